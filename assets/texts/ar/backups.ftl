# ما تقوله النواة عن النسخ الاحتياطية: حالها، وثمن الاستعادة، وما فعله الإنقاذ، وما لم ينجح.
backups-none-yet = لا نسخة احتياطية بعد.
backups-none-of-key = لا نسخة احتياطية بمفتاح السجلات الحالي بعد.
backups-proven-today = فُتحت نسخة { $made }: { $patients ->
    [zero] بلا مرضى
    [one] مريض واحد
    [two] مريضان
    [few] { $patients } مرضى
    [many] { $patients } مريضًا
   *[other] { $patients } مريض
 }، وثبتت صحتها اليوم.
backups-proven-yesterday = فُتحت نسخة { $made }: { $patients ->
    [zero] بلا مرضى
    [one] مريض واحد
    [two] مريضان
    [few] { $patients } مرضى
    [many] { $patients } مريضًا
   *[other] { $patients } مريض
 }، وثبتت صحتها أمس.
backups-proven-on = فُتحت نسخة { $made }: { $patients ->
    [zero] بلا مرضى
    [one] مريض واحد
    [two] مريضان
    [few] { $patients } مرضى
    [many] { $patients } مريضًا
   *[other] { $patients } مريض
 }، وثبتت صحتها في { $proven }.
backups-unproven-here = نسخة { $made } على هذا الحاسوب ليست كما ينبغي: تعذر إثبات صحتها.
backups-unproven-here-some = إحدى النسخ على هذا الحاسوب ليست كما ينبغي: تعذر إثبات صحتها.
backups-unproven-stick = نسخة { $made } على ذاكرة USB ليست كما ينبغي: تعذر إثبات صحتها.
backups-unproven-stick-some = إحدى النسخ على ذاكرة USB ليست كما ينبغي: تعذر إثبات صحتها.
backups-advice-first = خذ نسخة احتياطية الآن. يستغرق ذلك عادة أقل من دقيقة.
backups-advice-unproven = خذ نسخة احتياطية الآن لتكون هناك نسخة ثابتة الصحة من جديد، واطلب فحص القرص أو الذاكرة.
backups-advice-here-failed = لم تنجح آخر نسخة على هذا الحاسوب. تحقق من وجود مكان على القرص ثم خذ نسخة الآن.
backups-advice-stick-failed = لم تنجح آخر نسخة على ذاكرة USB. تحقق من وجود مكان عليها ومن أنها غير محمية من الكتابة ثم خذ نسخة الآن.
backups-advice-here-late = { $days ->
    [zero] آخر نسخة على هذا الحاسوب من اليوم. خذ نسخة الآن.
    [one] مضى على آخر نسخة على هذا الحاسوب يوم واحد. خذ نسخة الآن.
    [two] مضى على آخر نسخة على هذا الحاسوب يومان. خذ نسخة الآن.
    [few] مضى على آخر نسخة على هذا الحاسوب { $days } أيام. خذ نسخة الآن.
    [many] مضى على آخر نسخة على هذا الحاسوب { $days } يومًا. خذ نسخة الآن.
   *[other] مضى على آخر نسخة على هذا الحاسوب { $days } يوم. خذ نسخة الآن.
 }
backups-advice-choose-stick = اختر مجلدًا على ذاكرة USB أيضًا: النسخة خارج هذا الحاسوب تنجو من السرقة وتلف القرص.
backups-advice-stick-late = { $days ->
    [zero] لم تتلقَّ ذاكرة USB نسخة اليوم. أدخلها وخذ نسخة.
    [one] لم تتلقَّ ذاكرة USB نسخة منذ يوم واحد. أدخلها وخذ نسخة.
    [two] لم تتلقَّ ذاكرة USB نسخة منذ يومين. أدخلها وخذ نسخة.
    [few] لم تتلقَّ ذاكرة USB نسخة منذ { $days } أيام. أدخلها وخذ نسخة.
    [many] لم تتلقَّ ذاكرة USB نسخة منذ { $days } يومًا. أدخلها وخذ نسخة.
   *[other] لم تتلقَّ ذاكرة USB نسخة منذ { $days } يوم. أدخلها وخذ نسخة.
 }
