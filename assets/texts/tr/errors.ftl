# Çekirdeğin, bir şey yapılamadığında söyledikleri. Çıkış yolu ya aynı cümlede ya da aşağıda, next-… ile başlayan cümlededir.
error-required = Lütfen burayı doldurun.
error-too-short = { $least ->
    [one] En az { $least } karakter gerekir.
   *[other] En az { $least } karakter gerekir.
 }
error-too-long = { $most ->
    [one] Buraya en çok { $most } karakter sığar.
   *[other] Buraya en çok { $most } karakter sığar.
 }
error-unprintable = Burada gösterilemeyen bir karakter var. Lütfen yeniden yazın.
error-out-of-range = Lütfen { $least } ile { $most } arasında bir değer girin.
error-not-a-day = Takvimde böyle bir gün yok. Lütfen kontrol edin.
error-not-a-time = Lütfen hem günü hem saati girin.
error-not-a-phone = Lütfen rakamlarıyla bir telefon numarası girin.
error-bad-value = Bu değer buraya uymuyor. Lütfen yeniden yazın.
error-time-skipped = Saatler bu ana denk gelirken ileri alındı. Lütfen saatin gerçekten gösterdiği zamanı girin.
error-in-future = Bu gelecekte. Lütfen geçmiş bir gün veya saat girin.
error-before-birth = Bu, hastanın doğumundan önce.
error-after-death = Bu, hastanın { $died } tarihindeki ölümünden sonra.
error-one-already = Bu ikisi zaten aynı hasta.
error-both-under-way = { $first } ve { $second } için devam eden birer kür var. Önce ikisinden birini durdurun, sonra birleştirin.
error-already-undone = Bu birleştirme zaten geri alınmış.
error-already-archived = Bu hasta zaten arşivde.
error-not-archived = Bu hasta arşivde değil.
error-already-proposed = Bu kaydın imhası zaten önerilmiş.
error-not-proposed = Bu öneri bu arada geri alınmış ya da uygulanmış.
error-not-destroyed = Henüz bir şey imha edilmedi: tutanak yok.
error-must-be-kept = Bu kayıt hâlâ saklanmalı: süresi dolmadı ya da saklanmasını gerektiren bir neden var.
error-not-before = { $earliest } gününden önce olmaz: öneri ile imha arasında birkaç gün geçmesi gerekir.
error-other-number = Bu, kaydın numarası değil.
error-other-person = Bu, bu ad ve doğum tarihindeki bir kişinin kaydı değildi.
error-not-a-history-code = Kod, 8F3K-22QD-9MZ0 gibi on iki harf ve rakamdan oluşur. Kâğıdın sonundan kopyalayın.
error-already-struck = Bunun üstü zaten çizilmiş.
error-struck = Bunun üstü çizilmiş: yanlış hastaya kaydedilmiş ve artık sayılmıyor. Doğru hastada arayın.
error-side-effects-of-session = Bu seanstan sonra bir yan etki bildirilmiş. O da başka bir hastanınsa önce onun üstünü çizin; değilse seans kalır.
error-screening-of-session = Bu taramaya dayanarak bir seans imzalanmış. O seansın üstünü çizin: taraması da onunla birlikte çizilir.
error-not-a-picture = Bu dosya okunabilen bir resim değil. JPEG ve PNG okunabilir.
error-picture-too-large = Bu resim çok büyük: en fazla 20 MB ve 40 milyon piksel.
error-picture-damaged = Resim gösterilemiyor: dosyası bozuk ya da eksik.
error-unknown-zone = Lütfen listeden bir saat dilimi seçin.
error-unknown-choice = Lütfen listeden birini seçin.
error-chosen-twice = İki kez seçilmiş.
error-none-and-some = Yok denmiş ama listede var.
error-not-on-scale = Bu ölçeğin bir değeri değil.
error-too-mild = Bu kural “{ $verdict }” kararından daha hafif olamaz.
error-weak-passphrase = Bunu tahmin etmek çok kolay. Birbiriyle ilgisiz dört veya daha çok kelime iyi bir parola cümlesi olur.
error-wrong-passphrase = Bu parola cümlesi kasayı açmıyor. Caps Lock tuşunu ve klavye dilini kontrol edip yeniden deneyin.
error-alike = Büyük olasılıkla aynı kişi olan bir hasta zaten kayıtlı. O kaydı açın ya da bunun başka biri olduğunu onaylayın.
error-needs-screening = Bugün için henüz tarama yok. Önce tarama sorularını yanıtlayın.
error-screening-forbids = Bugünkü tarama buna izin vermiyor. Nedenlerine bakın.
error-unanswered = Lütfen bu soruyu yanıtlayın: evet, hayır veya bilinmiyor.
error-reason-missing = { $rule } kuralı buna karşı. Devam etmek için gerekçenizi yazın.
error-course-under-way = Devam eden bir kür var. Önce onu bitirin veya durdurun.
error-no-course = Henüz bir kür yok. Önce bir kür planlayın.
error-course-ended = Bu kür durduruldu. Yeni bir kür planlayın.
error-before-course = Kür { $day } günü başlıyor. Bu seans ondan önce kalıyor.
error-before-last-session = Son seans { $day } günüydü. Bu seans ondan önce olamaz.
error-end-before-start = Bitiş, başlangıçtan sonra olmalıdır.
error-too-long-session = { $hours ->
    [one] { $hours } saatten uzun bir seans büyük olasılıkla yanlış yazılmıştır. Her iki saati de kontrol edin.
   *[other] { $hours } saatten uzun bir seans büyük olasılıkla yanlış yazılmıştır. Her iki saati de kontrol edin.
 }
