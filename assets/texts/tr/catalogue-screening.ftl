# Taramada ne sorulduğu, yanıtın ne anlama geldiği ve engeli neyin kaldıracağı. Anahtarlar assets/catalogue/screening.toml içindeki kimlikleri izler.

## Tarama: hastaya sorulan sorular

question-pregnancy = Hamile misiniz ya da hamile olma ihtimaliniz var mı?
question-breastfeeding = Emziriyor musunuz?
question-anticoagulant = Tablet ya da iğne olarak kan sulandırıcı ilaç kullanıyor musunuz?
question-hint-anticoagulant = Örneğin varfarin (Coumadin), heparin, enoksaparin (Clexane), dabigatran (Pradaxa), rivaroksaban (Xarelto), apiksaban (Eliquis), edoksaban (Lixiana).
question-antiplatelet = Düşük dozda bile olsa aspirin, klopidogrel ya da benzeri bir ilaç kullanıyor musunuz?
question-hint-antiplatelet = Aspirin bazı ağrı kesicilerde ve soğuk algınlığı ilaçlarında da bulunur.
question-bleeding-medicines = Son 7 günde ağrı kesici, antidepresan ya da takviye aldınız mı?
question-hint-bleeding-medicines = Örneğin ibuprofen, balık yağı, E vitamini ya da ginkgo.
question-bleeding-disorder = Alışılmadık ölçüde kolay morarır ya da kanar mısınız; hemofili veya von Willebrand hastalığı gibi bir kanama bozukluğunuz var mı?
question-scalp-infection = Bugün saçlı derinizde ya da yüzünüzde yara, irin, uçuk veya enfeksiyon var mı?
question-scalp-inflamed = Bugün saçlı derinizde iltihaplanma, ağrı ya da açılma var mı?
question-scalp-disease = Size hiç saçlı derinizde bir deri hastalığı olduğu söylendi mi?
question-hint-scalp-disease = Örneğin sedef hastalığı, liken planopilaris, lupus ya da skarlı saç dökülmesi.
question-allergy = Herhangi bir alerjiniz var mı: ilaca, lokal anesteziye, latekse, antiseptiğe ya da bir serumun içindeki maddeye?
question-anaphylaxis = Hiç adrenalin ya da hastane gerektiren ağır bir alerjik reaksiyon geçirdiniz mi?
question-keloid = Yara izleriniz kalınlaşır ya da kabarır mı?
question-immune = Bağışıklık sistemi hastalığınız var mı ya da bağışıklığı baskılayan bir tedavi görüyor musunuz?
question-diabetes = İyi kontrol altında olmayan diyabetiniz var mı?
question-hint-diabetes = Son HbA1c %8'in üzerindeyse evet. Yakın tarihli HbA1c yoksa bilinmiyor.
question-cancer = Kanser hastalığınız var mı ya da son 12 ayda kanser tedavisi gördünüz mü?
question-isotretinoin = Son 6 ayda izotretinoin kullandınız mı?
question-hint-isotretinoin = Şiddetli akneye karşı kapsüller, örneğin Roaccutane.
question-heart = Kalp hastalığınız, çarpıntınız ya da düşük tansiyonunuz var mı, yoksa tansiyon ilacı mı kullanıyorsunuz?
question-fainting = Nöbet geçirir misiniz ya da iğne görünce bayılır mısınız?
question-sudden-loss = Saç dökülmeniz aniden mi başladı ya da yama yama mı?
question-unwell = Bugün kendinizi hasta ya da ateşli hissediyor musunuz, yoksa son 24 saatte alkol aldınız mı?
question-may-conceive = Önümüzdeki 6 ay içinde hamile kalma ihtimaliniz var mı?
question-blood-donor = Kan bağışlıyor musunuz ya da önümüzdeki 6 ay içinde bağışlamayı düşünüyor musunuz?
question-steroid-use = Bu serumdaki kortikosteroid, saçlı deri dermatiti dışında bir amaçla mı ya da kısa süreden uzun mu kullanılacak?
question-fasting = Bugün hiçbir şey yemeden mi geldiniz?

## Tarama: klinisyene bildirilen gerekçeler