backups-leaving = تُؤخذ نسخة احتياطية قبل إغلاق Anagen
backups-leaving-text = يستغرق ذلك عادة أقل من دقيقة، ثم تُغلق النافذة من تلقاء نفسها. أغلق النافذة مرة أخرى للخروج من دون هذه النسخة.
backups-lost-entry = { $at }: { $what }
backups-lost-entry-about = { $at }: { $what } ({ $about })
backups-count-patients = المرضى
backups-count-screenings = الفحوص المسبقة
backups-count-courses = دورات العلاج
backups-count-sessions = الجلسات
backups-count-lots = التشغيلات
backups-count-side-effects = الآثار الجانبية
backups-rescued-from = وُضعت نسخة { $made } مكان السجلات التالفة.
backups-rescued-without = لم تكن هناك نسخة للرجوع إليها. نُقل ما أمكنت قراءته من السجلات التالفة.
backups-rescued-unread = لم يمكن قراءة شيء من السجلات التالفة: كل ما كُتب بعد هذه النسخة مفقود، وتلزم كتابته من جديد.
backups-rescued-nothing-lost = لم يُعثر على شيء تعيّن تركه.
backups-rescued-lost = { $lost ->
    [zero] لا صفوف مفقودة.
    [one] تعذرت قراءة صف واحد وهو مفقود.
    [two] تعذرت قراءة صفين وهما مفقودان.
    [few] تعذرت قراءة { $lost } صفوف وهي مفقودة.
    [many] تعذرت قراءة { $lost } صفًا وهي مفقودة.
   *[other] تعذرت قراءة { $lost } صف وهي مفقودة.
 }
backups-rescued-table = { $kind }: نُقل { $recovered } من السجلات التالفة، والمفقود { $lost }.
backups-rescued-entries = { $entries ->
    [zero] لم يُنقل أي قيد من السجل بعد النسخة.
    [one] نُقل قيد واحد من السجل من بعد النسخة.
    [two] نُقل قيدان من السجل من بعد النسخة.
    [few] نُقلت { $entries } قيود من السجل من بعد النسخة.
    [many] نُقل { $entries } قيدًا من السجل من بعد النسخة.
   *[other] نُقل { $entries } قيد من السجل من بعد النسخة.
 }
backups-rescued-chain-whole = سلسلة السجل كاملة حتى نهايتها.
backups-rescued-chain-broken = سلسلة السجل غير كاملة. حُفظ كل ما أمكنت قراءته؛ أما موضع الثغرة فيبيّنه التحقق في صفحة السجل.
backups-error-cancelled = أُوقف العمل. كل شيء كما كان من قبل.
backups-error-place-missing = مجلد النسخ الاحتياطية غير موجود.
backups-error-other-vault = في هذا المجلد نسخ عيادة أخرى. اختر مجلدًا آخر.
backups-error-inside-vault = هذا المجلد مع السجلات نفسها ويضيع بضياعها. اختر مجلدًا على ذاكرة USB.
backups-error-differs = هذه النسخة ليست كما ينبغي ولم تُستعمل. اختر نسخة أخرى.
backups-error-under-way = هناك عمل طويل آخر جارٍ. انتظر حتى ينتهي أو أوقفه.
backups-error-no-such = لم تعد هذه النسخة موجودة. انظر إلى القائمة من جديد.
backups-error-practitioners-only = لا يجوز هذا إلا لطبيب معالج. استعمل عبارة مرور طبيب معالج كما كانت يوم النسخة، أو رمز الاسترداد لذلك اليوم.
backups-error-nothing-to-rescue = لا تُفتح أي نسخة بعبارة المرور هذه، ولم يمكن قراءة شيء من السجلات التالفة. كل شيء كما كان. ابحث عن نسخة في مجلد آخر.
backups-error-other-key = أُعدّت هذه النسخة بمفتاح غير مفتاح السجلات الحالي. تفتحها عبارة المرور في يومها؛ ولترى ما فيها اختر «استعادة».
backups-error-no-room = لا توجد على هذا الحاسوب مساحة تكفي لكتابة السجلات مرة ثانية. أفرغ مساحة وحاول من جديد. كل شيء كما كان.
backups-error-not-whole = تعذر نقل السجلات كاملة، فبقي مفتاحها كما هو. كل شيء كما كان. افتح صفحة سجل التغييرات واختر «تحقّق».
