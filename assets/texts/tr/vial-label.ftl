# The label of an opened vial, on paper: little room.

vial-label-title = Açılmış flakon etiketi
vial-label-lot = Lot { $lot } · Son kullanma { $date }
vial-label-use-by = ŞU ZAMANA KADAR KULLANIN
vial-label-until = { $date }, { $time }
vial-label-opened = Açıldı: { $date }, { $time } · { $by }
vial-label-only-for = Yalnızca { $number } numaralı hasta için
