# Çekirdeğin yedekler hakkında söyledikleri: durumları, geri yüklemenin bedeli, kurtarmanın sonucu ve ters gidenler.
backups-none-yet = Henüz yedek yok.
backups-none-of-key = Kayıtların şimdiki anahtarıyla alınmış bir yedek henüz yok.
backups-proven-today = { $made } yedeği açıldı: { $patients ->
    [one] { $patients } hasta
   *[other] { $patients } hasta
 }, bugün doğrulandı.
backups-proven-yesterday = { $made } yedeği açıldı: { $patients ->
    [one] { $patients } hasta
   *[other] { $patients } hasta
 }, dün doğrulandı.
backups-proven-on = { $made } yedeği açıldı: { $patients ->
    [one] { $patients } hasta
   *[other] { $patients } hasta
 }, { $proven } tarihinde doğrulandı.
backups-unproven-here = Bu bilgisayardaki { $made } yedeği olması gerektiği gibi değil: doğrulanamadı.
backups-unproven-here-some = Bu bilgisayardaki bir yedek olması gerektiği gibi değil: doğrulanamadı.
backups-unproven-stick = Bellekteki { $made } yedeği olması gerektiği gibi değil: doğrulanamadı.
backups-unproven-stick-some = Bellekteki bir yedek olması gerektiği gibi değil: doğrulanamadı.
backups-advice-first = Şimdi yedekleyin. Genellikle bir dakikadan kısa sürer.
backups-advice-unproven = Yeniden doğrulanmış bir yedek olsun diye şimdi yedekleyin; diski veya belleği kontrol ettirin.
backups-advice-here-failed = Bu bilgisayardaki son yedekleme başarısız oldu. Diskte yer olduğunu kontrol edip şimdi yedekleyin.
backups-advice-stick-failed = Bellekteki son yedekleme başarısız oldu. Yer olduğunu ve yazmaya karşı korumalı olmadığını kontrol edip şimdi yedekleyin.
backups-advice-here-late = { $days ->
    [one] Bu bilgisayardaki son yedek { $days } günlük. Şimdi yedekleyin.
   *[other] Bu bilgisayardaki son yedek { $days } günlük. Şimdi yedekleyin.
 }
backups-advice-choose-stick = USB bellekte de bir klasör seçin: bu bilgisayarın dışındaki bir kopya hırsızlıktan ve bozulan diskten kurtulur.
backups-advice-stick-late = { $days ->
    [one] Bellek { $days } gündür yedek almadı. Takın ve yedekleyin.
   *[other] Bellek { $days } gündür yedek almadı. Takın ve yedekleyin.
 }
backups-leaving = Anagen kapanmadan önce yedekleniyor
backups-leaving-text = Bu genellikle bir dakikadan kısa sürer, sonra pencere kendiliğinden kapanır. Bu yedek olmadan çıkmak için pencereyi bir kez daha kapatın.
backups-lost-entry = { $at }: { $what }
backups-lost-entry-about = { $at }: { $what } ({ $about })
backups-count-patients = Hastalar
backups-count-screenings = Taramalar
backups-count-courses = Kürler
backups-count-sessions = Seanslar
backups-count-lots = Lotlar
backups-count-side-effects = Yan etkiler
backups-rescued-from = Bozulan kayıtların yerine { $made } yedeği kondu.
backups-rescued-without = Dönülecek bir yedek yoktu. Bozulan kayıtlardan okunabilenler aktarıldı.
backups-rescued-unread = Bozulan kayıtlardan hiçbir şey okunamadı: bu yedekten sonra yazılan ne varsa eksik, yeniden yazılması gerekiyor.
backups-rescued-nothing-lost = Geride bırakılması gereken bir şey bulunmadı.
backups-rescued-lost = { $lost ->
    [one] { $lost } satır artık okunamadı ve eksik.
   *[other] { $lost } satır artık okunamadı ve eksik.
 }
backups-rescued-table = { $kind }: bozulan kayıtlardan { $recovered } aktarıldı, { $lost } eksik.
backups-rescued-entries = { $entries ->
    [one] Yedekten sonraki { $entries } geçmiş girişi aktarıldı.
   *[other] Yedekten sonraki { $entries } geçmiş girişi aktarıldı.
 }
backups-rescued-chain-whole = Geçmişin zinciri sonuna kadar bütün.
backups-rescued-chain-broken = Geçmişin zinciri bütün değil. Okunabilen her şey saklandı; boşluğun yerini Geçmiş sayfasındaki doğrulama söyler.
backups-error-cancelled = Durduruldu. Her şey önceki gibi.
backups-error-place-missing = Yedek klasörü yerinde değil.
backups-error-other-vault = Bu klasörde başka bir kliniğin yedekleri var. Başka bir klasör seçin.
backups-error-inside-vault = Bu klasör kayıtların yanında duruyor ve onlarla birlikte kaybolur. USB bellekte bir klasör seçin.
backups-error-differs = Bu yedek olması gerektiği gibi değil ve kullanılmadı. Başka bir yedek seçin.
backups-error-under-way = Uzun süren başka bir çalışma var. Bitmesini bekleyin ya da durdurun.
backups-error-no-such = Bu yedek artık yerinde değil. Listeye yeniden bakın.
backups-error-practitioners-only = Bunu yalnızca bir uygulayıcı yapabilir. Bir uygulayıcının yedek günündeki parola cümlesini ya da o günün kurtarma kodunu kullanın.
backups-error-nothing-to-rescue = Bu parola cümlesiyle hiçbir yedek açılmıyor ve bozulan kayıtlardan hiçbir şey okunamadı. Her şey önceki gibi. Başka bir klasörde yedek arayın.
backups-error-other-key = Bu yedek, kayıtların şimdiki anahtarından başka bir anahtarla alındı. Onu kendi gününün parola cümlesi açar; içindekileri görmek için Geri yükle’yi seçin.
backups-error-no-room = Bu bilgisayarda kayıtları ikinci kez yazacak kadar yer yok. Yer açıp yeniden deneyin. Her şey eskisi gibi.
backups-error-not-whole = Kayıtlar eksiksiz aktarılamadı, bu yüzden anahtarları değişmedi. Her şey eskisi gibi. Geçmiş sayfasını açıp Doğrula’yı seçin.
