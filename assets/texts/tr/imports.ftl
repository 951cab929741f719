imports-title = Hasta aktarma
imports-intro = Başka bir programın CSV ya da metin olarak kaydettiği bir listeden. Siz söylemeden hiçbir şey yazılmaz ve bir aktarma geri alınabilir.
imports-step-file = Dosya
imports-step-columns = Sütunlar
imports-step-check = Denetim
imports-step-done = Bitti
imports-steps = Aktarmanın adımları
imports-choose = Dosya seç…
imports-choose-other = Başka dosya…
imports-choose-text = CSV, TXT ya da TSV; en çok 256 MB. Excel'de: Farklı kaydet, sonra “CSV UTF-8”.
imports-ours = Bu liste Anagen'den dışa aktarılmış; her değer olduğu gibi geri okunur.
imports-settings-title = Dosya nasıl okunuyor
imports-encoding = Harfler
imports-encoding-hint = Aşağıdaki adlar bozuk görünüyorsa başkasını deneyin.
imports-delimiter = Sütunların arasında
imports-delimiter-comma = Virgül
imports-delimiter-semicolon = Noktalı virgül
imports-delimiter-tab = Sekme
imports-delimiter-bar = Dik çizgi
imports-delimiter-colon = İki nokta
imports-delimiter-caret = Şapka işareti (^)
imports-delimiter-tilde = Tilde (~)
imports-delimiter-unit-separator = ASCII birim ayırıcı
imports-delimiter-other = Başka…
imports-delimiter-which = Sütunların arasındaki karakter
imports-header = İlk satır
imports-header-yes = Sütunların adları
imports-header-no = Daha şimdiden bir hasta
imports-columns-title = Her sütun ne olacak
imports-column-name = Sütun
imports-column-samples = İçinde
imports-column-becomes = Olacağı
imports-column-more = Ayrıca
imports-column-numbered = { $number }. sütun
imports-column-repeat = { $name }, { $repeat }.
imports-column-of = { $column }: olacağı
imports-left-out = Alınmaz
imports-label-of = { $column }: etiket
imports-order-of = { $column }: gün ve ay
imports-order-day-first = Önce gün: 31/12
imports-order-month-first = Önce ay: 12/31
imports-order-ask = Önce gün mü, ay mı?
imports-family-first = Soyadı adın önünde
imports-sexes-title = Cinsiyet sütununun sözcükleri
imports-sexes-text = Bu sözcükler burada bilinmiyor. Her birinin ne demek olduğunu söyleyin; bilinmeyen bir sözcüğü olan satır alınamaz.
imports-sexes-choose = Seçin
imports-preview-title = İlk satırlar, olacakları gibi
imports-preview-line = Satır
imports-preview-rest = Gerisi
imports-preview-problem = Bakılacak
imports-check = Her satırı denetle
imports-checking = Dosya denetleniyor
imports-checked-title = Denetimde bulunan
imports-checked-fine = { $count ->
    [one] { $count } satır alınabilir.
   *[other] { $count } satır alınabilir.
 }
imports-checked-bad = { $count ->
    [one] { $count } satır bu hâliyle alınamaz.
   *[other] { $count } satır bu hâliyle alınamaz.
 }
imports-checked-alike = { $count ->
    [one] { $count } satır kayıtlı bir hastaya ya da başka bir satıra benziyor.
   *[other] { $count } satır kayıtlı hastalara ya da başka satırlara benziyor.
 }
imports-nobody-alike = Kimse kimseye benzemiyor.
imports-problems-title = Bakılacak satırlar
imports-problems-beyond = { $count ->
    [one] Liste burada bitiyor; { $count } tane daha var.
   *[other] Liste burada bitiyor; { $count } tane daha var.
 }
imports-problem-column = Sütun
imports-problem-what = Sorun
imports-save-report = Raporu kaydet…
imports-report-saved = Kaydedildi. Dosya şifreli değil: yalnız başkalarının okuyamayacağı bir yerde saklayın.
imports-skip-bad = Alınamayan satırları dışarıda bırak
imports-skip-bad-hint = Ya da dosyada düzeltip dosyayı yeniden seçin.
imports-alike-title = Birine benzeyenler
imports-alike-all = Birine benzeyen satırlar
imports-alike-like = Benzediği
imports-alike-why = Neden
imports-alike-decision = Ne olacak
imports-alike-decision-of = { $line }. satır: ne olacak
imports-alike-line = { $line }. satır
imports-decision-all = Hepsi gibi
imports-decision-skip = Dışarıda bırak
imports-decision-add = Yine de ekle
imports-show-more = Daha fazla göster
imports-run = { $count ->
    [one] { $count } hastayı aktar
   *[other] { $count } hastayı aktar
 }
imports-running = Hastalar aktarılıyor
imports-done-added = { $count ->
    [one] { $count } hasta eklendi.
   *[other] { $count } hasta eklendi.
 }
imports-done-skipped = { $count ->
    [one] { $count } satır dışarıda bırakıldı.
   *[other] { $count } satır dışarıda bırakıldı.
 }
imports-done-title = Aktarıldı
imports-done-patients = Hastaları aç
imports-done-again = Başka bir dosya aktar
imports-undo = Geri al
imports-undoing = Aktarma geri alınıyor
imports-undone = Geri alındı: bu aktarmanın hastaları kayıtlardan çıktı.
imports-past-title = Önceki aktarmalar
imports-past-none = Henüz aktarma yok
imports-past-none-text = Her aktarma burada listelenir; hastaları için bir şey kaydedilmedikçe geri alınabilir.
imports-past-when = Ne zaman
imports-past-who = Kim
imports-past-file = Dosya
imports-past-added = Eklenen
imports-past-skipped = Dışarıda
imports-past-state = Durum
imports-past-standing = Kayıtlarda
imports-past-undone = Geri alındı
imports-link = İçe aktar…
imports-export = Dışa aktar…
imports-exporting = Liste dışa aktarılıyor
imports-exported = Dışa aktarıldı. Dosya şifreli değil: yalnız başkalarının okuyamayacağı bir yerde saklayın.

