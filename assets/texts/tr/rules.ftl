# Kliniğin tarama kurallarında yaptığı değişiklikler.
rules-title = Tarama kuralları
rules-intro = Kurallar kaynaklarıyla gelir. Klinik bunları sıkılaştırabilir; kural izin veriyorsa gevşetebilir. Önceden değerlendirilen, değerlendirildiği gibi kalır.
rules-verdicts = Kararlar
rules-verdicts-explain = Gebelik, emzirme ve yaş kuralları hiç gevşetilmez; bunları kimse aşamaz. Bilmemek, aynı soruya verilen evet yanıtından hiçbir zaman daha ağır sayılmaz.
rules-column-rule = Kural
rules-column-question = Soru
rules-column-shipped = Programdaki
rules-column-clinic = Bu klinikte
rules-verdict-of = Bu klinikte: { $rule }
rules-trigger-answer = “{ $question }” – { $answer }
rules-trigger-condition = Öyküdeki durum: { $condition }
rules-trigger-age = { $age } yaşından büyük
rules-trigger-allergy = Öyküdeki alerji: { $allergens }
rules-trigger-with = Serumda { $ingredients } varsa
rules-fixed = Daha sıkısı yok.
rules-fixed-for-all = Değiştirilemez, aşılamaz.
rules-stricter = Programdakinden sıkı
rules-milder = Programdakinden gevşek
rules-age = Yaş
rules-min-age = Tedaviye başlama yaşı
rules-min-age-hint = { $age } veya üstü.
rules-validity = Yanıtlar ne kadar geçerli
rules-validity-explain = Bir yanıt bu kadar gün boyunca, onaylanmak üzere sonraki forma aktarılır. Kısaltılabilir, uzatılamaz.
rules-afresh = Her seferinde yeniden sorulur
rules-days = { $count ->
    [one] 1 gün
   *[other] { $count } gün
    }
rules-days-unit = gün
rules-days-of = Gün sayısı: { $question }
rules-save-title = Yeni sürüm olarak sakla
rules-reason = Neden değiştirildi
rules-reason-hint = Sonradan soran için sürümle birlikte saklanır.
rules-save = Kuralları kaydet
rules-saved = Kurallar kaydedildi.
rules-as-shipped = Hepsi programdaki gibi
rules-versions = Klinik kurallarının sürümleri
rules-versions-explain = Programla gelen sürüm: { $rules }. Kaydedilen her tarama, hangi sürümlerle değerlendirildiğini saklar.
rules-versions-none = Klinik henüz bir şey değiştirmedi.
rules-version = Sürüm { $version }
rules-change-verdict = { $rule }: { $verdict }
rules-change-days = { $question } { $days ->
    [0] Her seferinde yeniden sorulur
   *[other] { $days } gün
    }
rules-change-age = { $age } yaşından itibaren
rules-change-none = Her şey programdaki gibi.
rules-card-text = Bu klinikte bir yanıtın ne anlama geldiği, yanıtların ne kadar geçerli olduğu ve hastaların kaç yaşından itibaren tedavi edildiği.
rules-open = Kuralları aç
