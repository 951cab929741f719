rekey-title = Kayıtlar için yeni anahtar
rekey-intro = Her parola cümlesi aynı anahtarın kilidini açar; parola cümlesini değiştirmek ya da bir hesabı kaldırmak bu anahtarı değiştirmez. Bir zamanlar kayıtların bir kopyasına ve onu açan bir parola cümlesine sahip olan kişi, sonradan yapılan kopyaları da okuyabilir.
rekey-when = Ne zaman yapılır
rekey-when-left = Bir parola cümlesini bilen biri ayrıldı ve elinde kayıtların ya da bir yedeğin kopyası olabilir.
rekey-when-lost = Bir yedek belleği, bir parola cümlesiyle ya da kurtarma belgesiyle birlikte kayboldu.
rekey-happens = Ne olur
rekey-happens-made = Anagen bir yedek alır, bütün kayıtları kimsenin görmediği bir anahtarla yeniden yazar ve karşılaştırır. Ancak ondan sonra bunlar şimdikilerin yerini alır. Bu sırada hiçbir şey kaydedilemez.
rekey-happens-aside = Şimdiki kayıtlar olduğu gibi bir klasöre ayrılır. O klasörü ve şimdiye kadarki yedekleri kendi günlerinin parola cümleleri yine açar.
rekey-happens-sheet = Kurtarma belgesi kayıtları artık açmaz. Hemen yenisini yazdırırsınız.
rekey-others = Kimler yeniden parola cümlesi almalı
rekey-others-text = Parola cümlelerini kendilerinden başka kimse bilmez; bu yüzden Hesaplar’da her birine yenisini verene kadar giremezler:
rekey-others-none = Hiç kimse: tek parola cümlesi sizinki.
rekey-yours-hint = Sizin olarak kalır ve başlangıçta kayıtlara giden tek yoldur.
rekey-change-first = Başka birinin biliyor olması mümkünse önce kendinize yeni bir parola cümlesi seçin.
rekey-do = Kayıtlara yeni anahtar ver
rekey-working = Kayıtlara yeni anahtar veriliyor
rekey-done = Kayıtların yeni bir anahtarı var
rekey-done-kept = Kayıtların önceki hâli şu klasörde duruyor ve önceki parola cümleleriyle açılmaya devam ediyor:
rekey-done-backup = Anagen yeni anahtarla kendiliğinden bir yedek alır. Bu yedek Yedekler sayfasında görünüp sınandıktan sonra bu klasörü ve önceki yedekleri silebilirsiniz. Elinde zaten eski bir kopya olan kişi onun içindekileri yine okuyabilir.
rekey-done-others = Hesaplar’da parola cümlesi verene kadar giremeyecek olanlar:
rekey-done-photos = { $count ->
    [one] { $count } fotoğraf okunamadı. Daha önceden hasarlıydı ve o klasörde kalıyor.
   *[other] { $count } fotoğraf okunamadı. Daha önceden hasarlıydılar ve o klasörde kalıyorlar.
 }
rekey-done-next = Yeni kurtarma belgesine geç
rekey-done-locked = Anagen şimdi kilitli. Onu parola cümleniz açar.
rekey-sheet = Kayıtların yeni bir anahtarı var. Önceki kurtarma belgesi artık onları açmaz, yalnızca önceki yedekleri açar. Yenisini yazdırın.
