patients-register = Hasta kaydet
patients-search = Hasta ara
patients-search-hint = Ad, telefon, doğum tarihi ya da tanımlayıcı
patients-recent = Hastalar, en yeniler önce
patients-found = Bulunan hastalar
patients-empty-title = Henüz hasta yok
patients-empty-text = Tedavi ettiğiniz herkes buraya bir kez kaydedilir: adı, doğum tarihi ve her seanstan önce görülmesi gerekenler.
patients-none-title = Kimse bulunamadı
patients-none-text = “{ $query }” ile eşleşen kimse yok. Daha az harfle, telefonla ya da doğum tarihiyle deneyin.
patients-count = { $count ->
    [0] Kimse bulunamadı
    [one] 1 hasta bulundu
   *[other] { $count } hasta bulundu
    }
patients-search-loading = Arama hazırlanıyor: şimdilik yalnızca son görülenler bulunur.
patients-none-filtered = Şu anda bu listede hasta yok.
patients-filter = Göster
patients-filter-all = Herkes
patients-filter-in-course = Kürde
patients-filter-overdue = Gecikmiş
patients-filter-maintenance-due = İdame zamanı
patients-filter-open-side-effect = Açık yan etki
patients-filter-archived = Arşivlenmiş
patients-matched-name = Farklı yazılmış
patients-matched-former-name = Eski adı
patients-matched-identifier = Tanımlayıcı
patients-column-name = Ad
patients-column-birth = Doğum
patients-column-phone = Telefon ve numara
patients-column-course = Kür
patients-column-attention = Dikkat
patients-years = { $years ->
    [one] 1 yaşında
   *[other] { $years } yaşında
    }
patients-born = { $date } ({ $age })
patients-open-side-effects = { $count ->
    [one] 1 açık yan etki
   *[other] { $count } açık yan etki
    }
patients-no-course = Henüz kür yok
patients-standing-next = sıradaki { $date }
patients-standing-since = { $date } tarihinden beri
patients-standing-window = { $from } – { $to }

patients-register-title = Hasta kaydet
patients-change-title = Hastanın bilgilerini değiştir
patients-identity = Kim olduğu
patients-contact = İletişim
patients-care = Her seanstan önce görülecekler
patients-name = Ad
patients-name-hint = Kişinin yazdığı biçimde, harfi harfine.
patients-preferred-name = Hitap adı
patients-former-names = Önceki adlar
patients-birth-date = Doğum tarihi
patients-birth-precision = Ne kadarı biliniyor
birth-precision-day = Gün
birth-precision-month = Ay ve yıl
birth-precision-year = Yıl
patients-sex = Cinsiyet
patients-has-cycles = Âdet görüyor mu
patients-has-cycles-hint = Sorulur, varsayılmaz.
patients-phone = Telefon
patients-email = E-posta
patients-address = Adres
patients-emergency = Acil durumda aranacak kişi
patients-identifiers = Kimlik numaraları
patients-came-by = Nasıl geldi
patients-permissions = Hastanın izin verdikleri
patients-permission-calls = Aranmak
patients-permission-letters = Mektup
patients-permission-photos = Kayıt için fotoğraf
patients-deceased-on = Ölüm günü
patients-language = Belgelerin dili
patients-alerts = Alerjiler ve uyarılar
patients-alerts-hint = Kaydın ve her seansın en üstünde gösterilir.
patients-note = Not
patients-save = Kaydet
patients-registered = Hasta kaydedildi.
patients-changed = Değiştirildi.
patients-alike-title = Böyle biri zaten kayıtlı
patients-alike-register = Bu başka biri: kaydet

patients-change = Bilgileri değiştir
patients-alerts-none = Kayıtlı alerji ya da uyarı yok
patients-next-follow-up = Yan etkiyi izle
patients-next-screen = Tarama yap
patients-next-plan-course = Kür planla
patients-next-record-session = Seans kaydet
patients-more = Yapılabilecek diğer işler
patients-do-screen = Tarama yap
patients-do-course = Kür
patients-do-side-effect = Yan etki bildir
patients-course-title = Kür
patients-course-none = Kür, ilk taramadan sonra planlanır.
patients-course-open = Kürü aç
patients-screening-title = Son tarama
patients-screening-none = Henüz hiçbir şey sorulmadı.
patients-screening-on = { $date }
patients-side-effects-title = Açık yan etkiler
patients-follow-up-due = İzlem zamanı geldi
patients-follow-up-on = İzlem: { $date }
patients-details-title = Bilgiler
patients-timeline-title = Geçmiş
patients-event-registered = Kaydedildi
patients-event-intake = İlk görüşme: { $complaint }
patients-event-screening = Tarama: { $verdict }
patients-event-course-planned = { $sessions ->
    [one] Kür planlandı: 1 seans
   *[other] Kür planlandı: { $sessions } seans
    }
patients-event-course-stopped = Kür durduruldu: { $reason }
patients-event-session = { $number }. seans / { $of } · { $ml }
patients-event-side-effect = Yan etki: { $effect }, { $grade }
patients-event-archived = Arşivlendi
patients-event-archived-because = Arşivlendi: { $reason }
patients-event-merged = { $name } bu kayıtla birleştirildi
patients-event-restored = Arşivden geri alındı
patients-event-unmerged = { $name } bu kayıttan yeniden ayrıldı
patients-effect-grade = { $effect }, { $grade }
patients-session = Seans
