courses-title = دورة العلاج
courses-plan-title = تخطيط دورة علاج
courses-protocol = البروتوكول
courses-protocol-choose = اختر بروتوكولًا
courses-sessions-range = من { $min } إلى { $max } جلسات
courses-sessions-fixed = { $count ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] { $count } جلسات
    [many] { $count } جلسة
   *[other] { $count } جلسة
    }
courses-gap-range = يفصل بينها { $min } إلى { $max } يومًا
courses-gap-fixed = جلسة كل { $days } يومًا
courses-maintenance-range = جلسة صيانة كل { $min } إلى { $max } أشهر
courses-first-day = يوم الجلسة الأولى
courses-sessions = عدد الجلسات
courses-gap = الأيام بين الجلسات
courses-dates-title = المواعيد
courses-dates-empty = اختر بروتوكولًا لترى المواعيد.
courses-session-number = الجلسة { $number }
courses-session-of = الجلسة { $number } من { $of }
courses-days-later = { $days ->
    [zero] في اليوم نفسه
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يومًا
   *[other] بعد { $days } يوم
    }
courses-maintenance = جلسة الصيانة
courses-maintenance-window = بين { $from } و{ $to }
courses-plan = تخطيط الدورة
courses-planned = خُطّطت الدورة.
courses-screen-now = إجراء الفحص الآن
courses-progress = تمّت { $done } من أصل { $of } جلسات
courses-planned-on = خُطّطت بتاريخ { $date }
courses-next = التالية
courses-stop = إيقاف الدورة
courses-stop-title = هل تريد إيقاف هذه الدورة؟
courses-stop-explain = يبقى ما تمّ في السجل. وتُحذف الجلسات المتبقية من قائمة المواعيد.
courses-stop-reason = سبب الإيقاف
courses-stop-reason-missing = اكتب سبب إيقاف الدورة.
courses-stop-keep = متابعة الدورة
courses-stopped = أُوقفت الدورة.
courses-stopped-on = أُوقفت بتاريخ { $date }
courses-record-session = تسجيل جلسة
courses-open-record = فتح السجل
courses-dots = الجلسات على خط الزمن
courses-maintenance-fixed = { $months ->
    [zero] بلا جلسات صيانة
    [one] جلسة صيانة كل شهر
    [two] جلسة صيانة كل شهرين
    [few] جلسة صيانة كل { $months } أشهر
    [many] جلسة صيانة كل { $months } شهرًا
   *[other] جلسة صيانة كل { $months } شهر
    }
courses-done = تمّت
courses-maintenance-months = جلسة الصيانة بعد (أشهر)
courses-cycle = يفضّل بعضهم الأيام من { $from } إلى { $to } من الدورة، للراحة فقط. وأي يوم مناسب.
courses-result-before = قبل الجلسة الأولى: انظر إلى حال الشعر الآن، بمقياس وبصورة، ليكون هناك ما يُقارن به.
courses-result-during = حان وقت النظر في النتيجة كما قبل الجلسة الأولى. يُبحث عن أولى التغيرات عادةً بعد الجلسة { $from } إلى { $to }، وعن النتيجة الكاملة بعد الجلسة { $whole } إلى { $end }؛ ويختلف حدوثها من شخص إلى آخر.
courses-result-at-end = بلغت الدورة نهايتها: حان وقت النظر في النتيجة كما قبل الجلسة الأولى. ويختلف ما تأتي به من شخص إلى آخر.
