# Katalogdakilerin adları ve kurallarının cümleleri. Anahtarlar assets/catalogue içindeki kimlikleri izler.

## Protokoller

protocol-seed = Standart: 2-4 hafta arayla 6-8 seans
protocol-minoxidil-weekly = Minoksidil: haftada bir 10 seans
protocol-taper-add-on = Seyrekleşen: haftalık, sonra 2 haftada bir, sonra aylık (10 seans)
protocol-prp-monthly = Trombositten zengin plazma: ayda bir 3-5 seans
protocol-prp-microneedling = Mikroiğneleme ile trombositten zengin plazma: 4 hafta arayla 4-6 seans
protocol-dutasteride-quarterly = Dutasterid: 3 ay arayla 4 seans

## Bölgeler (sol ve sağ hastanındır) ve teknikler

zone-frontal = Ön
zone-mid-scalp = Orta
zone-vertex = Tepe
zone-temporal-left = Sol şakak
zone-temporal-right = Sağ şakak
zone-occipital = Ense üstü
technique-nappage = Napaj
technique-micropapule = Nokta nokta (mikropapül)
technique-linear-retrograde = Geri çekerek çizgisel
technique-epidermic = Epidermik
technique-mesogun = Mezoterapi tabancası
technique-microneedling = Mikroiğneleme

## Yan etkiler ve klinisyene öneriler

side-effect-redness = Enjeksiyon yerinde kızarıklık
side-effect-advice-redness = Soğuk kompres ve kaşımama önerin. Genellikle 1-3 günde geçer.
side-effect-swelling = Enjeksiyon yerinde şişlik
side-effect-advice-swelling = Soğuk kompres ve kaşımama önerin. Genellikle 1-3 günde geçer.
side-effect-bruising = Morarma
side-effect-advice-bruising = Hastayı rahatlatın. Genellikle 5-10 günde geçer. Kanamayı artıran ilaçları yeniden sorun.
side-effect-tenderness = Saçlı deride hassasiyet ya da ağrı
side-effect-advice-tenderness = Genellikle 1-3 günde geçer. 48 saatten sonra artan ağrı enfeksiyon belirtisidir: hastayı aynı gün görün.
side-effect-itching = Kaşıntı
side-effect-advice-itching = Kaşımamasını önerin. 7 günden uzun sürerse yeniden değerlendirin.
side-effect-flaking = Saçlı deride pullanma
side-effect-advice-flaking = Genellikle 7 gün içinde geçer. Yumuşak, sülfatsız şampuan yardımcı olur.
side-effect-headache = Baş ağrısı
side-effect-advice-headache = Parasetamol; seans günü iltihap giderici ağrı kesicilerden kaçınılmalı. Şiddetliyse ya da nörolojik belirti varsa hastayı aynı gün görün.
side-effect-frontal-oedema = Alında ya da göz kapaklarında şişlik
side-effect-advice-frontal-oedema = Soğuk kompres, baş yüksekte; 24 saat sonra hastayı arayın. Nefes darlığı, kapanan göz ya da ateş varsa aynı gün görün.
side-effect-folliculitis = Folikülit
side-effect-advice-folliculitis = Antiseptikle yıkama. Yayılırsa hastayı aynı gün görün.
side-effect-shedding = Geçici dökülme
side-effect-advice-shedding = Genellikle 3 ay içinde geçer. Trikoskopla bakın; enjeksiyon noktalarında yama yama dökülme kırmızı bayraktır.
side-effect-skin-atrophy = Deride incelme
side-effect-advice-skin-atrophy = O bölgeye artık kortikosteroid uygulamayın; dermatoloğa yönlendirin.
side-effect-hyperpigmentation = Deride koyulaşma
side-effect-advice-hyperpigmentation = Güneşten korunma önerin. Sonraki seansta yeniden bakın.
side-effect-hypertrichosis = İstenmeyen kıllanma
side-effect-advice-hypertrichosis = Serumdaki minoksidili düşünün.
side-effect-lymph-node-swelling = Lenf bezlerinde şişlik
side-effect-advice-lymph-node-swelling = Saçlı deride enfeksiyon arayın.
side-effect-other = Başka bir şey
side-effect-advice-other = Kendi sözlerinizle anlatın.
side-effect-fainting = Baş dönmesi ya da bayılma
side-effect-advice-fainting = Hastayı düz yatırın; tansiyon ve nabza bakın. Tam düzelene kadar araç kullanmamalı.
side-effect-low-blood-pressure = Tansiyon düşüklüğü ya da çarpıntı
side-effect-advice-low-blood-pressure = Tansiyon ve nabza bakın. Hekim değerlendirene kadar minoksidil uygulamayın.
side-effect-urticaria = Kurdeşen
side-effect-advice-urticaria = Hastayı aynı gün görün. Nedeni bilinene kadar bu lotu ya da maddeyi kullanmayın.
side-effect-infection = Deride enfeksiyon ya da apse
side-effect-advice-infection = Ateş, irin, yayılan kızarıklık, 48 saatten sonra artan ağrı: hastayı aynı gün görün, kültür alın, lotu karantinaya alın.
side-effect-mycobacterial-infection = Mikobakteri enfeksiyonu
side-effect-advice-mycobacterial-infection = Olağan antibiyotiklere yanıt vermeyen nodüller: mikobakteri kültürüyle biyopsi, bildirim, lotu alan herkesin izlenmesi.
side-effect-necrosis = Enjeksiyon yerinde doku ölümü
side-effect-advice-necrosis = Hastayı aynı gün görün; cerraha yönlendirin.
side-effect-scarring-alopecia = Yama yama ya da skarlı saç dökülmesi
side-effect-advice-scarring-alopecia = Seanslara devam etmeyin; dermatologda biyopsi.
side-effect-granuloma = Sert şişlik (granülom)
side-effect-advice-granuloma = Hastayı görün; biyopsi.
side-effect-anaphylaxis = Anafilaksi
side-effect-advice-anaphylaxis = Acil: uyluk kasına adrenalin (erişkinde 0.5 mg), ambulans çağırın, düz yatırın. Alerjiyi kalıcı olarak kaydedin.
side-effect-anaesthetic-toxicity = Lokal anestezik zehirlenmesi
side-effect-advice-anaesthetic-toxicity = Acil: ağız çevresinde uyuşma, bilinç bulanıklığı, nöbet. Enjeksiyonu durdurun, ambulans çağırın.

