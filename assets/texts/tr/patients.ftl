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
patients-called = Hitap adı: { $name }
patients-years-least = { $years ->
    [one] en az 1 yaşında
   *[other] en az { $years } yaşında
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
patients-preferred-name-hint = Belgelerdekinden başka bir adsa.
patients-former-names = Önceki adlar
patients-former-name-nth = Önceki ad { $number }
patients-former-name-add = Önceki ad ekle
patients-birth-date = Doğum tarihi
patients-birth-precision = Ne kadarı biliniyor
birth-precision-day = Gün
birth-precision-month = Ay ve yıl
birth-precision-year = Yıl
patients-sex = Cinsiyet
patients-has-cycles = Âdet görüyor mu
patients-has-cycles-hint = Sorulur, varsayılmaz.
patients-phone = Telefon
patients-phone-nth = Telefon { $number }
patients-phone-add = Telefon ekle
patients-phone-label = Kimin ya da hangisi
patients-phone-label-hint = Örneğin: iş, kızı.
patients-phone-unknown = Bilindiği kadarıyla böyle bir numara yok
patients-email = E-posta
patients-address = Adres
patients-emergency = Acil durumda aranacak kişi
patients-emergency-name = Aranacak kişinin adı
patients-emergency-phone = Aranacak kişinin telefonu
patients-emergency-relation = Hastanın nesi
patients-emergency-relation-hint = Örneğin: eşi, kız kardeşi.
patients-identifiers = Kimlik numaraları
patients-identifier-nth = Numara { $number }
patients-identifier-label = Neyin numarası
patients-identifier-label-hint = Örneğin: pasaport, eski kart dizini.
patients-identifier-add = Kimlik numarası ekle
patients-further = Diğer
patients-came-by = Nasıl geldi
patients-came-by-hint = Örneğin: başka bir hasta, web sitesi.
patients-permissions = Hastanın izin verdikleri
patients-permission-calls = Aranmak
patients-permission-letters = Mektup
patients-permission-photos = Kayıt için fotoğraf
patients-permission-on = { $what }: söylendiği gün
patients-permission-said = { $what }: { $given }, { $date }
patients-given-yes = Evet
patients-given-no = Hayır
patients-given-not-asked = Sorulmadı
patients-deceased-on = Ölüm günü
patients-deceased-title = Hasta öldü
patients-deceased-text = Kaydedilen her şey kalır.
patients-deceased = { $date } tarihinde öldü
patients-archived = Arşivde
patients-archived-on = { $date } tarihinde arşivlendi
patients-archived-explain = Listelerde yok; arama, arşivdekiler istenince bulur. Hiçbir şey silinmedi.
patients-archive = Arşivle
patients-archive-done = Arşivlendi: artık listelerde değil.
patients-restore = Listelere geri al
patients-restored = Listelere geri alındı.
patients-hold = Kayıt tutuluyor
patients-hold-menu = Kaydı tut
patients-hold-title = Kaydı tut
patients-hold-explain = Tutulan kayıt, ne kadar eski olursa olsun imha edilemez: bir dava ya da bir emir nedeniyle.
patients-hold-reason = Neden
patients-hold-reason-hint = Örneğin dava ve isteyen kişi.
patients-hold-do = Tut
patients-held = Tutuluyor: kayıt saklanmalı.
patients-hold-lift = Tutmayı kaldır
patients-hold-lifted = Tutma kaldırıldı.
patients-keeping = Kayıt
patients-retention-until = { $date } tarihine kadar saklanmalı.
patients-retention-free = İmha edilebilir: { $date } tarihine kadar saklanması gerekiyordu.
patients-retention-held = Saklanmalı: { $reason }
patients-retention-why-years = { $years ->
    [one] { $date } tarihindeki son tedavi ya da görüşmeden sonra 1 yıl
   *[other] { $date } tarihindeki son tedavi ya da görüşmeden sonra { $years } yıl
    }
patients-retention-why-minor = reşit olmayan biri için daha uzun
patients-retention-why-death = { $date } tarihindeki ölümden sayılır
patients-language = Belgelerin dili
patients-alerts = Alerjiler ve uyarılar
patients-alerts-hint = Kaydın ve her seansın en üstünde gösterilir.
patients-note = Not
patients-save = Kaydet
patients-registered = Hasta kaydedildi.
patients-changed = Değiştirildi.
patients-alike-title = Böyle biri zaten kayıtlı
patients-alike-perhaps = Belki zaten kayıtlı
patients-alike-register = Bu başka biri: kaydet

patients-change = Bilgileri değiştir
warnings-none-whole = Kayıtlı alerji ya da uyarı yok
warnings-none-in-part = Uyarı yazılmadı; öykü alerjileri ya da hastalıkları açık bırakıyor
warnings-none-not-yet = Uyarı yazılmadı; öykü henüz alınmadı
warnings-gap-in-part = Öykü alerjileri ya da hastalıkları açık bırakıyor.
warnings-gap-not-yet = Öykü henüz alınmadı: başkaları da olabilir.
warnings-allergies = Alerjiler:
warnings-conditions = Hastalıklar ve durumlar:
warnings-more = ve { $count } tane daha
# { $name }: of an allergen; { $reaction }: one of warnings-reaction-…
warnings-allergy = { $name } ({ $reaction })
warnings-reaction-skin = deri tepkisi
warnings-reaction-swelling = şişme
warnings-reaction-breathing = nefes darlığı
warnings-reaction-severe = ağır tepki
warnings-reaction-other = başka bir tepki
warnings-reaction-unknown = tepkisi bilinmiyor
patients-next-follow-up = Yan etkiyi izle
patients-next-screen = Tarama yap
patients-next-plan-course = Kür planla
patients-next-record-session = Seans kaydet
patients-more = Yapılabilecek diğer işler
patients-more-short = Diğer
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
patients-timeline-title = Zaman çizelgesi
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
patients-event-document = { $number }. seansın bakım bilgi formu: { $way }
given-way-printed = yazdırıldı
given-way-saved = kaydedildi
patients-effect-grade = { $effect }, { $grade }
patients-session = Seans
patients-photo = { $name } fotoğrafı
patients-photo-menu = Fotoğraf
patients-photo-choose = Fotoğraf seç
patients-photo-replace = Fotoğrafı değiştir
patients-photo-remove = Fotoğrafı kaldır
patients-photo-kept = Fotoğraf kayıtta.
patients-photo-removed = Fotoğraf kaldırıldı.
patients-photo-remove-title = Fotoğraf kaldırılsın mı?
patients-photo-remove-explain = Silinir; yalnız bir yedekten ya da dosya yeniden seçilerek geri gelir.
patients-gone = Bu kayıt artık yok.
patients-lots-title = Verilen serumlar
patients-lots-between = { $first } – { $last }
