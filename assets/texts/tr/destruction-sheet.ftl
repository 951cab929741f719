# Bir kaydın imha tutanağı, kâğıtta.

destruction-sheet-title = İmha tutanağı
destruction-sheet-lead = Kliniğin belgeleriyle saklanır: kaydın kendisi artık yoktur.
destruction-sheet-certificate = Tutanak
destruction-sheet-number = Kayıt numarası
destruction-sheet-patient = Hasta
destruction-sheet-birth-date = Doğum tarihi
destruction-sheet-by-hand = gerekirse elle yazılır
destruction-sheet-what = Ne imha edildi
destruction-sheet-card = Ad, adres, telefon, izin ve notlarıyla hasta kartı
destruction-sheet-intakes = { $count ->
    [one] { $count } ilk görüşme
   *[other] { $count } ilk görüşme
 }
destruction-sheet-screenings = { $count ->
    [one] { $count } tarama
   *[other] { $count } tarama
 }
destruction-sheet-courses = { $count ->
    [one] { $count } kür
   *[other] { $count } kür
 }
destruction-sheet-sessions = { $count ->
    [one] { $count } seans
   *[other] { $count } seans
 }
destruction-sheet-side-effects = { $count ->
    [one] { $count } yan etki
   *[other] { $count } yan etki
 }
destruction-sheet-contacts = { $count ->
    [one] { $count } arama veya mektup
   *[other] { $count } arama ve mektup
 }
destruction-sheet-photos = { $count ->
    [one] { $count } fotoğraf
   *[other] { $count } fotoğraf
 }
destruction-sheet-period = Kayıt, { $first } ile { $last } arasındaki dönemi kapsıyordu.
destruction-sheet-why = Neden izin verildi
destruction-sheet-rule = { $until } gününe kadar saklanması gerekiyordu. Kural: { $rule }.
destruction-sheet-reason = Gerekçe
destruction-sheet-proposed = { $date } günü { $name } tarafından önerildi.
destruction-sheet-how = Nasıl imha edildi
destruction-sheet-how-text = Kliniğin şifreli kayıtlarından silindi. Geçmişin bu kayıt hakkında söyledikleri boşaltıldı; kimin neyi ne zaman yaptığı, ayrıntısız olarak orada görülmeye devam eder.
destruction-sheet-how-backups = Önceki günlerin şifreli yedekleri, yerlerini yenileri alana kadar bu kaydı içerir: yedekleme sürdükçe bu en çok on iki aydır. Başka yerde saklanan kopyalar elle imha edilmelidir.
destruction-sheet-carried-out = Uygulandığı zaman
destruction-sheet-practitioner = Uygulayan
destruction-sheet-foot = Tutanak { $certificate } · sayfa { $page } / { $pages } · basıldı: { $printed } · Anagen ile hazırlandı
