courses-title = Kür
courses-plan-title = Kür planla
courses-protocol = Protokol
courses-protocol-choose = Bir protokol seçin
courses-sessions-range = { $min }–{ $max } seans
courses-sessions-fixed = { $count ->
    [one] 1 seans
   *[other] { $count } seans
    }
courses-gap-range = { $min }–{ $max } gün arayla
courses-gap-fixed = { $days } günde bir
courses-maintenance-range = { $min }–{ $max } ayda bir idame
courses-first-day = İlk seansın günü
courses-sessions = Seans sayısı
courses-gap = Seanslar arasındaki gün
courses-dates-title = Tarihler
courses-dates-empty = Tarihleri görmek için bir protokol seçin.
courses-session-number = { $number }. seans
courses-session-of = { $number }. seans / { $of }
courses-days-later = { $days ->
    [one] 1 gün sonra
   *[other] { $days } gün sonra
    }
courses-maintenance = İdame
courses-maintenance-window = { $from } ile { $to } arasında
courses-plan = Kürü planla
courses-planned = Kür planlandı.
courses-screen-now = Şimdi tara
courses-progress = { $of } seanstan { $done } tanesi yapıldı
courses-planned-on = { $date } tarihinde planlandı
courses-next = sıradaki
courses-stop = Kürü durdur
courses-stop-title = Bu kür durdurulsun mu?
courses-stop-explain = Yapılanlar kayıtta kalır. Henüz yapılmamış seanslar listeden çıkar.
courses-stop-reason = Durdurma gerekçesi
courses-stop-reason-missing = Kürün neden durdurulduğunu yazın.
courses-stop-keep = Kür sürsün
courses-stopped = Kür durduruldu.
courses-stopped-on = { $date } tarihinde durduruldu
courses-record-session = Seans kaydet
courses-open-record = Hasta kaydını aç
courses-dots = Zaman çizgisinde seanslar
courses-maintenance-fixed = { $months ->
    [one] her ay idame
   *[other] { $months } ayda bir idame
    }
courses-done = yapıldı
courses-maintenance-months = İdame, kaç ay sonra
courses-cycle = Bazıları, yalnızca rahatlık için döngünün { $from }–{ $to }. günlerini yeğler. Her gün olur.
courses-result-before = İlk seanstan önce: saçın şu anki durumuna bir ölçekle ve bir resimle bakın ki karşılaştıracak bir şey olsun.
courses-result-during = Sonuca, ilk seanstan önceki gibi bakma zamanı. İlk değişiklikler genellikle { $from }.–{ $to }. seanstan, tam sonuç { $whole }.–{ $end }. seanstan sonra aranır; değişiklik olup olmaması kişiden kişiye değişir.
courses-result-at-end = Kür sonuna geldi: sonuca, ilk seanstan önceki gibi bakma zamanı. Kürün ne getirdiği kişiden kişiye değişir.