reason-elig-age = Seans gününde yaşı küçük.
reason-elig-preg = Hamile ya da hamile olabilir.
reason-elig-preg-unknown = Hastanın hamile olup olmadığı bilinmiyor.
reason-elig-bf = Emziriyor.
reason-elig-bf-unknown = Hastanın emzirip emzirmediği bilinmiyor.
reason-elig-bleed = Kanama riskini artıran bir ilaç kullanıyor.
reason-scr-bleeding-medicines = Son 7 günde ağrı kesici, antidepresan ya da takviye: bazıları morarmayı kolaylaştırır.
reason-scr-bleeding-disorder = Alışılmadık kanama ya da morarma, veya kanama bozukluğu.
reason-elig-scalp = Saçlı deride enfeksiyon ya da etkin deri hastalığı.
reason-scr-scalp-disease = Saçlı deride tanı konmuş deri hastalığı: yakınma olmadan da etkin olabilir.
reason-scr-allergy = Alerjisi var: serumdaki her maddeyle, anestezikle, antiseptikle ve eldivenle karşılaştırın.
reason-scr-allergy-gloves = Latekse alerjisi var: hastaya lateks eldiven ya da lateks içeren başka bir şey değmemeli.
reason-scr-allergy-antiseptic = Bir antiseptiğe alerjisi var: cilt bu antiseptikle temizlenmemeli.
reason-scr-allergy-anaesthetic = Bir lokal anesteziğe alerjisi var: ne o ne de aynı gruptan bir başkası (lidokain gibi amidler, prokain gibi esterler) krem, blok ya da serum içinde kullanılmamalı.
reason-scr-anaphylaxis = Ağır bir alerjik reaksiyon geçirmiş.
reason-scr-keloid = Yara izleri kalınlaşıyor ya da kabarıyor.
reason-scr-immune = Bağışıklık sistemi hastalığı ya da bağışıklığı baskılayan tedavi.
reason-scr-diabetes = İyi kontrol altında olmayan diyabet.
reason-scr-cancer = Kanser ya da son 12 ayda kanser tedavisi.
reason-scr-isotretinoin = Son 6 ayda izotretinoin: derlemeler yüzeysel işlemleri ertelemek için yeterli kanıt bulmadı; saçlı deriye enjeksiyon incelenmedi.
reason-scr-heart = Kalp hastalığı, çarpıntı, düşük tansiyon ya da tansiyon ilacı: hekim onayı olmadan minoksidil yok.
reason-scr-fainting = Nöbet ya da iğneyle bayılma.
reason-scr-sudden-loss = Ani ya da yama yama saç dökülmesi: önce nedeni bulunmalı.
reason-scr-unwell = Bugün hasta ya da ateşli, veya son 24 saatte alkol.
reason-scr-unknown = Hasta bilmiyor: bilmemek hayır demek değildir.
reason-scr-allergy-serum = Bu serumdaki bir maddeye alerjisi var.
reason-scr-scalp-healed = Saçlı derinin iyileşmesinin üzerinden 14 gün geçmedi.
reason-scr-heart-minoxidil = Kalp hastalığı, çarpıntı, düşük tansiyon ya da tansiyon ilacı var ve serumda minoksidil bulunuyor.
reason-scr-scalp-minoxidil = Saçlı deri iltihaplı, enfekte ya da ağrılı ve serumda minoksidil bulunuyor.
reason-scr-minoxidil-age = 65 yaşın üzerinde ve serumda minoksidil bulunuyor: 18-65 yaş için ruhsatlı.
reason-scr-may-conceive = Hamile kalabilir ve serumda finasterid ya da dutasterid bulunuyor.
reason-scr-blood-donor = Kan bağışlıyor ve serumda finasterid ya da dutasterid bulunuyor.
reason-scr-diabetes-steroid = İyi kontrol altında olmayan diyabet var ve serumda kortikosteroid bulunuyor.
reason-scr-infection-steroid = Saçlı deride enfeksiyon var ve serumda kortikosteroid bulunuyor.
reason-scr-steroid-use = Serumdaki kortikosteroid saçlı deri dermatiti için değil ya da yalnızca kısa süre için değil.
reason-scr-asthma-sulphite = Astım var ve serumda metabisülfit bulunuyor: nöbeti başlatabilir.
reason-scr-g6pd-vitamin-c = G6PD eksikliği var ve serumda C vitamini bulunuyor: yüksek dozda alyuvarları parçalayabilir.
reason-scr-fasting = Bugün bir şey yememiş: bayılma olasılığı daha yüksek.

