# The report of a recall, on paper, for the clinic and for whom it answers to.

recall-report-title = Geri çekme raporu
recall-report-lead = Neyin geri çağrıldığı, nereye gittiği, kime uygulandığı ve neler yapıldığı.
recall-report-recall = Geri çekme { $recall }
recall-report-private = Sağlık verisi: yalnızca bu geri çağırma için ihtiyacı olanlara.
recall-report-none = yok
recall-report-number = Geri çekme numarası
recall-report-from = Bildirimi yapan
recall-report-notice-number = Bildirim numarası
recall-report-dated = Bildirim tarihi
recall-report-reason = Bildirimin gerekçesi
recall-report-opened = Geri çekme açıldı
recall-report-closed = Geri çekme kapandı
recall-report-undone = Geri çekme geri alındı
recall-report-still-open = hâlâ açık
recall-report-done = { $at }, { $by }

recall-report-open-points = Henüz yapılmayanlar
recall-report-no-open-points = Yapılmamış olarak not edilen bir şey yok.

recall-report-lot = { $product }, lot { $lot }
recall-report-maker = Üretici
recall-report-received-on = Teslim alındığı gün
recall-report-supplier = Tedarikçi
recall-report-ledger = Nereye gittiği, ml olarak
recall-report-received = Teslim alınan
recall-report-used = Kullanılan
recall-report-wasted = Ziyan olan
recall-report-returned = İade edilen
recall-report-destroyed = İmha edilen
recall-report-corrected = Düzeltilen
recall-report-left = Kalan
recall-report-sum = Toplam
recall-report-adds-up = Tüm parçaların toplamı teslim alınan miktardır: { $received } ml.
recall-report-differs = Parçalar birbirini tutmuyor: teslim alınan { $received } ml, toplam { $sum } ml, fark { $difference } ml.

recall-report-patients = Kimlere uygulandı: { $count ->
    [one] { $count } hasta
   *[other] { $count } hasta
 }
recall-report-no-patients = Bu lotlardan birinin uygulandığı kayıtlı kimse yok.
recall-report-exposures = Seans, lot, miktar
recall-report-state = Durum
recall-report-given = { $date } · { $lot } · { $ml } ml
recall-report-given-through = { $date } · { $lot } · { $ml } ml, { $recipe } karışımı içinde

recall-report-contacts = Bu hastalarla görüşmeler
recall-report-no-contacts = Kayıtlı görüşme yok.
recall-report-when = Tarih ve saat
recall-report-way = Nasıl
recall-report-outcome = Sonuç
recall-report-by = Kim

recall-report-side-effects = Bu lotlar için bildirilen yan etkiler
recall-report-no-side-effects = Kliniğe şimdiye kadar bildirilen yok. Bu, hiç olmadığını kanıtlamaz.
recall-report-kind = Yan etki
recall-report-grade = Derece
recall-report-began = Başladı

recall-report-disposals = İade ve imha edilenler
recall-report-no-disposals = İade ya da imha edilen bir şey yok.
recall-report-quantity = Miktar
recall-report-how = Nasıl ya da kime
recall-report-certificate = Tutanak

recall-report-signed-on = Yer ve tarih
recall-report-state-done = Bilgilendirildi; yapılacak kalmadı
recall-report-state-waiting = Temas kuruldu; yapılacaklar var
recall-report-state-untold = Henüz temas kurulmadı
