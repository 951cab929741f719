merging-duplicates-title = İki kez kaydedilmiş olabilir
merging-duplicates-explain = Bu çiftler o kadar çok şeyde örtüşüyor ki her biri tek kişi olabilir. Karşılaştırın ya da iki ayrı kişi olduklarını söyleyin: bir daha sorulmaz.
merging-more = En olası { $shown } çift gösteriliyor; daha fazlası var.
merging-none-title = İki kez kaydedilmiş görünen kimse yok
merging-none-text = Tek kişi olabilecek kayıt çiftleri burada görünür.
merging-likely = Çok olası
merging-perhaps = Belki
merging-compare = Karşılaştır
merging-two-people = İki ayrı kişi
merging-two-people-done = Not edildi: bunlar iki ayrı kişi.
merging-menu = Başka bir kayıtla birleştir
merging-choose-title = Başka bir kayıtla birleştir
merging-other = Bu kişinin öteki kaydı
merging-title = Tek kişi, iki kayıt
merging-explain = Alan alan doğru olanı seçin. Yalnız bir kayıtta bulunanlar alınmıştır, listeler birleştirilmiştir.
merging-hindered = Bu durumda birleştirilemezler
merging-records = İki kayıt
merging-keep = Hangisi listelerde kalsın
merging-registered = { $date } tarihinde kaydedildi
merging-courses = { $count ->
    [one] 1 kür
   *[other] { $count } kür
    }
merging-screenings = { $count ->
    [one] 1 tarama
   *[other] { $count } tarama
    }
merging-side-effects = { $count ->
    [one] 1 yan etki
   *[other] { $count } yan etki
    }
merging-under-way = Bir kür sürüyor
merging-fields = Ayrıldıkları yerler
merging-same = İkisinde de aynı: { $fields }.
merging-both = İkisi birlikte
merging-nothing = Bir şey yazılmamış
merging-will = Ne olacak
merging-will-stay = { $name } ({ $number }), yukarıda seçilen bilgilerle listelerde kalır.
merging-will-leave = { $name } ({ $number }) listelerden çıkar; onu arayan, kalan kaydı bulur.
merging-will-records = İkisinin seansları, kürleri, taramaları ve yan etkileri tek kayıtta gösterilir.
merging-will-undo = Hiçbir şey kaybolmaz: ikisi, kalan kaydın sayfasında daha sonra her zaman ayrılabilir.
merging-merge = İmzala ve birleştir
merging-done = { $name } bu kayıtla birleştirildi.
merging-merged-on = { $name } ({ $number }), { $date } tarihinde bu kayıtla birleştirildi
merging-part = Ayır
merging-part-explain = Birleştiren: { $by }. Ayrılınca iki kayıt da, her biri kendisi için kaydedilenlerle, listelere döner; yeniden birleştirilebilirler.
merging-parted = Ayrıldı: iki kayıt da listelere döndü.
merging-parted-details-stay = Ayrıldı. Buradaki bilgiler birleştirmeden sonra değiştirilmişti; şimdiki gibi kalıyor.
merging-parted-on = { $date } tarihinde ayrıldı
alike-same-name = Aynı ad
alike-name-otherwise = Aynı ad, başka sırayla ya da başka yazıyla
alike-similar-name = Bir iki harfi farklı adlar
alike-former-name = Birinin önceki adı, ötekinin adı
alike-same-birth-date = Aynı doğum tarihi
alike-near-birth-date = Küçük bir yanlışla ayrılan doğum tarihleri
alike-same-phone = Aynı telefon
alike-same-identifier = Aynı kimlik numarası
alike-same-email = Aynı e-posta
merging-said = { $given }, { $date }
