# The daily summary, on paper.

daily-summary-title = Günlük özet
daily-summary-private = Sağlık verisi: kilitli yerde saklayın.
daily-summary-none = Yok.
daily-summary-sessions = { $count ->
    [one] { $count } seans
   *[other] { $count } seans
 }
daily-summary-screenings = { $count ->
    [one] { $count } tarama
   *[other] { $count } tarama
 }
daily-summary-side-effects = { $count ->
    [one] { $count } yan etki bildirildi
   *[other] { $count } yan etki bildirildi
 }
daily-summary-stock = Verilenler dışında stok
daily-summary-time = Saat
daily-summary-session = Seans
daily-summary-given = Verilen
daily-summary-verdict = Karar
daily-summary-side-effect = Yan etki
daily-summary-grade = Derece
daily-summary-what = Ne oldu
daily-summary-born = doğum { $date } · { $number }
daily-summary-dose = { $lot } · { $ml } ml · { $product }
daily-summary-overrides = { $count ->
    [one] devam etmek için { $count } gerekçe yazıldı
   *[other] devam etmek için { $count } gerekçe yazıldı
 }
daily-summary-history = Geçmişin bittiği yer
daily-summary-entries = { $entries } girdiden sonra
daily-summary-code-is = Bu kod, yazdırma anına kadar kaydedilen her şeyin yerine geçer. Bu kâğıdı bilgisayardan ayrı bir yerde saklayın. “Geçmiş” sayfasına yazıldığında, o zamandan beri bir şeyin değişip değişmediğini ya da kaybolup kaybolmadığını gösterir.

# On the page.
daily-summary-day = Gün
