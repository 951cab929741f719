today-next = Sıradaki
today-sessions-title = Seanslar
today-sessions-none = Önümüzdeki yedi gün içinde zamanı gelen seans yok.
today-start-session = Seans kaydet
today-open-record = Kaydı aç
today-number-of = { $number } / { $of }
today-overdue = { $date } tarihinden beri gecikmiş
today-due-today = Bugün
today-column-patient = Hasta
today-column-session = Seans
today-column-due = Zamanı
today-needs-you = Sizi bekleyenler
today-needs-nothing = Şu anda sizi bekleyen bir şey yok.
today-follow-ups = { $count ->
    [one] İzlenecek 1 yan etki
   *[other] İzlenecek { $count } yan etki
    }
today-lots = { $count ->
    [one] İlgi isteyen 1 lot
   *[other] İlgi isteyen { $count } lot
    }
today-lot = { $product }, lot { $lot }
today-lot-expired = { $date } tarihinde süresi doldu
today-lot-expires = Son kullanma { $date }
today-maintenance = { $count ->
    [one] İdame zamanı gelen 1 hasta
   *[other] İdame zamanı gelen { $count } hasta
    }
today-empty-title = Burada henüz bir şey yok
today-empty-text = Bugün ekranı kimin seansının geldiğini, hangi yan etkilerin izleneceğini ve hangi lotların süresinin dolacağını gösterir. İlk hastayla başlar.
today-start = Başla
today-backup = Yedek
