screening-title = Tarama
screening-intro = Her seansta sorulur. Hâlâ geçerli olan yanıt doldurulur ve tarihiyle işaretlenir.
screening-keys = Soru odaktayken: Y evet, N hayır, U bilinmiyor; ya da ok tuşları.
screening-questions-title = Bugünün soruları
screening-answer-yes = Evet
screening-answer-no = Hayır
screening-answer-unknown = Bilinmiyor
screening-carried = { $days ->
    [0] Bugün yanıtlandı, { $date }
   *[other] { $date } tarihinde, { $days } gün önce yanıtlandı; { $until } tarihine dek geçerli
    }
screening-verdict-title = Bugünün kararı
screening-verdict-waiting = Karar, siz yanıtladıkça belirir.
screening-missing = { $count ->
    [one] 1 soru henüz yanıtlanmadı
   *[other] { $count } soru henüz yanıtlanmadı
    }
screening-no-reasons = Bugün seansa engel bir durum yok.
screening-reasons-title = Gerekçeler
screening-rule = Kural { $rule }
screening-source = Kaynak: { $source }
screening-source-practice = klinik uygulaması
screening-source-founding = Anagen’in dayandığı klinik metin
screening-mark-read = kaynağında okundu
screening-mark-to-confirm = bir klinisyenin onayını bekliyor
screening-mark-computed = hesaplandı
screening-resolves = Engeli ne kaldırır
screening-override-open = Yine de devam et
screening-override-reason = Devam etme gerekçeniz
screening-override-hint = Sizin sözlerinizle kayda geçer.
screening-override-close = Gerekçeyi geri al
screening-override-none = Bu kural aşılamaz.
screening-overridden = Gerekçeyle aşıldı
screening-after-overrides = Gerekçelerinizle
screening-record = Taramayı kaydet
screening-recorded = Tarama kaydedildi.
screening-recorded-on = Tarama { $date } tarihinde kaydedildi
screening-again = Yeniden tara
screening-plan-course = Kür planla
screening-open-record = Hasta kaydını aç
screening-record-session = Seans kaydet
screening-answer-all = Her soruyu yanıtlayın; bilinmiyorsa “Bilinmiyor” deyin.
screening-reason-missing = Devam etme gerekçesini yazın.
screening-reasons-given = Verilen gerekçeler
screening-still-valid = Önceki yanıtlar hâlâ geçerli. Değişmiş olanı düzeltin.
screening-recorded-clear = Seansa engel bir durum yoktu.
screening-changed-title = Ne değişti?
screening-ask-afresh = Bugün sorun
screening-confirm-carried = Hepsi yeniden soruldu, hepsi aynı
screening-known = Öyküden: { $what }
screening-against = Öykü bunun tersini söylüyor.
screening-contradictions = Öykü bunun tersini söylüyor. Öyküdeki geçerlidir.
screening-found = Bu gerekçenin kaynağı
screening-found-answer = { $date } tarihinde “{ $answer }” yanıtı verildi
screening-found-earlier = { $date } tarihinde “evet” yanıtı verildi
screening-found-medicine = { $name } kullanıyor ({ $atc })
screening-found-medicine-stopped = { $date } tarihine dek { $name } kullandı ({ $atc })
screening-found-condition = { $condition }
screening-found-measured = { $condition }: { $value }
screening-found-allergy = Alerji: { $name }
screening-found-allergy-in = Alerji: { $name }. Serumda: { $ingredient }
screening-found-allergy-class = Alerji: { $name }. Serumda aynı sınıftan: { $ingredient }
screening-found-age = { $years ->
    [one] 1 yaşında
   *[other] { $years } yaşında
    }
screening-in-serum = Serumda: { $ingredients }
screening-until = { $date } tarihine ertele
screening-without = Stokta bunu içermeyenler ({ $ingredients }):
screening-without-none = Stokta bunu içermeyen yok: { $ingredients }.
screening-use-instead = { $product } kullan
screening-recipe-title = Ne enjekte edilecek
screening-recipe-explain = Bileşenle ilgili kurallara burada seçilenler için bakılır.
screening-recipe-none = Stokta kullanılabilir serum yok. Bileşenlerle ilgili kurallara serum olunca bakılır.
screening-intake-of = { $date } tarihli öykü
screening-intake-none = Önce öyküyü yazın: orada bilinenler burada sayılır.
screening-judged = { $rules } kurallarıyla, programla geldikleri gibi değerlendirildi.
screening-judged-clinic = { $rules } kuralları ve kliniğin kendi kurallarının { $policy }. sürümüyle değerlendirildi.
screening-judged-open = Tarama kuralları
screening-answers-title = Yanıtlar
screening-column-answer = Yanıt
screening-answer-of = { $answer }, { $date } tarihli
screening-by = { $when } tarihinde { $who } tarafından kaydedildi
