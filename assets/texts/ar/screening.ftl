screening-title = الفحص المسبق
screening-intro = تُطرح الأسئلة في كل جلسة. الإجابة التي ما زالت صالحة تُملأ تلقائيًا مع تاريخها.
screening-keys = عند التركيز على السؤال: Y نعم، N لا، U غير معروف، أو مفاتيح الأسهم.
screening-questions-title = أسئلة اليوم
screening-answer-yes = نعم
screening-answer-no = لا
screening-answer-unknown = غير معروف
screening-carried = { $days ->
    [0] أُجيب اليوم، { $date }
    [one] أُجيب في { $date }، قبل يوم واحد؛ تبقى صالحة حتى { $until }
    [two] أُجيب في { $date }، قبل يومين؛ تبقى صالحة حتى { $until }
    [few] أُجيب في { $date }، قبل { $days } أيام؛ تبقى صالحة حتى { $until }
    [many] أُجيب في { $date }، قبل { $days } يومًا؛ تبقى صالحة حتى { $until }
   *[other] أُجيب في { $date }، قبل { $days } يوم؛ تبقى صالحة حتى { $until }
    }
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
screening-source-practice = ممارسة العيادات
screening-source-founding = النص السريري الذي بُني عليه Anagen
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
screening-changed-title = ما الذي تغيّر؟
screening-ask-afresh = تُسأل اليوم
screening-confirm-carried = سُئلت كلها من جديد وبقيت كما هي
screening-known = من الاستمارة: { $what }
screening-against = الاستمارة تقول غير ذلك.
screening-contradictions = الاستمارة تقول غير ذلك، وما تقوله هو المعتمد.
screening-found = مصدر هذا السبب
screening-found-answer = أُجيب بـ«{ $answer }» في { $date }
screening-found-earlier = أُجيب بـ«نعم» في { $date }
screening-found-medicine = يتناول { $name } ({ $atc })
screening-found-medicine-stopped = تناول { $name } ({ $atc }) حتى { $date }
screening-found-condition = { $condition }
screening-found-measured = { $condition }: { $value }
screening-found-allergy = حساسية: { $name }
screening-found-allergy-in = حساسية: { $name }. في المصل: { $ingredient }
screening-found-allergy-class = حساسية: { $name }. في المصل من الصنف نفسه: { $ingredient }
screening-found-age = { $years ->
    [zero] العمر أقل من سنة
    [one] العمر سنة واحدة
    [two] العمر سنتان
    [few] العمر { $years } سنوات
    [many] العمر { $years } سنة
   *[other] العمر { $years } سنة
    }
screening-in-serum = في المصل: { $ingredients }
screening-until = يُؤجَّل حتى { $date }
screening-without = في المخزون بدون { $ingredients }:
screening-without-none = لا شيء في المخزون بدون { $ingredients }.
screening-use-instead = استخدام { $product }
screening-recipe-title = ما يُراد حقنه
screening-recipe-explain = تُطبَّق القواعد المتعلقة بالمكوّنات على ما يُختار هنا.
screening-recipe-none = لا يوجد مصل صالح في المخزون. تُطبَّق القواعد المتعلقة بالمكوّنات عند توفره.
screening-intake-of = استمارة { $date }
screening-intake-none = اكتب الاستمارة أولًا: ما فيها يُحتسب هنا.
screening-judged = حُكم بالقواعد { $rules } كما تُشحن مع البرنامج.
screening-judged-clinic = حُكم بالقواعد { $rules } والإصدار { $policy } من قواعد العيادة.
screening-judged-open = قواعد الفحص المسبق
screening-answers-title = الإجابات
screening-column-answer = الجواب
screening-answer-of = { $answer }، بتاريخ { $date }
screening-by = سجّله { $who } في { $when }
