drawing-title = السحب في المحقنة
drawing-open = اسحب منتجًا أو وصفة
drawing-explain = لمحقنة تُملأ من عدة تشغيلات أو قوارير، أو تُعطى في عدة جرعات. يُسحب أولًا من المفتوح، ثم من الأقرب انتهاءً.
drawing-what = المنتج أو الوصفة
drawing-recipe-option = الوصفة: { $recipe }
drawing-ml = الكمية (مل)
drawing-show = أظهر ما يُسحب
drawing-take = اسحبها
drawing-short = { $product }: ينقص { $ml }. اسحب أقل.
drawing-from-lot = { $ml } من { $product }، التشغيلة { $lot }
drawing-from-vial = { $ml } من { $product }، من القارورة المفتوحة للتشغيلة { $lot }
drawing-drawn-up = ما سُحب
drawing-mix = { $number }: { $name }
drawing-mix-option = { $mix } · لم يُعطَ بعد { $left } مل
drawing-not-given = لم يُعطَ بعد { $ml }
drawing-all-given = أُعطي كله
drawing-put-back = أعِده
drawing-put-back-label = أعِد { $mix }
drawing-put-back-done = أُعيد: { $mix }
drawing-open-vials = القوارير المفتوحة
drawing-vial-option = { $lot } · { $product } · مفتوحة، تُستعمل حتى { $until } · بقي { $left } مل
drawing-vial-of = لمريض آخر: { $patient }
drawing-vial-past = انقضى وقت استعمالها
drawing-vial-given-explain = هذه القارورة محظورة: { $why }. إن كانت قد أُعطيت رغم ذلك فسجّلها مع ذكر السبب.
drawing-over-left-vial = لم يبقَ في هذه القارورة إلا { $ml } مل
drawing-over-left-mix = لم يُسحب إلا { $ml } مل
drawing-opened-vial = من قارورة مفتوحة
sessions-rule-vial-past-use = من قارورة مفتوحة انقضى وقت استعمالها
sessions-rule-vial-other-patient = من قارورة تخص مريضًا آخر
drawing-today-recalls = { $count ->
    [zero] لا عمليات سحب جارية
    [one] عملية سحب واحدة جارية
    [two] عمليتا سحب جاريتان
    [few] { $count } عمليات سحب جارية
    [many] { $count } عملية سحب جارية
   *[other] { $count } عملية سحب جارية
    }
drawing-today-waiting = { $count ->
    [zero] لا مرضى ينتظرون الاتصال
    [one] مريض واحد ينتظر الاتصال
    [two] مريضان ينتظران الاتصال
    [few] { $count } مرضى ينتظرون الاتصال
    [many] { $count } مريضًا ينتظرون الاتصال
   *[other] { $count } مريض ينتظرون الاتصال
    }
drawing-today-vials = { $count ->
    [zero] لا قوارير مفتوحة للإتلاف
    [one] قارورة مفتوحة واحدة للإتلاف
    [two] قارورتان مفتوحتان للإتلاف
    [few] { $count } قوارير مفتوحة للإتلاف
    [many] { $count } قارورة مفتوحة للإتلاف
   *[other] { $count } قارورة مفتوحة للإتلاف
    }
drawing-today-use-until = تُستعمل حتى { $until }
drawing-today-places = { $count ->
    [zero] لا أماكن حفظ تحتاج إلى انتباه
    [one] مكان حفظ واحد يحتاج إلى انتباه
    [two] مكانا حفظ يحتاجان إلى انتباه
    [few] { $count } أماكن حفظ تحتاج إلى انتباه
    [many] { $count } مكان حفظ يحتاج إلى انتباه
   *[other] { $count } مكان حفظ يحتاج إلى انتباه
    }
drawing-today-excursion = حرارة أعلى أو أدنى من الحدّ
drawing-today-unread = لم تُقرأ الحرارة
drawing-today-order = { $count ->
    [zero] لا منتجات للطلب
    [one] منتج واحد للطلب
    [two] منتجان للطلب
    [few] { $count } منتجات للطلب
    [many] { $count } منتجًا للطلب
   *[other] { $count } منتج للطلب
    }
drawing-today-usable = { $usable } صالحة للاستعمال، { $booked } للجلسات المحجوزة
watches-title = { $count ->
    [zero] لا مرضى للسؤال بعد جلسة
    [one] مريض واحد للسؤال بعد جلسة
    [two] مريضان للسؤال بعد جلسة
    [few] { $count } مرضى للسؤال بعد جلسة
    [many] { $count } مريضًا للسؤال بعد جلسة
   *[other] { $count } مريض للسؤال بعد جلسة
    }
watches-ask-on = يُسأل في { $date }
watches-close = سُئل
watches-close-title = كيف حال { $patient }؟
watches-explain = أُعطي شيء رغم ما يمنع من تشغيلته أو قارورته. اكتب ما يقوله المريض.
watches-note = ما قاله المريض
watches-save = حفظ وإغلاق
watches-closed = سُئل المريض.
