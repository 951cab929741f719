history-title = Geçmiş
history-title-of = Geçmiş: { $name }
history-link = Geçmiş
history-text = Yazılan her şey, en yenisi önce: kim, ne zaman, önce ne vardı, sonra ne oldu. Buradaki hiçbir şey değiştirilemez.
history-filters = Gösterilecekler
history-filter-who = Kim
history-filter-who-all = Herkes
history-filter-what = Ne
history-filter-what-all = Her şey
history-filter-from = Başlangıç günü
history-filter-to = Son gün
history-filter-looking = Kayıtlara bakmalar ve taslaklar da
history-filter-clear = Süzgeçleri temizle
history-entries = Girdiler, en yenisi önce
history-entry = { $number }. girdi
history-changes = { $count ->
    [one] 1 alan
   *[other] { $count } alan
    }
history-empty-value = boş
history-more = Daha eski girdileri göster
history-empty-title = Henüz bir şey yok
history-empty-text = Kayıtlardaki her değişiklik, kimin ne zaman yaptığıyla birlikte buraya kendiliğinden yazılır.
history-none-title = Uyan girdi yok
history-none-text = Bu süzgeçlere uyan girdi yok. Daha fazlasını görmek için birini kaldırın.
history-whole-clinic = Tüm kliniğin geçmişi
history-export = Dışa aktar
history-exporting = Dışa aktarılıyor…
history-exported = Dışa aktarıldı. Dosya şifreli değildir: yalnızca başkalarının okuyamayacağı bir yerde tutun.
history-export-cancelled = Hiçbir şey dışa aktarılmadı.
history-verify = Doğrula
history-verifying = Her girdi izleniyor…
history-verify-hint = Yazıldıktan sonra hiçbir girdinin değiştirilmediğini ya da çıkarılmadığını denetler.
history-verified-at = Denetlendi: { $when }

history-chain-whole = { $count ->
    [0] Henüz girdi yok.
    [one] Tek girdi yazıldığı gibi duruyor; zincirin sonu { $code }.
   *[other] { $entries } girdinin tümü yazıldığı gibi duruyor; zincirin sonu { $code }.
    }
history-chain-broken = { $entry }. girdi eksik ya da yazıldıktan sonra değiştirilmiş; ondan öncekilerin tümü sağlam.
history-chain-broken-first = İlk girdi eksik ya da yazıldıktan sonra değiştirilmiş.

history-who-unknown = Hesap { $account }
history-column-number = No
history-column-when = Ne zaman
history-column-who = Kim
history-column-what = Ne
history-column-record = Kayıt
history-column-field = Alan
history-column-before = Önce
history-column-after = Sonra

history-noun-accounts = Hesap: { $name }
history-noun-backups = Yedekler
history-noun-recovery = Kurtarma belgesi
history-noun-security = Güvenlik
history-noun-vault = Kayıtlar
history-noun-clinic = Klinik
history-noun-courses = Kür · { $name }
history-noun-drafts = Taslak · { $name }
history-noun-history = Geçmiş
history-noun-patient-list = Hasta listesi
history-noun-lots = Lot { $lot } · { $product }
history-noun-merges = Birleştirme · { $name }
history-noun-other = Kayıt { $id }
history-noun-screenings = Tarama · { $name }
history-noun-intakes = İlk görüşme · { $name }
history-noun-rules = Tarama kuralları
history-noun-sessions = { $number }. seans · { $name }
history-noun-side-effects = { $effect } · { $name }

history-field-after-session = Hangi seanstan sonra
history-field-answers = Yanıtlar
history-field-day = Gün
history-field-done = Yapılan seanslar
history-field-doses = Dozlar
history-field-entries = Girdiler
history-field-flag = Bayrak
history-field-follow-ups = Takipler
history-field-grade = Derece
history-field-judgement = Karar
history-field-reason = Neden
history-field-verdicts = Kendi kararları
history-field-valid-days = Yanıtların geçerli olduğu gün sayısı
history-field-min-age = En küçük yaş
history-field-products = Bakılan serumlar
history-field-version = Sürüm
history-field-name = Ad
history-field-next-look = Yeniden bakılacak gün
history-field-other = Diğer
history-field-planned-on = Planlandığı gün
history-field-practitioner = Uygulayıcı
history-field-recall-reason = Geri çağırma nedeni
history-field-received = Toplam teslim alınan
history-field-reported-on = Bildirildiği gün
history-field-role = Görev
history-field-session-number = Seans numarası
history-field-sessions = Seanslar
history-field-stopped = Durduruldu
history-role-practitioner = Uygulayıcı
history-role-assistant = Asistan

