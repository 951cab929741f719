# The list to telephone by in a recall, on paper.

recall-call-list-title = Geri çekme arama listesi
recall-call-list-lead = Bu lotlardan birinin uygulandığı herkes. Her görüşmeyi programa da yazın: bu kâğıt yalnızca telefon başında kullanmak içindir.
recall-call-list-recall = Geri çekme { $recall }
recall-call-list-private = Sağlık verisi: kilit altında tutun, geri çağırma kapandığında imha edin.
recall-call-list-lots = { $recall } numaralı geri çağırmanın lotları
recall-call-list-patients = { $count ->
    [one] { $count } hasta
   *[other] { $count } hasta
 }
recall-call-list-none = Bu lotlardan birinin uygulandığı kayıtlı kimse yok.
recall-call-list-row = No.
recall-call-list-phones = Telefon ve dil
recall-call-list-doses = Uygulanan
recall-call-list-last = Son görüşme
recall-call-list-notes = Notlar
recall-call-list-born = doğum: { $date }
recall-call-list-no-phone = kayıtlı telefon yok
recall-call-list-dose = { $date } · { $lot } · { $ml } ml
recall-call-list-not-yet = henüz yok
recall-call-list-told = bilgi verildi
recall-call-list-not-reached = ulaşılamadı
recall-call-list-remark-deceased = Vefat etti
recall-call-list-remark-no-calls = Aranmak istemiyor
recall-call-list-contact-line = { $way }: { $outcome }
