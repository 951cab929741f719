common-close = Kapat
common-cancel = Vazgeç
common-save = Kaydet
common-saved = Kaydedildi.
common-undo = Geri al
common-undone = Geri alındı.
common-loading = Okunuyor…
common-unreachable = Programın çekirdeği yanıt vermedi. Hiçbir şey değişmedi; yeniden deneyin.
common-show-all = Tümünü göster ({ $count })
common-ml = { $amount } ml

form-optional = isteğe bağlı
form-choose = Seçin…
form-summary = { $count ->
    [one] Bir alan düzeltilmeli:
   *[other] { $count } alan düzeltilmeli:
}
form-required = Bu alanı doldurun.
form-too-long = En çok { $limit } karakter; şu an { $is }.
form-too-short = En az { $limit } karakter; şu an { $is }.
form-between = { $min } ile { $max } arasında bir sayı.
form-not-a-number = Bu bir sayı değil. 1.5 ya da 1,5 gibi yazın.
form-not-whole = Tam sayı yazın; örneğin 3.
form-not-in-list = Listeden birini seçin.
form-not-a-day = Böyle bir gün yok. Gün, ay ve yıl yazın: 23.11.2026
form-not-a-month = Böyle bir ay yok. Ay ve yıl yazın: 11.2026
form-not-a-year = Bu bir yıl değil. Dört rakam yazın: 2026
form-not-a-time = Böyle bir saat yok. Saat ve dakika yazın: 15:30
form-day-format = GG.AA.YYYY
form-month-format = AA.YYYY
form-year-format = YYYY
form-remove = Kaldır: { $what }
form-time-format = SS:DD
