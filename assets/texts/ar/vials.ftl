# القوارير المفتوحة، وما يجري للتشغيلات، والجرد، وأماكن حفظ المخزون.
vials-title = القوارير المفتوحة
vials-empty = لم تُفتح قارورة من هذه التشغيلة.
vials-none-open = لا توجد قارورة مفتوحة.
vials-tab = قوارير مفتوحة
vials-opened = فُتحت
vials-opened-by = فتحها { $name }
vials-use-until = تُستعمل حتى
vials-whose = لمن
vials-left = المتبقي
vials-status = الحالة
vials-do = ما يمكنك فعله
vials-state-open = مفتوحة
vials-state-past = انتهت مدة استعمالها: تخلّص منها
vials-state-used-up = نفدت
vials-state-discarded = جرى التخلص منها
vials-open = فتح قارورة
vials-open-title = فتح قارورة من التشغيلة { $lot }
vials-open-when = أول ثقب
vials-open-day = اليوم
vials-open-time = الوقت
vials-open-when-missing = اكتب يوم أول ثقب ووقته.
vials-open-amount = ما فيها (مل)
vials-open-patient = لأي مريض
vials-open-patient-hint = عبوة هذا المصل لمريض واحد فقط.
vials-open-patient-missing = اختر المريض الذي تُفتح له.
vials-open-several = يمكن أن تُستعمل عبوة هذا المصل لعدة مرضى.
vials-open-done = فُتحت القارورة. تُستعمل حتى { $until }.
vials-discard = تخلّص…
vials-discard-of = تخلّص… { $vial }
vials-discard-title = هل تريد التخلص من هذه القارورة؟
vials-discard-explain = ما بقي فيها، { $left }، يُسجَّل هدرًا. لا رجعة في ذلك.
vials-discard-reason = سبب التخلص منها
vials-discard-do = التخلص من القارورة
vials-discard-done = جرى التخلص من القارورة.
lots-more = المزيد
lots-serial = الرقم التسلسلي
lots-delivery-note = سند التسليم
lots-received-by = استلمها
lots-unopened = غير المفتوح
lots-opened = في قوارير مفتوحة
lots-place = مكان الحفظ
lots-place-none = غير مذكور
lots-place-move = حفظها هناك
lots-place-moved = تغيّر مكان حفظ التشغيلة.
lots-delivery-more = المزيد عن التسليم
lots-quarantined-title = في الحجر
lots-recall-link = الذهاب إلى السحب
lots-movement-by = بواسطة
lots-movement-reason = السبب
lots-use-mixed = في مزيج
lots-quarantine = حجر…
lots-quarantine-title = هل تريد حجر التشغيلة { $lot }؟
lots-quarantine-explain = لا يمكن لأي جلسة استعمالها حتى يُرفع الحجر عنها.
lots-quarantine-do = حجر التشغيلة
lots-quarantine-done = وُضعت التشغيلة في الحجر.
lots-release = رفع الحجر…
lots-release-title = هل تريد رفع الحجر عن التشغيلة { $lot }؟
lots-release-explain = يمكن للجلسات استعمالها من جديد. يبقى سببك في السجل.
lots-release-do = رفع الحجر عن التشغيلة
lots-release-done = رُفع الحجر عن التشغيلة.
lots-waste = تسجيل هدر…
lots-waste-title = هدر من التشغيلة { $lot }
lots-waste-from = من أين
lots-waste-unopened = من غير المفتوح ({ $left })
lots-waste-vial = قارورة فُتحت في { $opened } ({ $left })
lots-waste-ml = المهدور (مل)
lots-waste-do = تسجيل الهدر
lots-waste-done = سُجّل الهدر.
lots-reason = السبب
lots-needs-title = ما يحتاج إلى عناية
lots-needs-order = يجب طلبها
lots-needs-usable = الصالح للاستعمال
lots-needs-booked = المحجوز في الأيام القادمة (عددها { $days })
lots-needs-level = حدّ الطلب
lots-needs-vials = قوارير مفتوحة انتهت مدة استعمالها
lots-needs-places = أماكن يجب تفقدها
counts-title = جرد المخزون
counts-intro = عُدّ ما هو موجود، مع القوارير المفتوحة. التشغيلات التي تتركها فارغة لا تدخل في الجرد.
counts-show = إظهار المتوقع
counts-all = وكذلك التشغيلات التي لا ينبغي أن يبقى منها شيء
counts-lots = التشغيلات
counts-expected = المتوقع، مل
counts-counted = المعدود، مل
counts-counted-of = المعدود، مل: { $lot }
counts-reason = سبب الفرق
counts-reason-of = سبب الفرق: { $lot }
counts-nothing = لا توجد تشغيلة في المخزون.
counts-none-counted = عُدّ تشغيلة واحدة على الأقل.
counts-summary = قبل الحفظ
counts-summary-counted = { $count ->
    [zero] لم تُعدّ أي تشغيلة.
    [one] عُدّت تشغيلة واحدة.
    [two] عُدّت تشغيلتان.
    [few] عُدّت { $count } تشغيلات.
    [many] عُدّت { $count } تشغيلة.
   *[other] عُدّت { $count } تشغيلة.
}
counts-summary-same = كل ما عُدّ كما هو متوقع.
counts-summary-line = { $product }، { $lot }: المتوقع { $expected }، المعدود { $counted } ({ $difference })
counts-note = ملاحظة
counts-save = حفظ الجرد
counts-saved = حُفظ الجرد.
counts-past = عمليات الجرد السابقة
counts-past-empty = لم يُجرد المخزون بعد.
counts-on = اليوم
counts-by = من عدّ
counts-number = التشغيلات
counts-differences = فيها فرق
counts-difference = الفرق، مل
places-title = الأماكن
places-intro = أين يُحفظ المخزون، وكم الحرارة هناك. القراءة خارج النطاق تضع التشغيلات المحفوظة هناك في الحجر.
places-empty-title = لا توجد أماكن بعد
places-empty-text = سمِّ الثلاجة أو الخزانة التي تُحفظ فيها التشغيلات.
places-add = إضافة مكان
places-add-do = أضف المكان
places-added = أُضيف المكان.
places-name = الاسم
places-name-hint = مثل: ثلاجة غرفة العلاج.
places-storage = نوعه
places-degrees = { $degrees } °م
places-range = { $storage }، من { $least } إلى { $most } °م
places-holds = { $count ->
    [0] لا تُحفظ هنا أي تشغيلة.
    [one] تُحفظ هنا تشغيلة واحدة.
    [two] تُحفظ هنا تشغيلتان.
    [few] تُحفظ هنا { $count } تشغيلات.
    [many] تُحفظ هنا { $count } تشغيلة.
   *[other] تُحفظ هنا { $count } تشغيلة.
}
places-change = تغيير…
places-change-of = تغيير… { $place }
places-change-title = تغيير المكان
places-change-retired = لم يعد مستعملًا
places-changed = تغيّر المكان.
places-retired = لم يعد مستعملًا
places-alert-excursion = حارّ أو بارد أكثر من اللازم
places-alert-unread = لم تُقرأ حرارته منذ مدة طويلة
places-read = تسجيل الحرارة…
places-read-of = تسجيل الحرارة… { $place }
places-read-title = حرارة { $place }
places-read-when = وقت القراءة
places-read-when-missing = اكتب يوم القراءة ووقتها.
places-coldest = الأبرد منذ القراءة السابقة
places-warmest = الأحرّ منذ القراءة السابقة
places-unit = °م
places-note = ما لوحظ أو جرى فعله
places-read-do = تسجيل الحرارة
places-read-done = سُجّلت الحرارة.
places-readings-of = القراءات: { $place }
places-readings-empty = لا توجد قراءة بعد.
places-reading-at = وقت القراءة
places-reading-coldest = الأبرد
places-reading-warmest = الأحرّ
places-reading-state = النطاق
places-reading-inside = داخله
places-reading-outside = خارجه
places-excursion-title = { $place }: خارج النطاق
places-excursion-none = لم تكن تُحفظ هناك تشغيلة صالحة للاستعمال.
places-excursion-lots = { $count ->
    [zero] لم توضع أي تشغيلة في الحجر.
    [one] وُضعت هذه التشغيلة في الحجر:
    [two] وُضعت هاتان التشغيلتان في الحجر:
    [few] وُضعت هذه التشغيلات في الحجر ({ $count }):
    [many] وُضعت هذه التشغيلات في الحجر ({ $count }):
   *[other] وُضعت هذه التشغيلات في الحجر ({ $count }):
}
vials-label = الملصق
vials-label-of = ملصق { $vial }