## Tarama: engeli ne kaldırır

resolves-elig-age = Hastaların tedavi edildiği yaş günü: 18. ya da klinik kuralına göre daha sonraki.
resolves-elig-preg = Doğumdan ve emzirmenin bitmesinden sonra; ya da negatif bir test.
resolves-elig-preg-unknown = Bugün yapılmış negatif bir gebelik testi.
resolves-elig-bf = Emzirmenin sona ermesi.
resolves-elig-bf-unknown = Hastanın emzirmediğinin kesin olarak öğrenilmesi.
resolves-elig-bleed = İlacı yazan hekimden bir mektup. Bu ilaç hakkında yalnızca onu yazan hekim karar verir.
resolves-scr-bleeding-medicines = Alınanı not edin ve morarmanın daha olası olduğunu söyleyin. Reçeteli ilaç hakkında yalnızca yazan hekim karar verir.
resolves-scr-bleeding-disorder = Hematolojiden bir mektup.
resolves-elig-scalp = İyileşmesi ve üzerinden 14 gün geçmesi.
resolves-scr-scalp-disease = Dermatoloğun hastalığın etkin olmadığını onaylaması.
resolves-scr-allergy = Alerjeni içermeyen bir serum ya da alerji testi.
resolves-scr-allergy-gloves = Latekssiz eldiven, örneğin nitril, ve tıpasında lateks bulunmayan bir serum.
resolves-scr-allergy-antiseptic = Başka bir antiseptik.
resolves-scr-allergy-anaesthetic = Anestezik yerine soğuk ya da titreşim; veya alerji testi izin verirse öteki gruptan bir anestezik.
resolves-scr-anaphylaxis = Nedeni biliniyor ve serumda yok; adrenalin hazır.
resolves-scr-keloid = Kabarık iz bırakmayan bir deneme alanı.
resolves-scr-immune = Tedavi eden uzmandan bir mektup.
resolves-scr-diabetes = HbA1c %8 ya da altında.
resolves-scr-cancer = Onkolojiden bir mektup.
resolves-scr-isotretinoin = Klinik kuralı gerektiriyorsa son dozdan sonra 6 ay.
resolves-scr-heart = Minoksidilsiz bir serum ya da hekim onayı.
resolves-scr-fainting = Düz yatırarak uygulayın ve sonrasında hastayı yalnız bırakmayın.
resolves-scr-sudden-loss = Bir tanı.
resolves-scr-unwell = Hastanın iyileşmesi; 24 saat alkolsüz geçmesi.
resolves-scr-unknown = Öğrenin ya da neden önemli olmadığını not edin.
resolves-scr-allergy-serum = Bu maddeyi içermeyen bir serum ya da alerji testi.
resolves-scr-scalp-healed = İyileşmemiş olduğu son günden sonra 14 gün geçmesi.
resolves-scr-heart-minoxidil = Minoksidilsiz bir serum ya da hekim onayı.
resolves-scr-scalp-minoxidil = İyileşmesi; ya da başka bir engel yoksa minoksidilsiz bir serum.
resolves-scr-minoxidil-age = Minoksidilsiz bir serum ya da klinisyenin onayı.
resolves-scr-may-conceive = Bunları içermeyen bir serum ya da klinik kuralına göre güvenilir doğum kontrolü.
resolves-scr-blood-donor = Bunları içermeyen bir serum ya da 6 ay kan bağışlamamak.
resolves-scr-diabetes-steroid = HbA1c'nin %8 ya da altında olması, veya kortikosteroidsiz bir serum.
resolves-scr-infection-steroid = Enfeksiyonun iyileşmesi.
resolves-scr-steroid-use = Saçlı deri dermatitinin kısa süreli tedavisi ya da kortikosteroid içermeyen bir serum.
resolves-scr-asthma-sulphite = Metabisülfit içermeyen bir serum.
resolves-scr-g6pd-vitamin-c = C vitamini içermeyen bir serum ya da düşük doz.
resolves-scr-fasting = Bir şeyler yiyip içmek ve biraz beklemek.

## Kararlar ve yanıtlar

verdict-eligible = Uygun
verdict-caution = Dikkat
verdict-defer = Ertele
verdict-stop = Uygulanamaz
answer-yes = Evet
answer-no = Hayır
answer-unknown = Bilinmiyor
