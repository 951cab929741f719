# صفحة النسخ الاحتياطية والرجوع إلى نسخة.
backups-page-title = النسخ الاحتياطية
backups-page-intro = لا تُحسب النسخة نسخةً احتياطية إلا بعد أن يفتحها Anagen ويقارنها بالسجلات.
backups-page-tone-ok = كل شيء على ما يرام
backups-page-tone-amber = تحتاج إليك قريبًا
backups-page-tone-red = تحتاج إليك الآن
backups-page-last-title = آخر نسخة احتياطية
backups-page-none = لا توجد نسخة احتياطية بعد.
backups-page-none-text = تُسرد هنا كل نسخة بما تحتويه وبوقت إثبات سلامتها.
backups-page-made = أُنشئت
backups-page-where = المكان
backups-page-proven = آخر فتح ومقارنة
backups-page-patients = المرضى
backups-page-sessions = الجلسات
backups-page-size = الحجم
backups-page-place-here = هذا الحاسوب
backups-page-place-stick = مجلد USB
backups-page-place-found = المجلد الذي فتحته
backups-page-places-title = أماكن حفظ النسخ الاحتياطية
backups-page-present = موجود
backups-page-missing = غير موجود الآن
backups-page-not-chosen = لم يُختر
backups-page-last-there = آخر نسخة فيه
backups-page-never = لا نسخة بعد
backups-page-stick-none = النسخة خارج هذا الحاسوب تنجو من السرقة والحريق وتلف القرص. وهي مشفّرة مثل السجلات نفسها.
backups-page-stick-missing = أدخل ذاكرة USB؛ يتعرف عليها Anagen من تلقاء نفسه.
backups-page-choose = اختيار مجلد USB
backups-page-choose-other = اختيار مجلد آخر
backups-page-forget = نسيان هذا المجلد
backups-page-chosen = تُحفظ النسخ الآن في ذلك المجلد أيضًا.
backups-page-forgotten = لم يعد المجلد مستعملًا. ما فيه يبقى مكانه.
backups-page-make = إنشاء نسخة الآن
backups-page-making = جارٍ إنشاء النسخة
backups-page-made-done = أُنشئت النسخة وفُتحت وقورنت.
backups-page-proving = جارٍ فتح النسخة ومقارنتها
backups-page-proved-done = فُتحت النسخة، وفيها ما يجب أن يكون.
backups-page-under-way = يجري عمل على النسخ الاحتياطية
backups-page-cancel = إلغاء
backups-page-cancelling = جارٍ الإيقاف…
backups-page-cancelled = أُوقف العمل. كل شيء كما كان.
backups-page-starting = جارٍ البدء…
backups-page-step-copying = نسخ السجلات
backups-page-step-photos = نسخ الصور
backups-page-step-checking = قراءة كل صفحة من النسخة
backups-page-step-comparing = العدّ والمقارنة
backups-page-step-linking = ختم سجل التغييرات من جديد
backups-page-step-finishing = وضع كل شيء في مكانه
backups-page-step-reading = قراءة الملف
backups-page-step-judging = النظر في كل سطر
backups-page-step-matching = البحث عن المرضى المسجلين
backups-page-step-adding = إضافة المرضى
backups-page-step-taking-back = إخراج المرضى
backups-page-step-writing = كتابة القائمة
backups-page-percent = { $percent }%
backups-page-list-title = كل النسخ الاحتياطية
backups-page-column-proven = أُثبتت
backups-page-column-actions = ما يمكن فعله
backups-page-prove = اختبارها من جديد
backups-page-restore = استعادة…
backups-page-other-key = مفتاح آخر
backups-page-other-key-hint = تفتحها عبارة المرور في يومها.
backups-page-of = نسخة { $when }
backups-page-restore-title = الرجوع إلى نسخة { $when }
backups-page-restore-text = ترى أولًا ما سيعود وما سيضيع. لا يتغير شيء حتى تؤكد.
backups-page-passphrase = عبارة المرور في ذلك اليوم
backups-page-passphrase-hint = عبارة مرور أحد الممارسين كما كانت يوم إنشاء النسخة، أو رمز الاسترداد في ذلك اليوم.
backups-page-look = النظر داخل النسخة
backups-page-looking = جارٍ فتح النسخة
backups-page-back = العودة إلى القائمة
backups-page-preview-clinic = العيادة
backups-page-counts-title = ما تحتويه
backups-page-column-kind = السجلات
backups-page-column-backup = في النسخة
backups-page-column-now = الآن
backups-page-column-difference = الفرق
backups-page-unreadable = غير معروف
backups-page-same = متساوٍ
backups-page-fewer = أقل بمقدار { $count }
backups-page-more = أكثر بمقدار { $count }
backups-page-lost-title = ما سيضيع
backups-page-lost-none = لم يُكتب شيء بعد هذه النسخة.
backups-page-lost-unknown = السجلات الحالية غير مفتوحة، فلا أحد يستطيع أن يقول ما كُتب بعد هذه النسخة. تُنحّى جانبًا ولا تُحذف.
backups-page-lost-nothing = لا توجد سجلات على هذا الحاسوب بعد، فلا يضيع شيء.
backups-page-lost-count = { $count ->
    [zero] لم يُكتب قيد بعد هذه النسخة.
    [one] كُتب قيد واحد بعد هذه النسخة ولن يبقى في السجلات:
    [two] كُتب قيدان بعد هذه النسخة ولن يبقيا في السجلات:
    [few] كُتبت { $count } قيود بعد هذه النسخة ولن تبقى في السجلات:
    [many] كُتب { $count } قيدًا بعد هذه النسخة ولن تبقى في السجلات:
   *[other] كُتب { $count } قيد بعد هذه النسخة ولن تبقى في السجلات:
}
backups-page-lost-further = { $count ->
    [zero] … ولا قيود أقدم.
    [one] … وقيد واحد أقدم.
    [two] … وقيدان أقدم.
    [few] … و{ $count } قيود أقدم.
    [many] … و{ $count } قيدًا أقدم.
   *[other] … و{ $count } قيد أقدم.
}
backups-page-restore-now = استعادة هذه النسخة…
backups-page-confirm-title = أتُستعاد نسخة { $when }؟
backups-page-confirm-text = تُنحّى السجلات الحالية في مجلد بجانبها ولا تُحذف. سترى سجلات { $when }، وتفتحها عبارات المرور في ذلك اليوم.
backups-page-confirm-first = سترى سجلات { $when }، وتفتحها عبارات المرور في ذلك اليوم.
backups-page-confirm-lost = { $count ->
    [zero] لن ينقص أي قيد.
    [one] سينقص قيد واحد كُتب منذ ذلك الحين.
    [two] سينقص قيدان كُتبا منذ ذلك الحين.
    [few] ستنقص { $count } قيود كُتبت منذ ذلك الحين.
    [many] سينقص { $count } قيدًا كُتب منذ ذلك الحين.
   *[other] سينقص { $count } قيد كُتب منذ ذلك الحين.
}
backups-page-confirm-word = استعادة
backups-page-confirm-type = للمتابعة اكتب: { $word }
backups-page-confirm-wrong = اكتب الكلمة «{ $word }» أو اختر «إلغاء».
backups-page-confirm-go = استعادة
backups-page-restoring = جارٍ الاستعادة
backups-page-restored-title = نسخة { $when } في مكانها الآن
backups-page-restored-kept = السجلات السابقة محفوظة في هذا المجلد:
backups-page-restored-next = Anagen مقفل الآن. تفتحه عبارة المرور في ذلك اليوم.
backups-page-restored-unlock = الذهاب إلى شاشة القفل
backups-page-found-title = اختر نسخة احتياطية
backups-page-found-text = هذه هي النسخ التي يعرفها Anagen على هذا الحاسوب. النسخة الموجودة على ذاكرة USB يُعثر عليها بفتح مجلدها.
backups-page-found-none = لا يعرف Anagen أي نسخة احتياطية على هذا الحاسوب.
backups-page-found-none-there = لا توجد نسخة احتياطية من Anagen في ذلك المجلد. اختر المجلد الذي يحتوي النسخ أو المجلد الذي فوقه.
backups-page-find = البحث في مجلد آخر…
