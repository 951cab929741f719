side-effects-title = Yan etkiler
side-effects-filter = Hangi yan etkiler
side-effects-filter-open = Açık
side-effects-filter-all = Tümü
side-effects-report = Yan etki bildir
side-effects-empty-title = Bildirim yok
side-effects-empty-text = Hastanın seanstan sonra fark ettiği her şey, kaynaklanabileceği seans ve lotlarla birlikte burada yazılır.
side-effects-empty-open = Açık yan etki yok.
side-effects-column-patient = Hasta
side-effects-column-effect = Yan etki
side-effects-column-grade = Derece
side-effects-column-after = Sonra
side-effects-column-lot = Lot
side-effects-column-outcome = Sonuç
side-effects-column-follow-up = Takip
side-effects-days-after = { $days ->
    [0] aynı gün
    [one] 1 gün
   *[other] { $days } gün
    }
side-effects-session = { $number }. seans
side-effects-no-session = seans bulunamadı
side-effects-grade = Derece { $grade }
side-effects-serious = ciddi
side-effects-due = takip zamanı
side-effects-overlong = beklenenden uzun
side-effects-follow-up = Takip et
side-effects-follow-up-for = Takip et: { $effect }
side-effects-history-title = Not edilenler
side-effects-report-title = Yan etki bildir
side-effects-patient = Hasta
side-effects-patient-search = Ad, numara ya da telefon
side-effects-patient-change = Başka hasta seç
side-effects-patient-none = Hasta bulunamadı
side-effects-patient-missing = Hastayı seçin.
side-effects-kind = Ne fark edildi
side-effects-kind-search = Listede bul
side-effects-kind-none = Listede yok
side-effects-kind-missing = Ne fark edildiğini seçin.
side-effects-onset = Ne zaman başladı
side-effects-onset-day = Gün
side-effects-onset-time = Saat
side-effects-onset-missing = Günü ve saati yazın.
side-effects-grade-title = Ne kadar ağır
side-effects-grade-missing = Bir derece seçin.
side-effects-hospitalised = Hastanede tedavi edildi
side-effects-note = Not
side-effects-located-title = Sizin için bulundu
side-effects-located-session = { $number }. seans, bitiş { $ended }
side-effects-located-lots = Verilen lotlar
side-effects-located-none = O andan önce seans yok.
side-effects-located-waiting = Seans aranıyor…
side-effects-located-empty = Hastayı ve ne zaman başladığını seçin.
side-effects-flag-red-text = Kırmızı bayrak: hastayı bugün görün.
side-effects-flag-emergency-text = Acil durum: hemen harekete geçin.
side-effects-advice = Öneri
side-effects-save = Bildir
side-effects-reported = Yan etki bildirildi.
side-effects-follow-up-title = Takip
side-effects-outcome = Şimdi nasıl
side-effects-outcome-missing = Şimdi nasıl olduğunu seçin.
side-effects-next-on = Yeniden bakılacak gün
side-effects-next-on-hint = Kapanana kadar sorulur.
side-effects-next-on-missing = Ne zaman yeniden bakılacağını yazın.
side-effects-follow-up-save = Not et
side-effects-followed-up = Takip not edildi.
side-effects-follow-up-cancel = Vazgeç
side-effects-lot-open = { $lot } lotunu aç
side-effects-session-open = { $number }. seansı aç
side-effects-count-open = { $count ->
    [one] 1 açık
   *[other] { $count } açık
    }
side-effects-grade-means-1 = Tedavi gerektirmez.
side-effects-grade-means-2 = Bölgesel tedavi gerektirir ya da bazı günlük işleri engeller.
side-effects-grade-means-3 = Hastane gerektirir ya da kendi bakımını engeller.
side-effects-grade-means-4 = Hemen yardım gerektirir.
