side-effects-title = الآثار الجانبية
side-effects-filter = أي الآثار الجانبية
side-effects-filter-open = المفتوحة
side-effects-filter-all = الكل
side-effects-report = الإبلاغ عن أثر جانبي
side-effects-empty-title = لا بلاغات
side-effects-empty-text = ما يلاحظه المريض بعد الجلسة يُكتب هنا مع الجلسة والتشغيلات التي قد يكون منها.
side-effects-empty-open = لا شيء مفتوح.
side-effects-column-patient = المريض
side-effects-column-effect = الأثر الجانبي
side-effects-column-after = بعد
side-effects-column-lot = التشغيلة
side-effects-column-outcome = النتيجة
side-effects-column-follow-up = المتابعة
side-effects-days-after = { $days ->
    [0] في اليوم نفسه
    [zero] في اليوم نفسه
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
    }
side-effects-session = الجلسة { $number }
side-effects-no-session = لم تُعثر على جلسة
side-effects-grade = الدرجة { $grade }
side-effects-serious = خطير
side-effects-due = حان موعدها
side-effects-overlong = أطول من المتوقع
side-effects-follow-up = متابعة
side-effects-follow-up-for = متابعة: { $effect }
side-effects-history-title = ما دُوّن
side-effects-report-title = الإبلاغ عن أثر جانبي
side-effects-patient = المريض
side-effects-patient-search = الاسم أو الرقم أو الهاتف
side-effects-patient-change = اختيار مريض آخر
side-effects-patient-none = لم يُعثر على مريض
side-effects-patient-missing = اختر المريض.
side-effects-kind = ما الذي لوحظ
side-effects-kind-search = البحث في القائمة
side-effects-kind-none = ليس في القائمة
side-effects-kind-missing = اختر ما لوحظ.
side-effects-onset = متى بدأ
side-effects-onset-day = اليوم
side-effects-onset-time = الساعة
side-effects-onset-missing = اكتب اليوم والساعة.
side-effects-grade-title = ما مدى شدّته
side-effects-grade-missing = اختر درجة.
side-effects-hospitalised = عولج في المستشفى
side-effects-note = ملاحظة
side-effects-located-title = عُثر عليه لك
side-effects-located-session = الجلسة { $number }، انتهت { $ended }
side-effects-located-lots = التشغيلات المعطاة
side-effects-located-none = لا جلسة قبل تلك اللحظة.
side-effects-located-waiting = جارٍ البحث عن الجلسة…
side-effects-located-empty = اختر المريض ومتى بدأ الأثر.
side-effects-flag-red-text = علامة خطر: افحص المريض اليوم.
side-effects-flag-emergency-text = حالة طارئة: تصرّف فورًا.
side-effects-advice = النصيحة
side-effects-save = إرسال البلاغ
side-effects-reported = سُجّل الأثر الجانبي.
side-effects-follow-up-title = المتابعة
side-effects-outcome = كيف حاله الآن
side-effects-outcome-missing = اختر كيف حاله الآن.
side-effects-next-on = إعادة النظر في
side-effects-next-on-hint = يُطلب إلى أن يُغلق.
side-effects-next-on-missing = اكتب متى يُعاد النظر.
side-effects-follow-up-save = تدوين
side-effects-followed-up = دُوّنت المتابعة.
side-effects-grade-means-1 = لا تحتاج إلى علاج.
side-effects-grade-means-2 = تحتاج إلى علاج موضعي، أو تعيق بعض المهام اليومية.
side-effects-grade-means-3 = تحتاج إلى المستشفى، أو تعيق العناية بالنفس.
side-effects-grade-means-4 = تحتاج إلى مساعدة فورية.
side-effects-began = بدأ
side-effects-flag-red = علامة خطر
side-effects-flag-emergency = طارئ
