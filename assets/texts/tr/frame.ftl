language-en = English
language-tr = Türkçe
language-ar = العربية

nav-skip = İçeriğe geç
nav-label = Ana gezinme
nav-today = Bugün
nav-patients = Hastalar
nav-stock = Stok ve lotlar
nav-side-effects = Yan etkiler
nav-settings = Ayarlar
nav-search = Ara
nav-lock = Kilitle
nav-lock-key = Kilitle ({ $key })
nav-help = Yardım
nav-help-key = Bu ekranın yardımı (F1)

notices-label = Bildirimler

leave-title = Kaydetmeden çıkılsın mı?
leave-text = Buraya yazdıklarınız henüz kaydedilmedi.
leave-save = Kaydet
leave-discard = Kaydetme
leave-stay = Burada kal

missing-title = Böyle bir sayfa yok
missing-text = Bu adres programın hiçbir ekranını göstermiyor.
missing-back = Bugün ekranına git

palette-title = Ara
palette-hint = Hastalar, lotlar, ekranlar, işlemler
palette-none = Hiçbir şey bulunamadı.
palette-count = { $count ->
    [one] Bir sonuç
   *[other] { $count } sonuç
}
palette-patients = Hastalar
palette-lots = Lotlar
palette-screens = Ekranlar
palette-actions = İşlemler
palette-lot = Lot { $lot }
palette-help = Bu ekranın yardımı

lock-title = Kilidi aç
lock-text = Kayıtlar şifrelidir. Parola cümleniz onları açar.
lock-passphrase = Parola cümlesi
lock-show = Parola cümlesini göster
lock-hide = Parola cümlesini gizle
lock-unlock = Kilidi aç
lock-unlocking = Açılıyor…
lock-forgot = Parolanızı mı unuttunuz?
lock-forgot-hint = Birkaç deneme kilidi açmadı. Parola cümlesini hatırlayamıyorsanız kayıtları kurtarma belgesi açar.

setup-title = Anagen'e hoş geldiniz
setup-text = Kliniğin adını yazın ve bir parola cümlesi seçin. Her şey şifrelenmiş olarak bu bilgisayarda kalır.
setup-language = Dil
setup-clinic = Klinik
setup-clinic-name = Kliniğin adı
setup-clinic-address = Adres
setup-clinic-phone = Telefon
setup-clinic-email = E-posta
setup-clinic-urgent = Acil numara
setup-clinic-urgent-hint = Ciddi bir durumda aranmak üzere her bakım bilgi formuna basılır.
setup-practitioner = Uygulayan
setup-practitioner-name = Adı
setup-practitioner-licence = Ruhsat numarası
setup-zone = Saat dilimi
setup-zone-hint = Bakım bilgi formundaki süreler bu saat dilimine göredir.
setup-passphrase-title = Güvenle saklayın
setup-passphrase = Parola cümlesi
setup-passphrase-hint = En az 15 karakter. Yalnızca size ait dört ya da daha çok sözcük en iyisidir; boşluk kullanılabilir.
setup-passphrase-again = Aynı parola cümlesi bir kez daha
setup-passphrase-differs = İkisi aynı değil.
setup-passphrase-warning = Kayıtları yalnızca bu parola cümlesi ve sonraki adımdaki kurtarma belgesi açar: ne biz ne başkası. Bir kâğıda yazıp güvenli bir yerde saklayın.
setup-create = Kayıtları oluştur
setup-creating = Oluşturuluyor…
