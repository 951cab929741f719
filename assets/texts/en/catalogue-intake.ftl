# What the intake offers: the names of what is in the catalogue. Keys follow the ids in assets/catalogue.

## Indications

indication-androgenetic-alopecia = Androgenetic alopecia
indication-telogen-effluvium = Telogen effluvium
indication-thinning = Mild to moderate thinning

## Causes of hair loss

cause-genetic = Genetic
cause-stress = Stress
cause-hormonal = Hormonal fluctuation
cause-iron-deficiency = Iron deficiency
cause-zinc-deficiency = Zinc deficiency
cause-biotin-deficiency = Biotin deficiency
cause-medicines = Medicines
cause-hair-products = Hair products
cause-harsh-styling = Harsh styling
cause-thyroid = Thyroid disease
cause-anaemia = Anaemia
cause-other-systemic = Another systemic disease

## Conditions

condition-heart-disease = Heart disease
condition-arrhythmia = Irregular heartbeat or palpitations
condition-low-blood-pressure = Low blood pressure
condition-high-blood-pressure = High blood pressure
condition-diabetes = Diabetes
condition-bleeding-disorder = Bleeding disorder (haemophilia, von Willebrand)
condition-low-platelets = Platelets below 100,000 per µl
condition-scalp-psoriasis = Psoriasis of the scalp
condition-lichen-planopilaris = Lichen planopilaris
condition-central-scarring-alopecia = Central centrifugal cicatricial alopecia
condition-cutaneous-lupus = Lupus of the skin
condition-autoimmune-disease = Autoimmune disease
condition-hiv = HIV
condition-cancer = Cancer
condition-severe-allergic-reaction = A severe allergic reaction in the past
condition-keloid-tendency = Thick or raised scars (keloid)
condition-epilepsy = Epilepsy or fits
condition-fainting-at-needles = Faints at needles
condition-alopecia-areata = Alopecia areata
condition-asthma = Asthma
condition-g6pd-deficiency = G6PD deficiency
measure-hba1c = HbA1c

## Treatments of the hair

hair-treatment-topical-minoxidil = Topical minoxidil
hair-treatment-oral-supplements = Oral supplements
hair-treatment-laser = Laser
hair-treatment-oral-minoxidil = Oral minoxidil
hair-treatment-oral-finasteride-dutasteride = Oral finasteride or dutasteride
hair-treatment-prp = Platelet-rich plasma
hair-treatment-mesotherapy-elsewhere = Mesotherapy elsewhere
hair-treatment-microneedling-treatment = Microneedling
hair-treatment-hair-transplant = Hair transplant
hair-treatment-exosomes = Exosomes
hair-treatment-other-treatment = Another treatment

## Groups of medicines

medicine-group-anticoagulant = Blood thinner (anticoagulant)
medicine-group-antiplatelet = Blood thinner (antiplatelet)
medicine-group-nsaid = Anti-inflammatory painkiller
medicine-group-antidepressant = Antidepressant
medicine-group-bleeding-supplement = Supplement that makes bleeding more likely
medicine-group-isotretinoin = Isotretinoin
medicine-group-cancer-medicine = Cancer medicine
medicine-group-immunosuppressant = Lowers immunity
medicine-group-systemic-corticosteroid = Corticosteroid, by mouth or injection
medicine-group-antihypertensive = Blood pressure medicine
medicine-group-heart-medicine = Heart medicine
medicine-group-five-ari = Finasteride or dutasteride
medicine-group-hair-minoxidil = Minoxidil for the scalp

## Allergens that are no ingredient

allergen-amide-anaesthetics = Local anaesthetics of the amide type
allergen-ester-anaesthetics = Local anaesthetics of the ester type
allergen-local-anaesthetics = Local anaesthetics, type not known
allergen-paba = PABA (para-aminobenzoic acid)
allergen-chlorhexidine = Chlorhexidine
allergen-povidone-iodine = Iodine (povidone-iodine)
allergen-antiseptic-alcohol = Alcohol on the skin
allergen-cobalt = Cobalt
allergen-bird-proteins = Proteins of birds
allergen-streptococcal-proteins = Proteins of streptococci
allergen-castor-oil = Castor oil
allergen-plasters = Plasters
allergen-penicillin = Penicillin
allergen-nickel = Nickel

## Scales

scale-norwood-hamilton = Norwood–Hamilton
scale-ludwig = Ludwig
scale-sinclair = Sinclair
scale-savin = Savin
scale-basp = BASP (basic and specific)
scale-salt = SALT: loss in percent
scale-hair-pull = Hair pull test
scale-comb-count = Hairs after combing for 60 seconds
scale-density = Hair density
scale-shaft-diameter = Diameter of the hair shaft
scale-gais = Global improvement (GAIS, -1 to 3)
scale-pain-nrs = Pain, 0 to 10
scale-dlqi = Quality of life (DLQI, 0 to 30)

## How long records are kept

retention-uk = United Kingdom: 8 years after the last treatment; minors to the 25th birthday
retention-fr = France: 20 years after the last contact; minors to the 28th birthday
retention-de = Germany: 10 years after the last treatment
retention-es = Spain: 5 years after the last contact
retention-es-catalonia = Catalonia: 15 years after the last contact
retention-tr = Türkiye: 20 years after the last contact
retention-us-az = United States, Arizona: 6 years after the last treatment
retention-us-ct = United States, Connecticut: 7 years after the last treatment
retention-us = United States, another state: 7 years, unless its law says more
retention-other = Another country: 20 years after the last contact

## Words of the intake

relative-mother = Mother
relative-father = Father
relative-sibling = Brother or sister
relative-mothers-side = Mother's side
relative-fathers-side = Father's side
reaction-skin = Skin only: rash, itch
reaction-swelling = Swelling of face, lips or tongue
reaction-breathing = Trouble breathing
reaction-severe = Severe: adrenaline or a hospital
reaction-other = Another reaction
reaction-unknown = Not known
smoking-never = Never smoked
smoking-former = Used to smoke
smoking-current = Smokes
how-much-none = None
how-much-little = Little
how-much-moderate = Moderate
how-much-much = Much
when-previous = In the past
when-concurrent = Going on
exactness-day = To the day
exactness-month = Month and year
exactness-year = Year only
pull-rule-legacy = Positive above 10 %
pull-rule-updated = Positive above 2 hairs
pull-site-frontal = Frontal
pull-site-vertex = Vertex
pull-site-temporal = Temple
pull-site-occipital = Back of the head
meets-same = The allergen itself
meets-class = Of the same class
meets-words = By the words on the label
