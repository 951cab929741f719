# The label of an opened vial, on paper: little room.

vial-label-title = Label of an opened vial
vial-label-lot = Lot { $lot } · Expiry { $date }
vial-label-use-by = USE BY
vial-label-until = { $date }, { $time }
vial-label-opened = Opened { $date }, { $time } · { $by }
vial-label-only-for = Only for patient { $number }
