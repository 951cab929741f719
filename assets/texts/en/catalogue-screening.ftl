# What is asked in a screening, what an answer means and what would resolve it. Keys follow the ids in assets/catalogue/screening.toml.

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
question-may-conceive = Could you become pregnant in the next 6 months?
question-blood-donor = Do you donate blood, or mean to in the next 6 months?
question-steroid-use = Is the corticosteroid of this serum meant for anything but a dermatitis of the scalp, or for more than a short time?
question-fasting = Have you come without having eaten today?

## Screening: reasons, told to the clinician

reason-elig-age = Too young on the day of the session.
reason-elig-preg = Pregnant, or possibly pregnant.
reason-elig-preg-unknown = It is not known whether the patient is pregnant.
reason-elig-bf = Breastfeeding.
reason-elig-bf-unknown = It is not known whether the patient is breastfeeding.
reason-elig-bleed = Takes a medicine that increases the risk of bleeding.
reason-scr-bleeding-medicines = Painkillers, antidepressants or supplements in the last 7 days: some of them make bruising more likely.
reason-scr-bleeding-disorder = Bleeds or bruises unusually, or has a bleeding disorder.
reason-elig-scalp = Infection or active skin disease of the scalp.
reason-scr-scalp-disease = Diagnosed skin disease of the scalp: it may be active without complaints.
reason-scr-allergy = Has an allergy: compare it with every ingredient of the serum, with the anaesthetic, the antiseptic and the gloves.
reason-scr-allergy-gloves = Allergic to latex: no gloves and nothing else of latex may touch the patient.
reason-scr-allergy-antiseptic = Allergic to an antiseptic: the skin must not be cleaned with it.
reason-scr-allergy-anaesthetic = Allergic to a local anaesthetic: neither it nor another of its class (amides such as lidocaine, esters such as procaine) may be used, as a cream, as a block or in the serum.
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
reason-scr-allergy-serum = Allergic to something in this serum.
reason-scr-scalp-healed = The scalp healed less than 14 days ago.
reason-scr-heart-minoxidil = Heart disease, palpitations, low blood pressure or tablets for blood pressure, and minoxidil in the serum.
reason-scr-scalp-minoxidil = Inflamed, infected or painful scalp, and minoxidil in the serum.
reason-scr-minoxidil-age = Over 65, and minoxidil in the serum: it is licensed from 18 to 65 years.
reason-scr-may-conceive = May become pregnant, and finasteride or dutasteride in the serum.
reason-scr-blood-donor = Donates blood, and finasteride or dutasteride in the serum.
reason-scr-diabetes-steroid = Diabetes that is not well controlled, and a corticosteroid in the serum.
reason-scr-infection-steroid = Infection of the scalp, and a corticosteroid in the serum.
reason-scr-steroid-use = A corticosteroid in the serum that is not meant for a dermatitis of the scalp, or not for a short time only.
reason-scr-asthma-sulphite = Asthma, and metabisulfite in the serum: it can set off an attack.
reason-scr-g6pd-vitamin-c = G6PD deficiency, and vitamin C in the serum: in a high dose it can break red blood cells.
reason-scr-fasting = Has not eaten today: fainting is more likely.

## Screening: what would resolve a reason

resolves-elig-age = The birthday from which patients are treated: the 18th, or a later one by the clinic's policy.
resolves-elig-preg = After the birth, once breastfeeding has ended; or a negative test.
resolves-elig-preg-unknown = A negative pregnancy test today.
resolves-elig-bf = The end of breastfeeding.
resolves-elig-bf-unknown = A certain answer that the patient is not breastfeeding.
resolves-elig-bleed = A letter from the prescriber. Only the prescriber decides on this medicine.
resolves-scr-bleeding-medicines = Note what was taken and tell the patient that bruising is more likely. Only the prescriber decides on a prescribed medicine.
resolves-scr-bleeding-disorder = A letter from haematology.
resolves-elig-scalp = Healed, and 14 days passed since.
resolves-scr-scalp-disease = A dermatologist confirms that it is inactive.
resolves-scr-allergy = A serum without the allergen, or an allergy test.
resolves-scr-allergy-gloves = Gloves free of latex, for example of nitrile, and a serum whose stopper has none.
resolves-scr-allergy-antiseptic = Another antiseptic.
resolves-scr-allergy-anaesthetic = Cold or vibration instead of an anaesthetic; or one of the other class, once an allergy test allows it.
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
resolves-scr-allergy-serum = A serum without it, or an allergy test.
resolves-scr-scalp-healed = 14 days since the last day on which it was not healed.
resolves-scr-heart-minoxidil = A serum without minoxidil, or a physician's agreement.
resolves-scr-scalp-minoxidil = Healed; or a serum without minoxidil, if nothing else speaks against it.
resolves-scr-minoxidil-age = A serum without minoxidil, or the clinician's agreement.
resolves-scr-may-conceive = A serum without them, or reliable contraception by the clinic's policy.
resolves-scr-blood-donor = A serum without them, or no blood donation for 6 months.
resolves-scr-diabetes-steroid = HbA1c of 8 % or less, or a serum without a corticosteroid.
resolves-scr-infection-steroid = The infection has healed.
resolves-scr-steroid-use = A short treatment of a dermatitis of the scalp, or a serum without a corticosteroid.
resolves-scr-asthma-sulphite = A serum without metabisulfite.
resolves-scr-g6pd-vitamin-c = A serum without vitamin C, or a low dose.
resolves-scr-fasting = Eat and drink something, and wait a little.

## Verdicts and answers

verdict-eligible = Eligible
verdict-caution = Caution
verdict-defer = Defer
verdict-stop = Stop
answer-yes = Yes
answer-no = No
answer-unknown = Not known
