# The names of what is in the catalogue, and the sentences of its rules. Keys follow the ids in assets/catalogue.

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
ingredient-prilocaine = Prilocaine
ingredient-mepivacaine = Mepivacaine
ingredient-articaine = Articaine
ingredient-bupivacaine = Bupivacaine
ingredient-tetracaine = Tetracaine
ingredient-benzocaine = Benzocaine
ingredient-cremophor = Polyoxyl castor oil (Cremophor)
ingredient-latex = Latex
