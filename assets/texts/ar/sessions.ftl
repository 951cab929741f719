sessions-title = الجلسة { $number } من { $of }
sessions-section-changes = ما الذي تغيّر
sessions-section-doses = الجرعات
sessions-section-end = الأوقات والملاحظة
sessions-section-sign = التوقيع
sessions-alerts = الحساسيات والتحذيرات
sessions-window = بحسب البروتوكول: من { $from } إلى { $to }
sessions-prefilled = مُلئت من الجلسة السابقة. تحقّق من كل صف.
sessions-prefilled-mark = من الجلسة السابقة
sessions-doses-empty = اختر منطقة على الخريطة أو أضف صفًا.
sessions-zone = المنطقة
sessions-technique = التقنية
sessions-depth = العمق (مم)
sessions-points = النقاط
sessions-ml = مل
sessions-lot = التشغيلة
sessions-row-label = الجرعة { $number }: { $zone }
sessions-row-add = إضافة صف
sessions-row-remove = حذف الجرعة { $number }
sessions-row-removed = حُذفت الجرعة: { $zone }
sessions-zone-removed = حُذفت الجرعات: { $zone }
sessions-total = المجموع
sessions-total-ml = { $ml } مل
sessions-per-point = { $ml } مل لكل نقطة
sessions-over-depth = أعمق من { $mm } مم
sessions-over-point = أكثر من { $ml } مل للنقطة
sessions-over-total = أكثر من { $ml } مل في المجموع
sessions-over-left = لم يبقَ في هذه التشغيلة إلا { $ml } مل
sessions-lot-choose = اختر تشغيلة
sessions-lot-option = { $lot } · { $product } · تنتهي { $expiry } · بقي { $left } مل
sessions-lot-usable = صالحة للاستعمال
sessions-lot-blocked = محظورة
sessions-lot-given = أُعطيت تشغيلة أو قارورة محظورة رغم ذلك
sessions-lot-given-explain = هذه التشغيلة محظورة: { $why }. إن كانت قد أُعطيت رغم ذلك فسجّلها مع ذكر السبب.
sessions-lot-expiry = تنتهي { $date }
sessions-lot-none = لا تشغيلة صالحة للاستعمال. استلم واحدة أولًا.
sessions-started = البداية
sessions-ended = النهاية
sessions-ended-hint = المُهَل في ورقة العناية تُحسب من هنا.
sessions-ended-now = الآن
sessions-date = اليوم
sessions-time = الساعة
sessions-times-zone = توقيت العيادة
sessions-note = ملاحظة
sessions-sign-explain = الجلسة الموقّعة لا تُغيَّر أبدًا. وما كان فيها خطأ يُصحَّح بملحق.
sessions-sign = توقيع الجلسة
sessions-signed = وُقّعت الجلسة.
sessions-reasons-title = هذه تحتاج إلى ذكر السبب
sessions-reasons-explain = يمكن تسجيل الجلسة مع سبب تكتبه بكلماتك.
sessions-doses-missing = سجّل جرعة واحدة على الأقل.
sessions-lot-missing = اختر التشغيلة.
sessions-number-missing = اكتب عددًا أكبر من 0.
sessions-ended-missing = اكتب متى انتهت الجلسة.
sessions-started-missing = اكتب متى بدأت الجلسة.
sessions-plan-course = تخطيط دورة علاج
sessions-aftercare = ورقة العناية
sessions-open-record = فتح السجل
sessions-report-side-effect = الإبلاغ عن أثر جانبي
sessions-recorded-title = ما سُجّل
sessions-by = سجّلها { $practitioner }، الترخيص { $licence }
sessions-deadlines-title = ما قيل للمريض
sessions-no-wash-until = لا يُغسل الشعر قبل
sessions-no-exercise-until = لا تمرين مجهدًا ولا ساونا قبل
sessions-screening-title = الفحص في ذلك اليوم
sessions-side-effects-title = الآثار الجانبية المبلّغ عنها
sessions-side-effects-empty = لم يُبلَّغ عن شيء.
sessions-map-label = فروة الرأس من الأعلى
sessions-map-front = الأمام
sessions-map-back = الخلف
sessions-map-left = اليسار
sessions-map-right = اليمين
sessions-map-help = مفاتيح الأسهم للتنقل بين المناطق، والمسافة للاختيار.
sessions-map-zone = { $zone }: { $ml } مل
sessions-map-zone-empty = { $zone }: لا شيء
sessions-aftercare-title = ورقة العناية
sessions-aftercare-language = اللغة
sessions-aftercare-print = طباعة
sessions-aftercare-save = حفظ
sessions-aftercare-not-encrypted = الملف المحفوظ غير مشفّر. احفظه فقط حيث لا يقرؤه غيرك.
sessions-aftercare-loading = جارٍ إعداد الورقة…
sessions-aftercare-page = الصفحة { $page } من { $of }
sessions-aftercare-sent = أُرسلت إلى الطابعة.
sessions-aftercare-written = حُفظت.
sessions-aftercare-cancelled = لم يُنفَّذ شيء.
sessions-aftercare-failed = تعذّر عرض الورقة.
sessions-aftercare-preview = الورقة كما ستُطبع
sessions-aftercare-back = العودة إلى الجلسة
sessions-title-maintenance = جلسة الصيانة { $number }
sessions-rule-dose-depth = أعمق من المعتاد
sessions-rule-dose-point = أكثر من المعتاد لكل نقطة
sessions-rule-dose-total = أكثر من المعتاد في المجموع
sessions-rule-lot-expired = من تشغيلة انتهت صلاحيتها
sessions-rule-lot-recalled = من تشغيلة مسحوبة
sessions-rule-lot-quarantined = من تشغيلة في الحجر
sessions-rule-lot-finished = من تشغيلة استُنفدت
sessions-rule-lot-too-little = أكثر مما بقي في التشغيلة
sessions-rule-sess-gap = أبكر مما يحدده البروتوكول
sessions-rule-sess-before-course = قبل بداية الدورة
sessions-contains = مكوّناتها
sessions-count = { $count ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] { $count } جلسات
    [many] { $count } جلسة
   *[other] { $count } جلسة
    }
sessions-addenda-title = الملاحق
sessions-addendum-add = إضافة ملحق
sessions-addendum-explain = تبقى الجلسة كما وُقِّعت. ما تضيفه يقف بجانبها باسمك ووقته، ولا يمكن تغييره أيضًا.
sessions-addendum-content = ما يُضاف أو هو الصحيح
sessions-addendum-reason = سبب الإضافة
sessions-addendum-reason-hint = مثلًا: خطأ في الكتابة.
sessions-addendum-sign = توقيع الملحق
sessions-addendum-signed = وُقِّع الملحق.
sessions-addendum-by = وقّعه { $practitioner }، الترخيص { $licence }، { $at }
sessions-addendum-because = السبب: { $reason }
sessions-addenda-count = { $count ->
    [zero] لا ملاحق
    [one] ملحق واحد
    [two] ملحقان
    [few] { $count } ملاحق
    [many] { $count } ملحقًا
   *[other] { $count } ملحق
    }
