drawing-title = Çekme
drawing-open = Bir ürün veya reçete çek
drawing-explain = Birden çok lottan veya flakondan doldurulan ya da birkaç dozda verilen enjektör için. Önce açık olan, sonra süresi ilk dolacak olan çekilir.
drawing-what = Ürün veya reçete
drawing-recipe-option = Reçete: { $recipe }
drawing-ml = Miktar (ml)
drawing-show = Nereden çekileceğini göster
drawing-take = Bunu çek
drawing-short = { $product }: { $ml } eksik. Daha az çekin.
drawing-from-lot = { $ml } { $product }, lot { $lot }
drawing-from-vial = { $ml } { $product }, { $lot } lotunun açık flakonundan
drawing-drawn-up = Çekilenler
drawing-mix = { $number }: { $name }
drawing-mix-option = { $mix } · { $left } ml henüz verilmedi
drawing-not-given = { $ml } henüz verilmedi
drawing-all-given = tümü verildi
drawing-put-back = Geri koy
drawing-put-back-label = Geri koy: { $mix }
drawing-put-back-done = Geri kondu: { $mix }
drawing-open-vials = Açık flakonlar
drawing-vial-option = { $lot } · { $product } · açık, son kullanım { $until } · { $left } ml kaldı
drawing-vial-of = Başka bir hastanın: { $patient }
drawing-vial-past = Kullanım süresi geçti
drawing-vial-given-explain = Bu flakon bloke: { $why }. Yine de verildiyse gerekçesiyle kaydedin.
drawing-over-left-vial = Bu flakonda yalnızca { $ml } ml kaldı
drawing-over-left-mix = Yalnızca { $ml } ml çekildi
drawing-opened-vial = açık flakondan
sessions-rule-vial-past-use = Kullanım süresi geçmiş açık bir flakondan
sessions-rule-vial-other-patient = Başka bir hastanın flakonundan
drawing-today-recalls = { $count ->
    [one] Süren 1 geri çağırma
   *[other] Süren { $count } geri çağırma
    }
drawing-today-waiting = { $count ->
    [one] Aranacak 1 hasta
   *[other] Aranacak { $count } hasta
    }
drawing-today-vials = { $count ->
    [one] Atılacak 1 açık flakon
   *[other] Atılacak { $count } açık flakon
    }
drawing-today-use-until = Son kullanım { $until }
drawing-today-places = { $count ->
    [one] İlgi isteyen 1 saklama yeri
   *[other] İlgi isteyen { $count } saklama yeri
    }
drawing-today-excursion = Fazla sıcak veya soğuk
drawing-today-unread = Sıcaklık okunmadı
drawing-today-order = { $count ->
    [one] Sipariş edilecek 1 ürün
   *[other] Sipariş edilecek { $count } ürün
    }
drawing-today-usable = { $usable } kullanılabilir, { $booked } planlı
watches-title = { $count ->
    [one] Seanstan sonra sorulacak 1 hasta
   *[other] Seanstan sonra sorulacak { $count } hasta
    }
watches-ask-on = Sorulacak gün: { $date }
watches-close = Soruldu
watches-close-title = { $patient } nasıl?
watches-explain = Lota veya flakona itiraz olduğu hâlde verildi. Hastanın söylediğini yazın.
watches-note = Hastanın söylediği
watches-save = Kaydet ve kapat
watches-closed = Hastaya soruldu.
