# ما تغيّره العيادة في قواعد الفحص المسبق.
rules-title = قواعد الفحص المسبق
rules-intro = تأتي القواعد مع مصادرها. تستطيع العيادة تشديدها، وتخفيفها حيث تسمح القاعدة. وما حُكم به من قبل يبقى كما حُكم.
rules-verdicts = الأحكام
rules-verdicts-explain = قواعد الحمل والرضاعة والعمر لا تُخفَّف أبدًا، ولا يستطيع أحد تجاوزها. وعدم المعرفة لا يكون أبدًا أشد من الجواب «نعم» عن السؤال نفسه.
rules-column-rule = القاعدة
rules-column-question = السؤال
rules-column-shipped = كما تُشحن
rules-column-clinic = في هذه العيادة
rules-verdict-of = في هذه العيادة: { $rule }
rules-trigger-answer = «{ $question }» – { $answer }
rules-trigger-condition = حالة في الاستمارة: { $condition }
rules-trigger-age = فوق { $age } سنة
rules-trigger-allergy = حساسية في الاستمارة: { $allergens }
rules-trigger-with = عند وجود { $ingredients } في المصل
rules-fixed = لا أشد منها.
rules-fixed-for-all = لا يمكن تغييرها ولا تجاوزها.
rules-stricter = أشد مما تُشحن
rules-milder = أخف مما تُشحن
rules-age = العمر
rules-min-age = يُعالَج من عمر
rules-min-age-hint = { $age } سنة فأكثر.
rules-validity = مدة صلاحية الإجابات
rules-validity-explain = تُنقل الإجابة خلال هذه الأيام إلى النموذج التالي لتأكيدها. يمكن تقصير المدة لا إطالتها.
rules-afresh = تُسأل من جديد كل مرة
rules-days = { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
    }
rules-days-unit = يوم
rules-days-of = الأيام: { $question }
rules-save-title = حفظ كإصدار جديد
rules-reason = سبب التغيير
rules-reason-hint = يُحفظ مع الإصدار لمن يسأل لاحقًا.
rules-save = حفظ القواعد
rules-saved = حُفظت القواعد.
rules-as-shipped = كلها كما تُشحن
rules-versions = إصدارات قواعد العيادة
rules-versions-explain = ما يُشحن مع البرنامج هو الإصدار { $rules }. وكل فحص مسجّل يحتفظ بالإصدارات التي حُكم بها.
rules-versions-none = لم تغيّر العيادة شيئًا بعد.
rules-version = الإصدار { $version }
rules-change-verdict = { $rule }: { $verdict }
rules-change-days = { $question } { $days ->
    [0] تُسأل من جديد كل مرة
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
    }
rules-change-age = من عمر { $age } سنة
rules-change-none = كل شيء كما يُشحن.
rules-card-text = ما تعنيه الإجابة في هذه العيادة، ومدة صلاحية الإجابات، والعمر الذي يبدأ منه علاج المرضى.
rules-open = فتح القواعد
