# The label of an opened vial, on paper: little room.

vial-label-title = ملصق قارورة مفتوحة
vial-label-lot = التشغيلة { $lot } · تاريخ الانتهاء { $date }
vial-label-use-by = تُستعمل قبل
vial-label-until = { $date }، { $time }
vial-label-opened = فُتحت { $date }، { $time } · { $by }
vial-label-only-for = للمريض { $number } فقط
