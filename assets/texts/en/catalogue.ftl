# The names of what is in the catalogue, and the sentences of its rules. Keys follow the ids in assets/catalogue.

## Screening: questions, put to the patient

question-pregnancy = Are you, or might you be, pregnant?
question-breastfeeding = Are you breastfeeding?
question-anticoagulant = Do you take blood thinners, as tablets or injections?
question-hint-anticoagulant = For example warfarin (Coumadin), heparin, enoxaparin (Clexane), dabigatran (Pradaxa), rivaroxaban (Xarelto), apixaban (Eliquis), edoxaban (Lixiana).
question-antiplatelet = Do you take aspirin, even in a low dose, clopidogrel or a similar medicine?
question-hint-antiplatelet = Aspirin is also in some painkillers and cold remedies.
question-bleeding-medicines = Have you taken painkillers, antidepressants or supplements in the last 7 days?
question-hint-bleeding-medicines = For example ibuprofen, fish oil, vitamin E or ginkgo.
question-bleeding-disorder = Do you bruise or bleed unusually easily, or have a bleeding disorder such as haemophilia or von Willebrand disease?
question-scalp-infection = Do you have any sores, pus, cold sores or an infection on your scalp or face today?
question-scalp-inflamed = Is the skin of your scalp inflamed, painful or breaking open today?
question-scalp-disease = Have you ever been told that you have a skin disease of the scalp?
question-hint-scalp-disease = For example psoriasis, lichen planopilaris, lupus or scarring hair loss.
question-allergy = Do you have any allergy: to a medicine, a local anaesthetic, latex, an antiseptic or an ingredient of a serum?
question-anaphylaxis = Have you ever had a severe allergic reaction that needed adrenaline or a hospital?
question-keloid = Do your scars grow thick or raised?
question-immune = Do you have a disease of the immune system, or a treatment that lowers your immunity?
question-diabetes = Do you have diabetes that is not well controlled?
question-hint-diabetes = Yes, if the last HbA1c was above 8 %. Not known, if there is no recent HbA1c.
question-cancer = Do you have cancer, or have you been treated for it in the last 12 months?
question-isotretinoin = Have you taken isotretinoin in the last 6 months?
question-hint-isotretinoin = Capsules against severe acne, for example Roaccutane.
question-heart = Do you have heart disease, palpitations or low blood pressure, or take tablets for blood pressure?
question-fainting = Do you have fits, or do you faint at needles?
question-sudden-loss = Was your hair loss sudden, or is it in patches?
question-unwell = Do you feel unwell or feverish today, or have you drunk alcohol in the last 24 hours?

## Screening: reasons, told to the clinician

reason-elig-age = Under 18 on the day of the session.
reason-elig-preg = Pregnant, or possibly pregnant.
reason-elig-preg-unknown = It is not known whether the patient is pregnant.
reason-elig-bf = Breastfeeding.
reason-elig-bleed = Takes a medicine that increases the risk of bleeding.
reason-scr-bleeding-medicines = Painkillers, antidepressants or supplements in the last 7 days: some of them make bruising more likely.
reason-scr-bleeding-disorder = Bleeds or bruises unusually, or has a bleeding disorder.
reason-elig-scalp = Infection or active skin disease of the scalp.
reason-scr-scalp-disease = Diagnosed skin disease of the scalp: it may be active without complaints.
reason-scr-allergy = Has an allergy: compare it with every ingredient of the serum, with the anaesthetic, the antiseptic and the gloves.
reason-scr-anaphylaxis = Has had a severe allergic reaction.
reason-scr-keloid = Scars grow thick or raised.
reason-scr-immune = Disease of the immune system, or treatment that lowers immunity.
reason-scr-diabetes = Diabetes that is not well controlled.
reason-scr-cancer = Cancer, or treatment for it in the last 12 months.
reason-scr-isotretinoin = Isotretinoin in the last 6 months: reviews found too little evidence to delay superficial procedures; injection into the scalp was not looked at.
reason-scr-heart = Heart disease, palpitations, low blood pressure or tablets for blood pressure: no minoxidil without a physician's agreement.
reason-scr-fainting = Fits, or fainting at needles.
reason-scr-sudden-loss = Sudden or patchy hair loss: the cause must be found first.
reason-scr-unwell = Unwell or feverish today, or alcohol in the last 24 hours.
reason-scr-unknown = The patient does not know: not knowing is not a no.

## Screening: what would resolve a reason

