# Yedekler sayfası ve bir yedeğe dönüş.
backups-page-title = Yedekler
backups-page-intro = Bir yedek, ancak Anagen kopyayı açıp kayıtlarla karşılaştırdıktan sonra yedek sayılır.
backups-page-tone-ok = Yolunda
backups-page-tone-amber = Yakında ilgilenin
backups-page-tone-red = Şimdi ilgilenin
backups-page-last-title = Son yedek
backups-page-none = Henüz yedek yok.
backups-page-none-text = Her yedek, içinde ne olduğu ve ne zaman sınandığıyla burada listelenir.
backups-page-made = Alındı
backups-page-where = Yeri
backups-page-proven = Son açılıp karşılaştırılması
backups-page-patients = Hasta
backups-page-sessions = Seans
backups-page-size = Boyut
backups-page-place-here = Bu bilgisayar
backups-page-place-stick = USB klasörü
backups-page-place-found = Açtığınız klasör
backups-page-places-title = Yedeklerin saklandığı yerler
backups-page-present = yerinde
backups-page-missing = şu anda yok
backups-page-not-chosen = seçilmedi
backups-page-last-there = Oradaki son yedek
backups-page-never = henüz yok
backups-page-stick-none = Bu bilgisayarın dışındaki bir kopya hırsızlıktan, yangından ve bozulan diskten kurtulur. Kayıtların kendisi gibi şifrelidir.
backups-page-stick-missing = Belleği takın; Anagen onu kendiliğinden tanır.
backups-page-choose = USB klasörü seç
backups-page-choose-other = Başka klasör seç
backups-page-forget = Bu klasörü unut
backups-page-chosen = Yedekler artık o klasörde de saklanıyor.
backups-page-forgotten = Klasör artık kullanılmıyor. İçindekiler orada kalır.
backups-page-make = Şimdi yedekle
backups-page-making = Yedekleniyor
backups-page-made-done = Yedek alındı, açıldı ve karşılaştırıldı.
backups-page-proving = Yedek açılıyor ve karşılaştırılıyor
backups-page-proved-done = Yedek açıldı; içinde olması gereken var.
backups-page-under-way = Yedekler üzerinde bir çalışma sürüyor
backups-page-cancel = Vazgeç
backups-page-cancelling = Durduruluyor…
backups-page-cancelled = Durduruldu. Her şey önceki gibi.
backups-page-starting = Başlıyor…
backups-page-step-copying = Kayıtlar kopyalanıyor
backups-page-step-photos = Fotoğraflar kopyalanıyor
backups-page-step-checking = Kopyanın her sayfası okunuyor
backups-page-step-comparing = Sayılıyor ve karşılaştırılıyor
backups-page-step-finishing = Her şey yerine konuyor
backups-page-percent = %{ $percent }
backups-page-list-title = Bütün yedekler
backups-page-column-proven = Sınandı
backups-page-column-actions = Yapılabilecekler
backups-page-prove = Yeniden sına
backups-page-restore = Geri yükle…
backups-page-of = { $when } yedeği
backups-page-restore-title = { $when } yedeğine dön
backups-page-restore-text = Önce neyin geri geleceğini ve neyin kaybolacağını görürsünüz. Siz onaylayana kadar hiçbir şey değişmez.
backups-page-passphrase = O günün parola cümlesi
backups-page-passphrase-hint = Bir uygulayıcının yedek alındığı günkü parola cümlesi ya da o günün kurtarma kodu.
backups-page-look = Yedeğin içine bak
backups-page-looking = Yedek açılıyor
backups-page-back = Listeye dön
backups-page-preview-clinic = Klinik
backups-page-counts-title = İçindekiler
backups-page-column-kind = Kayıtlar
backups-page-column-backup = Yedekte
backups-page-column-now = Şimdi
backups-page-column-difference = Fark
backups-page-unreadable = bilinmiyor
backups-page-same = aynı
backups-page-fewer = { $count } eksik
backups-page-more = { $count } fazla
backups-page-lost-title = Kaybolacak olanlar
backups-page-lost-none = Bu yedekten sonra hiçbir şey yazılmadı.
backups-page-lost-unknown = Şimdiki kayıtlar açık değil; bu yüzden yedekten sonra ne yazıldığını kimse söyleyemez. Onlar silinmez, kenara konur.
backups-page-lost-nothing = Bu bilgisayarda henüz kayıt yok; bu yüzden hiçbir şey kaybolmaz.
backups-page-lost-count = { $count ->
    [one] Bu yedekten sonra bir girdi yazıldı. Artık kayıtlarda olmayacak:
   *[other] Bu yedekten sonra { $count } girdi yazıldı. Artık kayıtlarda olmayacaklar:
}
backups-page-lost-further = { $count ->
    [one] … ve daha önceki bir girdi.
   *[other] … ve daha önceki { $count } girdi.
}
backups-page-restore-now = Bu yedeği geri yükle…
backups-page-confirm-title = { $when } yedeği geri yüklensin mi?
backups-page-confirm-text = Şimdiki kayıtlar silinmez, yanlarındaki bir klasöre konur. { $when } tarihli kayıtları görürsünüz ve onları o günün parola cümleleri açar.
backups-page-confirm-first = { $when } tarihli kayıtları görürsünüz ve onları o günün parola cümleleri açar.
backups-page-confirm-lost = { $count ->
    [one] O zamandan beri yazılan bir girdi eksik olacak.
   *[other] O zamandan beri yazılan { $count } girdi eksik olacak.
}
backups-page-confirm-word = geri yükle
backups-page-confirm-type = Sürdürmek için şunu yazın: { $word }
backups-page-confirm-wrong = “{ $word }” yazın ya da Vazgeç'i seçin.
backups-page-confirm-go = Geri yükle
backups-page-restoring = Geri yükleniyor
backups-page-restored-title = { $when } yedeği yerine kondu
backups-page-restored-kept = Önceki kayıtlar şu klasörde saklanıyor:
backups-page-restored-next = Anagen şimdi kilitli. Onu o günün parola cümlesi açar.
backups-page-restored-unlock = Kilit ekranına git
backups-page-found-title = Bir yedek seçin
backups-page-found-text = Anagen'in bu bilgisayarda bildiği yedekler bunlar. USB bellekteki bir yedek, klasörü açılarak bulunur.
backups-page-found-none = Anagen bu bilgisayarda bir yedek bilmiyor.
backups-page-found-none-there = O klasörde Anagen yedeği yok. Yedeklerin bulunduğu klasörü ya da onun bir üstünü seçin.
backups-page-find = Başka bir klasöre bak…
