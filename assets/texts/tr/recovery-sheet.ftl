# Kurtarma belgesi, kâğıtta.

recovery-sheet-title = Kurtarma belgesi
recovery-sheet-lead = Bu kâğıdı saklayın. Parola cümlesi unutulduğunda kayıtlarınızı o açar.
recovery-sheet-made-by = Hazırlayan
recovery-sheet-made-at = Hazırlandığı tarih
recovery-sheet-code = Kurtarma kodu
recovery-sheet-code-hint = Dörderli gruplar hâlinde 28 karakter. İçinde I, L, O ve U harfleri yoktur: onlara benzeyen karakter 1 veya 0’dır.
recovery-sheet-use-title = Parola cümlesi unutulursa
recovery-sheet-use-first = Anagen’i başlatın. Kilit ekranında “Parolanızı mı unuttunuz?” seçeneğini seçin.
recovery-sheet-use-then = Yukarıdaki kodu yazın ve yeni bir parola cümlesi seçin.
recovery-sheet-use-last = Anagen’in ardından sunduğu yeni belgeyi yazdırın: bu belge artık kullanılmıştır.
recovery-sheet-keep = Nerede durmalı
recovery-sheet-keep-safe = Bir kasada ya da güvendiğiniz birinde.
recovery-sheet-keep-apart = Asla bilgisayarın yanında veya çantasında değil.
recovery-sheet-keep-old = Eski belgeleri yok edin: yalnızca en yenisi geçerlidir.
recovery-sheet-warning = Bu kâğıda ve bilgisayara sahip olan her şeyi okuyabilir
recovery-sheet-warning-text = Kâğıt kaybolursa veya başkası görürse Ayarlar’dan yenisini hazırlayın. Parola cümlesi ve bu kâğıt olmadan kayıtları kimse açamaz; Anagen’i yapanlar da açamaz.
recovery-sheet-foot = Anagen tarafından bu bilgisayarda hazırlandı. Kod başka hiçbir yerde saklanmaz.
