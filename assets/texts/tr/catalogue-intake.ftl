# İlk görüşmede sunulan seçenekler: katalogdakilerin adları. Anahtarlar assets/catalogue içindeki kimlikleri izler.

## Endikasyonlar

indication-androgenetic-alopecia = Androgenetik alopesi
indication-telogen-effluvium = Telogen effluvium
indication-thinning = Hafif ya da orta derecede seyrelme

## Saç dökülmesinin nedenleri

cause-genetic = Genetik
cause-stress = Stres
cause-hormonal = Hormonal dalgalanma
cause-iron-deficiency = Demir eksikliği
cause-zinc-deficiency = Çinko eksikliği
cause-biotin-deficiency = Biotin eksikliği
cause-medicines = İlaçlar
cause-hair-products = Saç ürünleri
cause-harsh-styling = Yıpratıcı şekillendirme
cause-thyroid = Tiroit hastalığı
cause-anaemia = Kansızlık (anemi)
cause-other-systemic = Başka bir sistemik hastalık

## Hastalıklar ve durumlar

condition-heart-disease = Kalp hastalığı
condition-arrhythmia = Ritim bozukluğu ya da çarpıntı
condition-low-blood-pressure = Düşük tansiyon
condition-high-blood-pressure = Yüksek tansiyon
condition-diabetes = Diyabet
condition-bleeding-disorder = Kanama bozukluğu (hemofili, von Willebrand)
condition-low-platelets = Trombosit µl başına 100.000'in altında
condition-scalp-psoriasis = Saçlı deride sedef hastalığı
condition-lichen-planopilaris = Liken planopilaris
condition-central-scarring-alopecia = Santral sentrifugal skatrisyel alopesi
condition-cutaneous-lupus = Deri lupusu
condition-autoimmune-disease = Otoimmün hastalık
condition-hiv = HIV
condition-cancer = Kanser
condition-severe-allergic-reaction = Geçmişte ağır bir alerjik reaksiyon
condition-keloid-tendency = Kalın ya da kabarık yara izleri (keloid)
condition-epilepsy = Epilepsi ya da nöbetler
condition-fainting-at-needles = İğneyle bayılır
condition-alopecia-areata = Alopesi areata (saçkıran)
condition-asthma = Astım
condition-g6pd-deficiency = G6PD eksikliği
measure-hba1c = HbA1c

## Saç tedavileri

hair-treatment-topical-minoxidil = Topikal minoksidil
hair-treatment-oral-supplements = Ağızdan takviyeler
hair-treatment-laser = Lazer
hair-treatment-oral-minoxidil = Ağızdan minoksidil
hair-treatment-oral-finasteride-dutasteride = Ağızdan finasterid ya da dutasterid
hair-treatment-prp = Trombositten zengin plazma (PRP)
hair-treatment-mesotherapy-elsewhere = Başka yerde mezoterapi
hair-treatment-microneedling-treatment = Mikroiğneleme
hair-treatment-hair-transplant = Saç ekimi
hair-treatment-exosomes = Eksozom
hair-treatment-other-treatment = Başka bir tedavi

## İlaç grupları

medicine-group-anticoagulant = Kan sulandırıcı (antikoagülan)
medicine-group-antiplatelet = Kan sulandırıcı (antiplatelet)
medicine-group-nsaid = İltihap giderici ağrı kesici
medicine-group-antidepressant = Antidepresan
medicine-group-bleeding-supplement = Kanamayı kolaylaştıran takviye
medicine-group-isotretinoin = İzotretinoin
medicine-group-cancer-medicine = Kanser ilacı
medicine-group-immunosuppressant = Bağışıklığı baskılayan ilaç
medicine-group-systemic-corticosteroid = Kortikosteroid (ağızdan ya da iğne)
medicine-group-antihypertensive = Tansiyon ilacı
medicine-group-heart-medicine = Kalp ilacı
medicine-group-five-ari = Finasterid ya da dutasterid
medicine-group-hair-minoxidil = Saçlı deri için minoksidil