error-too-early = Protokole göre sonraki seans { $day } gününden itibaren yapılabilir.
error-under-age = Hasta bu günde en küçük yaşın altında.
error-no-doses = En az bir doz kaydedin: bölge, mililitre ve lot.
error-too-many-rows = Buraya en çok { $most } satır sığar.
error-lot-too-little = Bu lotta { $left } ml var. Daha az girin veya kalanını başka bir lottan çekin.
error-lot-expired = Bu lotun son kullanma tarihi { $day } günü geçti.
error-lot-recalled = Bu lot geri çağrıldı.
error-lot-quarantined = Bu lot karantinada.
error-lot-not-yet-received = Bu lot { $day } günü, seanstan sonra teslim alındı.
error-lot-kept-elsewhere = Bu lottan kalan { $place } içinde duruyor. Bunu da oraya koyun ya da önce lotu taşıyın.
error-lot-other-expiry = Bu lot stokta { $day } son kullanma tarihiyle duruyor. Etiketi kontrol edin.
error-code-of-other-product = Kutudaki bu kod { $product } ürünü olarak biliniyor. O ürünü seçin ya da kutuyu kontrol edin.
error-already-recalled = Bu lot zaten geri çağrıldı.
error-not-quarantined = Bu lot karantinada değil.
error-product-retired = Bu ürün kullanımdan kaldırıldı. Önce yeniden kullanıma alın.
error-name-taken = Bu adda biri zaten var.
error-wrong-way-round = Bu, en düşük değerin altında olamaz.
error-vial-closed = Bu flakon zaten bitti veya atıldı.
error-vial-other-patient = Bu flakon tek hastalıktır ve başka bir hastaya aittir.
error-vial-past-use = Açılmış bu flakon yalnızca { $until } zamanına kadar kullanılabilirdi.
error-vial-too-little = Bu flakonda { $left } ml var.
error-mix-too-little = Çekilen karışımdan { $left } ml kaldı. Daha az girin veya daha çok çekin.
error-stock-moved = Sayım sırasında stok değişti: şimdi { $left } ml. Bu lotu yeniden sayın.
error-count-below-opened = Yalnızca açılmış flakonlarda { $opened } ml var. Önce olmayanları atılmış olarak kaydedin.
error-already-asked = Bu zaten yanıtlandı.
error-nobody-to-write-to = Lotlarından alan herkese ulaşıldı.
error-not-exposed = Bu hastaya geri çağrılan lotlardan hiçbiri uygulanmadı.
error-recall-ended = Bu geri çağırma zaten kapatıldı veya geri alındı.
error-recall-waiting = { $patients ->
    [one] { $patients } hasta için yapılacaklar var. Önce her görüşmeyi kapatın.
   *[other] { $patients } hasta için yapılacaklar var. Önce her görüşmeyi kapatın.
 }