# Fields a column may fill; exported lists name their columns so.
imports-field-name = Ad Soyad
imports-field-given-name = Adı
imports-field-family-name = Soyadı
imports-field-preferred-name = Hitap adı
imports-field-former-name = Önceki ad
imports-field-birth-date = Doğum tarihi
imports-field-sex = Cinsiyet
imports-field-has-cycles = Adet görüyor mu
imports-field-phone = Telefon
imports-field-phone-label = Telefon etiketi
imports-field-email = E-posta
imports-field-address = Adres
imports-field-language = Belge dili
imports-field-alerts = Alerjiler ve uyarılar
imports-field-note = Not
imports-field-identifier = Tanıtıcı
imports-field-identifier-label = Tanıtıcı etiketi
imports-field-came-by = Nasıl geldi
imports-field-emergency-contact = Acil durum kişisi
imports-field-emergency-phone = Acil durum telefonu
imports-field-emergency-relation = Yakınlığı
imports-field-calls-allowed = Aranabilir
imports-field-letters-allowed = Mektup gönderilebilir
imports-field-photos-allowed = Fotoğrafı çekilebilir
imports-field-deceased-on = Ölüm günü
imports-field-registered-on = Kayıt tarihi

# What the core says.
imports-yes = Evet
imports-no = Hayır
imports-severity-error = Alınamaz
imports-severity-notice = Bilinsin
imports-report-line = Satır
imports-report-column = Sütun
imports-report-kind = Tür
imports-report-what = Ne
imports-report-duplicate = Birine benziyor
imports-report-like-patient = { $name } ({ $number }) ile benzeşiyor
imports-report-like-line = { $line }. satıra benziyor
imports-line-unclosed-quote = Burada bir tırnak açılmış, hiç kapanmamış. Kapatın ya da silin.
imports-line-stray-quote = Tırnak içindeki hücrenin ortasında bir tırnak var. Onu iki kez yazın.
imports-line-cell-too-long = Bir hücre bir megabayttan uzun.
imports-line-too-many-cells = Satırda 1000'den çok hücre var.
imports-line-extra-cells = Satırda sütunlardan çok hücre var. Belki bir hücrede ayırıcı var ve hücre tırnak içinde değil.
imports-line-missing-cells = Satırda sütunlardan az hücre var. Eksik olanlar boş kalır.
imports-line-unreadable = Bazı harfler bu kodlamayla okunamıyor.
imports-line-not-a-date = Bu bir tarih değil. 1980-12-31 gibi yazın; fazlası bilinmiyorsa 1980-12 ya da 1980 olabilir.
imports-line-no-such-day = Takvimde böyle bir gün yok.
imports-line-short-year = Yıl yalnız iki haneli. Dördünü de yazın.
imports-line-day-or-month = Önce gün mü, ay mı? Sütunda belirtin.
imports-line-other-order = Bu ancak gün ve ay ters sıradaysa bir tarih.
imports-line-unknown-word = Bu sözcük bilinmiyor. Ne demek olduğunu söyleyin ya da dosyada düzeltin.
imports-line-unknown-language = Belgeler bu dilde olamaz. Kliniğin dilinde olacaklar.
imports-line-rounded = Bir tablo programı bu sayıyı yuvarlamış, son haneleri yok olmuş. Özgün listeden alın.
imports-error-no-file = Dosya seçilmemiş. Önce bir dosya seçin.
imports-error-not-read = Dosya okunamadı. Hâlâ yerinde olduğuna ve başka bir programda açık olmadığına bakın.
imports-error-too-large = Dosya 256 MB'den büyük. Daha küçük dosyalara bölün.
imports-error-empty = Dosya boş.
imports-error-not-text = Bu, metin biçiminde bir liste değil. Onu hazırlayan programda CSV olarak kaydedin.
imports-error-delimiter = Sütunların arasında duran tek karakteri yazın. Harf, rakam ya da tırnak işareti olamaz ve dosyanın harfleri arasında bulunmalıdır.
imports-error-no-name = Hangi sütunun ad olduğunu söyleyin.
imports-error-name-twice = Tam ad zaten başka bir sütunda. Bunu almayın.
imports-error-twice = Başka bir sütun zaten bu. Yalnız biri olabilir.
imports-error-no-label = Tanıtıcıya bir etiket verin: “Pasaport”, “Eski kart dosyası”.
imports-error-lines-not-fine = { $lines ->
    [one] { $lines } satır alınamıyor. Dosyada düzeltin ya da dışarıda bırakılacağını söyleyin.
   *[other] { $lines } satır alınamıyor. Dosyada düzeltin ya da dışarıda bırakılacağını söyleyin.
 }
imports-error-alike-undecided = { $lines ->
    [one] { $lines } satır birine benziyor. Ne olacağını söyleyin.
   *[other] { $lines } satır birine benziyor. Ne olacağını söyleyin.
 }
imports-error-nothing-to-add = Eklenecek kimse kalmadı.
imports-error-already-undone = Bu aktarma zaten geri alınmış.
imports-error-has-more = { $patients ->
    [one] Bu aktarmanın { $patients } hastası için o günden beri bir şey kaydedildi: { $names }. Hiçbir şey geri alınmadı.
   *[other] Bu aktarmanın { $patients } hastası için o günden beri bir şey kaydedildi: { $names }. Hiçbir şey geri alınmadı.
 }