## İçerik maddesi olmayan alerjenler

allergen-amide-anaesthetics = Amid tipi lokal anestezikler
allergen-ester-anaesthetics = Ester tipi lokal anestezikler
allergen-local-anaesthetics = Lokal anestezikler, tipi bilinmiyor
allergen-paba = PABA (para-aminobenzoik asit)
allergen-chlorhexidine = Klorheksidin
allergen-povidone-iodine = İyot (povidon iyot)
allergen-antiseptic-alcohol = Deriye sürülen alkol
allergen-cobalt = Kobalt
allergen-bird-proteins = Kuş proteinleri
allergen-streptococcal-proteins = Streptokok proteinleri
allergen-castor-oil = Hint yağı
allergen-plasters = Yara bandı
allergen-penicillin = Penisilin
allergen-nickel = Nikel

## Ölçekler

scale-norwood-hamilton = Norwood–Hamilton
scale-ludwig = Ludwig
scale-sinclair = Sinclair
scale-savin = Savin
scale-basp = BASP (temel ve özgül)
scale-salt = SALT: yüzde olarak kayıp
scale-hair-pull = Saç çekme testi
scale-comb-count = 60 saniye taradıktan sonra dökülen saç
scale-density = Saç yoğunluğu
scale-shaft-diameter = Saç gövdesinin çapı
scale-gais = Genel iyileşme (GAIS, -1 ile 3 arası)
scale-pain-nrs = Ağrı, 0 ile 10 arası
scale-dlqi = Yaşam kalitesi (DLQI, 0 ile 30 arası)

## Kayıtların saklanma süresi

retention-uk = Birleşik Krallık: son tedaviden sonra 8 yıl; küçükler 25. yaş gününe kadar
retention-fr = Fransa: son başvurudan sonra 20 yıl; küçükler 28. yaş gününe kadar
retention-de = Almanya: son tedaviden sonra 10 yıl
retention-es = İspanya: son başvurudan sonra 5 yıl
retention-es-catalonia = Katalonya: son başvurudan sonra 15 yıl
retention-tr = Türkiye: son başvurudan sonra 20 yıl
retention-us-az = Amerika Birleşik Devletleri, Arizona: son tedaviden sonra 6 yıl
retention-us-ct = Amerika Birleşik Devletleri, Connecticut: son tedaviden sonra 7 yıl
retention-us = Amerika Birleşik Devletleri, başka bir eyalet: yasası daha uzununu istemiyorsa 7 yıl
retention-other = Başka bir ülke: son başvurudan sonra 20 yıl

## İlk görüşmenin sözcükleri

relative-mother = Anne
relative-father = Baba
relative-sibling = Kardeş
relative-mothers-side = Anne tarafı
relative-fathers-side = Baba tarafı
reaction-skin = Yalnızca deri: döküntü, kaşıntı
reaction-swelling = Yüz, dudak ya da dilde şişme
reaction-breathing = Nefes darlığı
reaction-severe = Ağır: adrenalin ya da hastane
reaction-other = Başka bir tepki
reaction-unknown = Bilinmiyor
smoking-never = Hiç içmedi
smoking-former = Bıraktı
smoking-current = İçiyor
how-much-none = Hiç
how-much-little = Az
how-much-moderate = Orta
how-much-much = Çok
when-previous = Geçmişte
when-concurrent = Sürüyor
exactness-day = Gün olarak
exactness-month = Ay ve yıl
exactness-year = Yalnızca yıl
pull-rule-legacy = %10'un üzerinde pozitif
pull-rule-updated = 2 telin üzerinde pozitif
pull-site-frontal = Ön
pull-site-vertex = Tepe
pull-site-temporal = Şakak
pull-site-occipital = Ense üstü
meets-same = Alerjenin kendisi
meets-class = Aynı sınıftan
meets-words = Etiketteki sözcüklere göre