error-recall-stock-left = Geri çağrılan lotlardan { $left } ml kaldı. Önce iade veya imha edin.
error-dose-deep = Bu, olağandan daha derin.
error-dose-point = Bu, nokta başına olağandan fazla.
error-dose-total = Bu, toplamda olağandan fazla.
error-side-effect-closed = Bu yan etki zaten kapatıldı.
error-no-such = Bu kayıt yerinde değil.
error-conflict = Arada başka bir şey kaydedildi.
error-locked = Kasa kilitli.
error-forbidden = Hesabınız bunu yapamaz.
error-already-exists = Zaten bir kasa var.
error-already-open = Anagen başka bir pencerede açık.
error-newer-vault = Bu kasa daha yeni bir Anagen ile yazılmış (şema { $needed }). Hiçbir şey değiştirilmedi.
error-damaged = Kasa bu haliyle okunamıyor. Hiçbir şey değiştirilmedi.
error-disk-full = Disk dolu, hiçbir şey kaydedilmedi.
error-read-only = Kasanın klasörüne yazılamıyor, hiçbir şey kaydedilmedi.
error-no-printer = Yazıcı bulunamadı.
error-not-saved = Dosya oraya yazılamadı.
error-unavailable = Bu, bu sistemde yapılamıyor.
error-bad-request = Bu sürüm o çağrıyı anlamıyor. Hiçbir şey değiştirilmedi.
error-unexpected = Bu olmadı ve hiçbir şey kaydedilmedi.
error-records-missing = Kayıtlar eksik: geçmiş daha önce { $anchored } numaralı girişe kadar ulaşmıştı, şimdi { $found } numarada bitiyor. Eski bir kopya geri konmuş veya kayıtların bir bölümü kaybolmuş olabilir.
error-anchor-lost = Kayıp kayıtlara karşı koruyan dosya (anchor.log) eksik veya bozuk; son kayıtların hepsinin burada olup olmadığı söylenemiyor.
error-not-your-passphrase = Bu sizin parola cümleniz değil. Caps Lock tuşunu ve klavye dilini kontrol edip yeniden deneyin.
error-passphrase-taken = Bu parola cümlesi klinikte zaten kullanılıyor. Başka bir tane seçin: Anagen kim olduğunuzu ondan anlar.
error-own-account = Kendi çalıştığınız hesabı kaldıramazsınız. Bunu başka bir uygulayıcı yapabilir.
error-own-passphrase = Bu sizin kendi hesabınız. Parola cümlenizi, şimdikinin de sorulduğu yerde değiştirin.
error-last-practitioner = Bu, tek uygulayıcı. Önce başka bir uygulayıcı ekleyin.
error-already-removed = Bu hesap kaldırılmış. Yerine yeni bir hesap ekleyin.
error-account-removed = Bu parola cümlesi, kaldırılmış bir hesaba ait.
error-no-sheet = Doğrulanmayı bekleyen bir kurtarma belgesi yok.
error-code-length = { $found ->
    [one] Kurtarma kodu 28 karakterdir; bunda { $found } var. Belgeyle grup grup karşılaştırın.
   *[other] Kurtarma kodu 28 karakterdir; bunda { $found } var. Belgeyle grup grup karşılaştırın.
 }
error-code-character = { $at }. karakter hiçbir kurtarma kodunda bulunmaz. Belgeyle karşılaştırın.
error-code-mistyped = Bir şey yanlış yazılmış: kodun denetim karakterleri uymuyor. Belgeyle grup grup karşılaştırın.
error-code-of-other-sheet = Bu kod başka bir belgeden. Az önce hazırlanan belgedeki kodu yazın ve eskisini yok edin.
error-code-opens-nothing = Bu kod kasayı açmıyor. Daha eski bir belgeden ya da başka bir klinikten olabilir.

# Neyin yanlış olduğunu söyleyen cümlenin altında, şimdi ne yapılacağı.
next-refused = Bunu kimse aşamaz. Engel olan şeyi değiştirin ya da her şeyi olduğu gibi bırakın.
next-not-found = Geri dönüp yeniden bakın.
next-conflict = Şu anki duruma bakın, hâlâ gerekeni yineleyin.
next-locked = Devam etmek için kilidini açın.
next-forbidden = Klinikteki bir uygulayıcıya sorun.
next-wrong-passphrase = Unutulduysa bir uygulayıcı asistana yenisini verebilir; kurtarma belgesi de kasayı açar.
next-already-open = O pencereyi kullanın ya da önce onu kapatın.
next-newer-vault = Yeni sürümü kurun.
next-damaged = Klasörü olduğu gibi saklayın ve bir yedeği geri yükleyin.
next-records-missing = Önce en yeni klasörü ya da yedeği arayın. Yalnızca hiçbiri yoksa eksiklerle devam edin.
next-account-removed = Klinikteki bir uygulayıcıdan yeni bir hesap isteyin.
next-cancelled = Uygun olduğunuzda yeniden başlatın.
next-place-missing = Belleği takın ya da başka bir klasör seçin.
next-disk-full = Yer açıp yeniden deneyin.
next-read-only = Diskin yazmaya karşı korumalı olmadığını kontrol edip yeniden deneyin.
next-unavailable = Anagen'i bir masaüstünden başlatıp yeniden deneyin. Bir sayfa dosya olarak kaydedilip başka yerde de yazdırılabilir.
next-bad-request = Anagen'i kapatıp yeniden başlatın. Yine olursa yeniden kurun; kayıtlar kalır.
next-unexpected = Lütfen yeniden deneyin. Yine olmazsa Anagen'i kapatıp yeniden başlatın ve tekrarlayın.
next-already-exists = Kilidini açın.
next-no-sheet = Yenisini hazırlayın.
next-no-printer = Bir yazıcı bağlayın veya sayfayı dosya olarak kaydedin.
next-not-saved = Başka bir yer seçin.