resolves-elig-age = The 18th birthday.
resolves-elig-preg = After the birth, once breastfeeding has ended; or a negative test.
resolves-elig-preg-unknown = A negative pregnancy test today.
resolves-elig-bf = The end of breastfeeding.
resolves-elig-bleed = A letter from the prescriber. Only the prescriber decides on this medicine.
resolves-scr-bleeding-medicines = Note what was taken and tell the patient that bruising is more likely. Only the prescriber decides on a prescribed medicine.
resolves-scr-bleeding-disorder = A letter from haematology.
resolves-elig-scalp = Healed, and 14 days passed since.
resolves-scr-scalp-disease = A dermatologist confirms that it is inactive.
resolves-scr-allergy = A serum without the allergen, or an allergy test.
resolves-scr-anaphylaxis = The cause is known and not in the serum; adrenaline is at hand.
resolves-scr-keloid = A test area without a raised scar.
resolves-scr-immune = A letter from the treating specialist.
resolves-scr-diabetes = HbA1c of 8 % or less.
resolves-scr-cancer = A letter from oncology.
resolves-scr-isotretinoin = 6 months since the last dose, where the clinic's policy asks for it.
resolves-scr-heart = A serum without minoxidil, or a physician's agreement.
resolves-scr-fainting = Treat lying flat, and do not leave the patient alone afterwards.
resolves-scr-sudden-loss = A diagnosis.
resolves-scr-unwell = The patient has recovered; 24 hours without alcohol.
resolves-scr-unknown = Find out, or note why it does not matter here.

## Verdicts and answers

verdict-eligible = Eligible
verdict-caution = Caution
verdict-defer = Defer
verdict-stop = Stop
answer-yes = Yes
answer-no = No
answer-unknown = Not known

## Protocols

protocol-seed = Standard: 6 to 8 sessions, 2 to 4 weeks apart
protocol-minoxidil-weekly = Minoxidil: 10 weekly sessions
protocol-taper-add-on = Tapering: weekly, then every 2 weeks, then monthly (10 sessions)
protocol-prp-monthly = Platelet-rich plasma: 3 to 5 monthly sessions
protocol-prp-microneedling = Platelet-rich plasma with microneedling: 4 to 6 sessions, 4 weeks apart
protocol-dutasteride-quarterly = Dutasteride: 4 sessions, 3 months apart

## Zones (left and right are the patient's) and techniques

zone-frontal = Frontal
zone-mid-scalp = Mid-scalp
zone-vertex = Vertex
zone-temporal-left = Left temple
zone-temporal-right = Right temple
zone-occipital = Occipital
technique-nappage = Nappage
technique-micropapule = Point by point (micropapule)
technique-linear-retrograde = Linear retrograde
technique-epidermic = Epidermic
technique-mesogun = Mesogun
technique-microneedling = Microneedling

## Side effects, with advice to the clinician

side-effect-redness = Redness at the injection site
side-effect-advice-redness = Advise cool compresses and no scratching. Usually gone in 1 to 3 days.
side-effect-swelling = Swelling at the injection site
side-effect-advice-swelling = Advise cool compresses and no scratching. Usually gone in 1 to 3 days.
side-effect-bruising = Bruising
side-effect-advice-bruising = Reassure. Usually gone in 5 to 10 days. Ask again about medicines that make bleeding more likely.
side-effect-tenderness = Tenderness or pain of the scalp
side-effect-advice-tenderness = Usually gone in 1 to 3 days. Pain that increases after 48 hours is a sign of infection: see the patient the same day.
side-effect-itching = Itching
side-effect-advice-itching = Advise not to scratch. Review if it lasts longer than 7 days.
side-effect-flaking = Flaking of the scalp
side-effect-advice-flaking = Usually gone within 7 days. A mild, sulfate-free shampoo helps.
side-effect-headache = Headache
side-effect-advice-headache = Paracetamol; avoid anti-inflammatory painkillers on the day of the session. See the patient the same day if it is severe or there are neurological signs.
side-effect-frontal-oedema = Swelling of forehead or eyelids
side-effect-advice-frontal-oedema = Cool compresses, head raised; call the patient after 24 hours. The same day if breathing is hard, an eye is closed or there is fever.
side-effect-folliculitis = Folliculitis
side-effect-advice-folliculitis = Antiseptic washing. If it spreads, see the patient the same day.
side-effect-shedding = Temporary shedding
side-effect-advice-shedding = Usually over within 3 months. Look with the trichoscope; patches at the injection points are a red flag.
side-effect-skin-atrophy = Thinning of the skin
side-effect-advice-skin-atrophy = No more corticosteroid there; refer to a dermatologist.
side-effect-hyperpigmentation = Darkening of the skin
side-effect-advice-hyperpigmentation = Advise protection from the sun. Look again at the next session.
side-effect-hypertrichosis = Unwanted hair growth
side-effect-advice-hypertrichosis = Think of minoxidil in the serum.
side-effect-lymph-node-swelling = Swollen lymph nodes
side-effect-advice-lymph-node-swelling = Look for an infection of the scalp.
side-effect-other = Something else
side-effect-advice-other = Describe it in your own words.
side-effect-fainting = Dizziness or fainting
side-effect-advice-fainting = Lay the patient flat; check blood pressure and pulse. No driving until fully recovered.
side-effect-low-blood-pressure = Low blood pressure or palpitations
side-effect-advice-low-blood-pressure = Check blood pressure and pulse. No more minoxidil until a physician has looked at it.
side-effect-urticaria = Hives
side-effect-advice-urticaria = See the patient the same day. No more of this lot or ingredient until the cause is known.
side-effect-infection = Infection or abscess of the skin
side-effect-advice-infection = Fever, pus, spreading redness, pain rising after 48 hours: see the patient the same day, take a culture, quarantine the lot.
side-effect-mycobacterial-infection = Infection with mycobacteria
side-effect-advice-mycobacterial-infection = Nodules that do not answer to the usual antibiotics: biopsy with mycobacterial culture, notify, trace everyone who had the lot.
side-effect-necrosis = Death of tissue at the injection site
side-effect-advice-necrosis = See the patient the same day; refer to a surgeon.
side-effect-scarring-alopecia = Patchy or scarring hair loss
side-effect-advice-scarring-alopecia = No further sessions; biopsy by a dermatologist.
side-effect-granuloma = Lump (granuloma)
side-effect-advice-granuloma = See the patient; biopsy.
side-effect-anaphylaxis = Anaphylaxis
side-effect-advice-anaphylaxis = Emergency: adrenaline into the thigh muscle (adults 0.5 mg), call an ambulance, lay flat. Enter the allergy for good.
side-effect-anaesthetic-toxicity = Local anaesthetic toxicity
side-effect-advice-anaesthetic-toxicity = Emergency: numbness round the mouth, confusion, fits. Stop injecting, call an ambulance.

