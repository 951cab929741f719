screening-title = الفحص المسبق
screening-intro = تُطرح الأسئلة في كل جلسة. الإجابة التي ما زالت صالحة تُملأ تلقائيًا مع تاريخها.
screening-keys = عند التركيز على السؤال: Y نعم، N لا، U غير معروف، أو مفاتيح الأسهم.
screening-questions-title = أسئلة اليوم
screening-answer-yes = نعم
screening-answer-no = لا
screening-answer-unknown = غير معروف
screening-carried = منقولة من { $date }
screening-verdict-title = الحكم لهذا اليوم
screening-verdict-waiting = يظهر الحكم كلما أجبت.
screening-missing = { $count ->
    [zero] لا توجد أسئلة بلا إجابة
    [one] سؤال واحد بلا إجابة بعد
    [two] سؤالان بلا إجابة بعد
    [few] { $count } أسئلة بلا إجابة بعد
    [many] { $count } سؤالًا بلا إجابة بعد
   *[other] { $count } سؤال بلا إجابة بعد
    }
screening-no-reasons = لا يوجد ما يمنع الجلسة اليوم.
screening-reasons-title = الأسباب
screening-rule = القاعدة { $rule }
screening-source = المصدر: { $source }
screening-mark-read = قُرئت في المصدر
screening-mark-to-confirm = تحتاج إلى تأكيد طبيب
screening-mark-computed = محسوبة
screening-resolves = ما الذي يزيل المانع
screening-override-open = المتابعة رغم ذلك
screening-override-reason = سبب المتابعة
screening-override-hint = يُحفظ مع السجل بكلماتك.
screening-override-close = سحب السبب
screening-override-none = لا يمكن تجاوز هذه القاعدة.
screening-overridden = جرى تجاوزها مع ذكر السبب
screening-after-overrides = مع الأسباب المذكورة
screening-record = تسجيل الفحص
screening-recorded = سُجّل الفحص.
screening-recorded-on = سُجّل الفحص بتاريخ { $date }
screening-again = إعادة الفحص
screening-plan-course = تخطيط دورة علاج
screening-open-record = فتح السجل
screening-record-session = تسجيل جلسة
screening-answer-all = أجب عن كل سؤال، ولو بـ«غير معروف».
screening-reason-missing = اكتب سبب المتابعة.
screening-reasons-given = الأسباب المذكورة
screening-still-valid = ما زالت صالحة من قبل. غيّر ما لم يعد صحيحًا.
screening-recorded-clear = لم يكن هناك ما يمنع الجلسة.