## Yan etkilerin bayrakları, dereceleri ve sonuçları

flag-none = Kırmızı bayrak yok
flag-red = Kırmızı bayrak: hastayı bugün görün
flag-emergency = Acil
grade-1 = Hafif
grade-2 = Orta
grade-3 = Ağır
grade-4 = Yaşamı tehdit eden
grade-5 = Ölüm
outcome-ongoing = Sürüyor
outcome-recovering = İyileşiyor
outcome-resolved = Geçti
outcome-resolved-with-sequelae = Geçti ama iz bıraktı
outcome-unknown = Bilinmiyor: hastaya ulaşılamadı

## Hasta, kür ve lot

sex-female = Kadın
sex-male = Erkek
sex-other = Diğer
sex-not-recorded = Kayıtlı değil
standing-not-started = Başlamadı
standing-in-course = Sürüyor
standing-overdue = Gecikmiş
standing-maintenance = İdame
standing-maintenance-overdue = İdame gecikmiş
standing-stopped = Durduruldu
lot-status-available = Kullanılabilir
lot-status-quarantined = Karantinada
lot-status-recalled = Geri çağrıldı
lot-status-finished = Bitti

## İçerik maddeleri

ingredient-hyaluronic-acid = Hyalüronik asit
ingredient-coenzyme-q10 = Koenzim Q10
ingredient-amino-acids = Amino asitler
ingredient-vitamin-a = A vitamini
ingredient-vitamin-c = C vitamini
ingredient-vitamin-e = E vitamini
ingredient-vitamin-b1 = B1 vitamini (tiamin)
ingredient-vitamin-b2 = B2 vitamini (riboflavin)
ingredient-vitamin-b3 = B3 vitamini (niasinamid)
ingredient-dexpanthenol = Dekspantenol (B5 vitamini)
ingredient-vitamin-b6 = B6 vitamini (piridoksin)
ingredient-biotin = Biotin (B7 vitamini)
ingredient-folate = Folat (B9 vitamini)
ingredient-vitamin-b12 = B12 vitamini (kobalamin)
ingredient-zinc = Çinko
ingredient-selenium = Selenyum
ingredient-minoxidil = Minoksidil
ingredient-corticosteroid = Kortikosteroid
ingredient-dutasteride = Dutasterid
ingredient-finasteride = Finasterid
ingredient-lidocaine = Lidokain
ingredient-procaine = Prokain
ingredient-copper-peptide = Bakır peptidi
ingredient-growth-factors = Büyüme faktörleri
ingredient-silicium = Organik silisyum
ingredient-buflomedil = Buflomedil
ingredient-mesoglycan = Mezoglikan
ingredient-benzyl-alcohol = Benzil alkol
ingredient-parabens = Parabenler
ingredient-metabisulfite = Metabisülfit
ingredient-edta = EDTA
ingredient-polyethylene-glycol = Polietilen glikol
ingredient-propylene-glycol = Propilen glikol
ingredient-polysorbate = Polisorbat
ingredient-prilocaine = Prilokain
ingredient-mepivacaine = Mepivakain
ingredient-articaine = Artikain
ingredient-bupivacaine = Bupivakain
ingredient-tetracaine = Tetrakain
ingredient-benzocaine = Benzokain
ingredient-cremophor = Polioksil hint yağı (Cremophor)
ingredient-latex = Lateks