## Flags, grades and outcomes of side effects

flag-none = No red flag
flag-red = Red flag: see the patient today
flag-emergency = Emergency
grade-1 = Mild
grade-2 = Moderate
grade-3 = Severe
grade-4 = Life-threatening
grade-5 = Death
outcome-ongoing = Ongoing
outcome-recovering = Recovering
outcome-resolved = Resolved
outcome-resolved-with-sequelae = Resolved, but something remains
outcome-unknown = Not known: the patient could not be reached

## Patient, course and lot

sex-female = Female
sex-male = Male
sex-other = Other
sex-not-recorded = Not recorded
standing-not-started = Not started
standing-in-course = In course
standing-overdue = Overdue
standing-maintenance = Maintenance
standing-maintenance-overdue = Maintenance overdue
standing-stopped = Stopped
lot-status-available = Available
lot-status-quarantined = Quarantined
lot-status-recalled = Recalled
lot-status-finished = Finished

## Ingredients

ingredient-hyaluronic-acid = Hyaluronic acid
ingredient-coenzyme-q10 = Coenzyme Q10
ingredient-amino-acids = Amino acids
ingredient-vitamin-a = Vitamin A
ingredient-vitamin-c = Vitamin C
ingredient-vitamin-e = Vitamin E
ingredient-vitamin-b1 = Vitamin B1 (thiamine)
ingredient-vitamin-b2 = Vitamin B2 (riboflavin)
ingredient-vitamin-b3 = Vitamin B3 (niacinamide)
ingredient-dexpanthenol = Dexpanthenol (vitamin B5)
ingredient-vitamin-b6 = Vitamin B6 (pyridoxine)
ingredient-biotin = Biotin (vitamin B7)
ingredient-folate = Folate (vitamin B9)
ingredient-vitamin-b12 = Vitamin B12 (cobalamin)
ingredient-zinc = Zinc
ingredient-selenium = Selenium
ingredient-minoxidil = Minoxidil
ingredient-corticosteroid = Corticosteroid
ingredient-dutasteride = Dutasteride
ingredient-finasteride = Finasteride
ingredient-lidocaine = Lidocaine
ingredient-procaine = Procaine
ingredient-copper-peptide = Copper peptide
ingredient-growth-factors = Growth factors
ingredient-silicium = Organic silicon
ingredient-buflomedil = Buflomedil
ingredient-mesoglycan = Mesoglycan
ingredient-benzyl-alcohol = Benzyl alcohol
ingredient-parabens = Parabens
ingredient-metabisulfite = Metabisulfite
ingredient-edta = EDTA
ingredient-polyethylene-glycol = Polyethylene glycol
ingredient-propylene-glycol = Propylene glycol
ingredient-polysorbate = Polysorbate