history-field-active = Etkin
history-field-anchored = Bir zamanlar bulunan girdiler
history-field-backup = Yedek
history-field-clock-behind = Son girdiden kaç dakika geride
history-field-folder = Klasör
history-field-found = Bulunan girdiler
history-field-idle-minutes = Kaç dakika sonra kilitlenir
history-field-lost = Kaybolan satırlar
history-field-made-at = Alındığı zaman
history-field-outcome = Sonuç
history-field-place = Yer
history-field-sheet-in-force = Geçerli kurtarma belgesi var
history-field-sheet-issued = Kurtarma belgesi hazırlandı
history-field-merge-kept = Listelerde kalan
history-field-merge-merged = Ona katılan
history-field-merge-undone = Geri alındı
history-field-distinct-a = Hasta
history-field-distinct-b = Karşılaştırılan
history-field-distinct = İki ayrı kişi
history-field-archived = Arşivde
history-field-held = Saklanmak zorunda
history-place-found = Başka bir klasörde
history-place-here = Bu bilgisayarda
history-place-stick = Seçilen klasörde
history-backup-good = Sorunsuz
history-backup-failed = Başarısız

history-line-pair = { $name }: { $value }
history-line-with-note = { $told } – { $note }
history-line-since = { $told } · { $day } tarihinden beri
history-line-stopped-on = { $told } · { $day } tarihine kadar
history-line-window = { $from } – { $to }
history-line-answered-no = { $count ->
    [one] 1 soru hayır yanıtı aldı
   *[other] { $count } soru hayır yanıtı aldı
    }
history-line-dose = { $zone }: { $technique }, { $depth } mm derinlik, { $points ->
    [one] 1 nokta
   *[other] { $points } nokta
    }, { $ml }, lot { $lot }
history-line-session-done = { $number }. seans: { $day } günü yapıldı, { $ml }
history-line-session-planned = { $number }. seans: { $day } gününe planlandı
history-line-session-off = { $number }. seans: günü yok

history-operation-vault-create = İlk başlatma
history-operation-vault-unlock = Kilit açıldı
history-operation-vault-lock = Kilitlendi
history-operation-vault-recover = Kurtarma belgesiyle açıldı
history-operation-vault-rescue = Hasarlı kayıtlar kurtarıldı
history-operation-vault-loss-accepted = Eksik kayıtlara karşın açıldı
history-operation-passphrase-change = Kendi parola cümlesi değiştirildi
history-operation-recovery-issue = Kurtarma belgesi hazırlandı
history-operation-recovery-confirm = Kurtarma belgesi onaylandı
history-operation-accounts-add = Hesap eklendi
history-operation-accounts-change = Hesap değiştirildi
history-operation-accounts-remove = Hesap kaldırıldı
history-operation-accounts-set-passphrase = Başka biri için parola cümlesi belirlendi
history-operation-security-change = Güvenlik ayarları değiştirildi
history-operation-backups-make = Yedek alındı
history-operation-backups-cancel = Yedekleme iptal edildi
history-operation-backups-prove = Yedek açılarak kanıtlandı
history-operation-backups-choose-stick = Yedeklerin yeri seçildi
history-operation-backups-forget-stick = Yedeklerin yeri unutuldu
history-operation-backups-restore = Yedekten geri yüklendi
history-operation-history-export = Geçmiş dışa aktarıldı
history-operation-clinic-change = Klinik bilgileri değiştirildi
history-operation-patients-register = Hasta kaydedildi
history-operation-patients-change = Hastanın bilgileri değiştirildi
history-operation-patients-refolded = Arama, bir güncellemeden sonra yeniden hazırlandı
history-operation-patients-read = Kayda bakıldı
history-operation-patients-export = Hasta listesi dışa aktarıldı
history-operation-imports-run = Hastalar aktarıldı
history-operation-imports-undo = Aktarma geri alındı
history-operation-patients-distinct = İki hastanın aynı kişi olup olmadığına karar verildi
history-operation-patients-merge = Hastalar birleştirildi
history-operation-patients-unmerge = Birleştirme geri alındı
history-operation-patients-archive = Hasta arşivlendi
history-operation-patients-restore = Hasta arşivden geri alındı
history-operation-patients-hold = Kaydın saklama zorunluluğu değiştirildi
history-operation-screening-record = Tarama kaydedildi
history-operation-intakes-record = İlk görüşme kaydedildi
history-operation-rules-change = Tarama kuralları değiştirildi
history-operation-courses-plan = Kür planlandı
history-operation-courses-stop = Kür durduruldu
history-operation-products-add = Ürün eklendi
history-operation-lots-receive = Lot teslim alındı
history-operation-lots-recall = Lot geri çağrıldı
history-operation-sessions-record = Seans imzalandı
history-operation-side-effects-report = Yan etki bildirildi
history-operation-side-effects-follow-up = Yan etki takip edildi
history-operation-drafts-save = Taslak kaydedildi
history-operation-drafts-discard = Taslak silindi
history-operation-vault-adopted = Parola cümlesi hesabına bağlandı
history-operation-vault-clock-behind = Bilgisayarın saati geri kalmıştı
history-operation-other = Programın başka bir sürümü tarafından yapıldı
