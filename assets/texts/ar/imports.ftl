imports-title = استيراد المرضى
imports-intro = من قائمة حفظها برنامج آخر بصيغة CSV أو نصًّا. لا يُكتب شيء قبل أن تأمر به، ويمكن التراجع عن أي استيراد.
imports-step-file = الملف
imports-step-columns = الأعمدة
imports-step-check = الفحص
imports-step-done = تمّ
imports-steps = خطوات الاستيراد
imports-choose = اختيار ملف…
imports-choose-other = ملف آخر…
imports-choose-text = CSV أو TXT أو TSV، بحد أقصى 256 ميغابايت. من Excel: حفظ باسم، ثم «CSV UTF-8».
imports-ours = صُدّرت هذه القائمة من Anagen، فتُقرأ كل قيمة كما كانت تمامًا.
imports-settings-title = كيف يُقرأ الملف
imports-encoding = الحروف
imports-encoding-hint = إن بدت الأسماء أدناه مشوَّهة فجرّب غيره.
imports-delimiter = بين الأعمدة
imports-delimiter-comma = فاصلة
imports-delimiter-semicolon = فاصلة منقوطة
imports-delimiter-tab = مسافة جدولة
imports-delimiter-bar = خط عمودي
imports-delimiter-colon = نقطتان
imports-delimiter-caret = علامة الإقحام (^)
imports-delimiter-tilde = علامة التلدة (~)
imports-delimiter-unit-separator = فاصل الوحدات في ASCII
imports-delimiter-other = غير ذلك…
imports-delimiter-which = الحرف الفاصل بين الأعمدة
imports-header = الصف الأول
imports-header-yes = أسماء الأعمدة
imports-header-no = مريض من المرضى
imports-columns-title = ما يصير إليه كل عمود
imports-column-name = العمود
imports-column-samples = فيه
imports-column-becomes = يصير
imports-column-more = وأيضًا
imports-column-numbered = العمود { $number }
imports-column-repeat = { $name }، رقم { $repeat }
imports-column-of = { $column }: يصير
imports-left-out = لا يؤخذ
imports-label-of = { $column }: الوصف
imports-order-of = { $column }: اليوم والشهر
imports-order-day-first = اليوم أولًا: 31/12
imports-order-month-first = الشهر أولًا: 12/31
imports-order-ask = اليوم أولًا أم الشهر؟
imports-family-first = اسم العائلة قبل الاسم الأول
imports-sexes-title = كلمات عمود الجنس
imports-sexes-text = هذه الكلمات غير معروفة هنا. بيّن معنى كل منها؛ فلا يؤخذ سطر فيه كلمة غير معروفة.
imports-sexes-choose = اختر
imports-preview-title = الصفوف الأولى كما ستصير
imports-preview-line = السطر
imports-preview-rest = الباقي
imports-preview-problem = يُنظر فيه
imports-check = فحص كل سطر
imports-checking = جارٍ فحص الملف
imports-checked-title = نتيجة الفحص
imports-checked-fine = { $count ->
    [zero] لا سطر يمكن أخذه.
    [one] سطر واحد يمكن أخذه.
    [two] سطران يمكن أخذهما.
    [few] { $count } أسطر يمكن أخذها.
    [many] { $count } سطرًا يمكن أخذها.
   *[other] { $count } سطر يمكن أخذها.
 }
imports-checked-bad = { $count ->
    [zero] لا سطر يتعذر أخذه.
    [one] سطر واحد يتعذر أخذه كما هو.
    [two] سطران يتعذر أخذهما كما هما.
    [few] { $count } أسطر يتعذر أخذها كما هي.
    [many] { $count } سطرًا يتعذر أخذها كما هي.
   *[other] { $count } سطر يتعذر أخذها كما هي.
 }
imports-checked-alike = { $count ->
    [zero] لا سطر يشبه أحدًا.
    [one] سطر واحد يشبه مريضًا مسجلًا أو سطرًا آخر.
    [two] سطران يشبهان مرضى مسجلين أو أسطرًا أخرى.
    [few] { $count } أسطر تشبه مرضى مسجلين أو أسطرًا أخرى.
    [many] { $count } سطرًا تشبه مرضى مسجلين أو أسطرًا أخرى.
   *[other] { $count } سطر تشبه مرضى مسجلين أو أسطرًا أخرى.
 }
imports-nobody-alike = لا أحد يشبه غيره.
imports-problems-title = أسطر يُنظر فيها
imports-problems-beyond = { $count ->
    [zero] تنتهي القائمة هنا.
    [one] تنتهي القائمة هنا، وبقي واحد.
    [two] تنتهي القائمة هنا، وبقي اثنان.
    [few] تنتهي القائمة هنا، وبقي { $count }.
    [many] تنتهي القائمة هنا، وبقي { $count }.
   *[other] تنتهي القائمة هنا، وبقي { $count }.
 }
imports-problem-column = العمود
imports-problem-what = ما الخطأ
imports-save-report = حفظ التقرير…
imports-report-saved = حُفظ. الملف غير معمّى: لا تضعه إلا حيث لا يقرؤه غيرك.
imports-skip-bad = ترك الأسطر التي يتعذر أخذها
imports-skip-bad-hint = أو أصلحها في الملف ثم اختره من جديد.
imports-alike-title = من يشبه غيره
imports-alike-all = الأسطر التي تشبه غيرها
imports-alike-like = يشبه
imports-alike-why = السبب
imports-alike-decision = ما يُفعل به
imports-alike-decision-of = السطر { $line }: ما يُفعل به
imports-alike-line = السطر { $line }
imports-decision-all = كالجميع
imports-decision-skip = يُترك
imports-decision-add = يُضاف رغم ذلك
imports-show-more = عرض المزيد
imports-run = { $count ->
    [zero] استيراد
    [one] استيراد مريض واحد
    [two] استيراد مريضين
    [few] استيراد { $count } مرضى
    [many] استيراد { $count } مريضًا
   *[other] استيراد { $count } مريض
 }
imports-running = جارٍ استيراد المرضى
imports-done-added = { $count ->
    [zero] لم يُضف أحد.
    [one] أُضيف مريض واحد.
    [two] أُضيف مريضان.
    [few] أُضيف { $count } مرضى.
    [many] أُضيف { $count } مريضًا.
   *[other] أُضيف { $count } مريض.
 }
imports-done-skipped = { $count ->
    [zero] لم يُترك سطر.
    [one] تُرك سطر واحد.
    [two] تُرك سطران.
    [few] تُركت { $count } أسطر.
    [many] تُرك { $count } سطرًا.
   *[other] تُرك { $count } سطر.
 }
imports-done-title = تم الاستيراد
imports-done-patients = فتح قائمة المرضى
imports-done-again = استيراد ملف آخر
imports-undo = تراجع
imports-undoing = جارٍ التراجع عن الاستيراد
imports-undone = تم التراجع: أُخرج مرضى هذا الاستيراد من السجلات.
imports-past-title = عمليات استيراد سابقة
imports-past-none = لا استيراد بعد
imports-past-none-text = يُذكر هنا كل استيراد، ويمكن التراجع عنه ما لم يُسجَّل شيء عن مرضاه.
imports-past-when = متى
imports-past-who = من
imports-past-file = الملف
imports-past-added = أُضيف
imports-past-skipped = تُرك
imports-past-state = الحال
imports-past-standing = في السجلات
imports-past-undone = تم التراجع عنه
imports-link = استيراد…
imports-export = تصدير…
imports-exporting = تصدير القائمة
imports-exported = صُدّرت. الملف غير معمّى: لا تضعه إلا حيث لا يقرؤه غيرك.

# Fields a column may fill; exported lists name their columns so.
imports-field-name = الاسم
imports-field-given-name = الاسم الأول
imports-field-family-name = اسم العائلة
imports-field-preferred-name = الاسم المفضل
imports-field-former-name = الاسم السابق
imports-field-birth-date = تاريخ الميلاد
imports-field-sex = الجنس
imports-field-has-cycles = الدورة الشهرية
imports-field-phone = الهاتف
imports-field-phone-label = وصف الهاتف
imports-field-email = البريد الإلكتروني
imports-field-address = العنوان
imports-field-language = لغة المستندات
imports-field-alerts = الحساسية والتحذيرات
imports-field-note = ملاحظة
imports-field-identifier = المعرف
imports-field-identifier-label = وصف المعرف
imports-field-came-by = كيف جاء
imports-field-emergency-contact = جهة اتصال الطوارئ
imports-field-emergency-phone = هاتف الطوارئ
imports-field-emergency-relation = صلة القرابة
imports-field-calls-allowed = يجوز الاتصال
imports-field-letters-allowed = تجوز المراسلة
imports-field-photos-allowed = يجوز التصوير
imports-field-deceased-on = يوم الوفاة
imports-field-registered-on = تاريخ التسجيل

# What the core says.
imports-yes = نعم
imports-no = لا
imports-severity-error = يتعذر أخذه
imports-severity-notice = للعلم
imports-report-line = السطر
imports-report-column = العمود
imports-report-kind = النوع
imports-report-what = ما هو
imports-report-duplicate = يشبه غيره
imports-report-like-patient = يشبه { $name } ({ $number })
imports-report-like-line = يشبه السطر { $line }
imports-line-unclosed-quote = فُتحت هنا علامة اقتباس ولم تُغلق. أغلقها أو احذفها.
imports-line-stray-quote = في وسط خانة مقتبسة علامة اقتباس. اكتبها مرتين.
imports-line-cell-too-long = خانة أطول من ميغابايت.
imports-line-too-many-cells = في السطر أكثر من 1000 خانة.
imports-line-extra-cells = في السطر خانات أكثر من الأعمدة. لعل في خانة فاصلًا وهي بلا علامتي اقتباس.
imports-line-missing-cells = في السطر خانات أقل من الأعمدة. الناقص يبقى فارغًا.
imports-line-unreadable = حروف لا تُقرأ بهذا الترميز.
imports-line-not-a-date = هذا ليس تاريخًا. اكتبه على نحو 1980-12-31، ويكفي 1980-12 أو 1980 إن لم يُعرف غيره.
imports-line-no-such-day = لا وجود لهذا اليوم في التقويم.
imports-line-short-year = السنة برقمين فقط. اكتب الأربعة.
imports-line-day-or-month = اليوم أولًا أم الشهر؟ بيّن ذلك عند العمود.
imports-line-other-order = لا يكون هذا تاريخًا إلا إن عُكس اليوم والشهر.
imports-line-unknown-word = هذه الكلمة غير معروفة. بيّن معناها أو أصلحها في الملف.
imports-line-unknown-language = لا تُعدّ المستندات بهذه اللغة. ستكون بلغة العيادة.
imports-line-rounded = قرّب برنامج جداول هذا الرقم فضاعت أرقامه الأخيرة. خذه من القائمة الأصلية.
imports-error-no-file = لم يُختر ملف. اختر ملفًا أولًا.
imports-error-not-read = تعذرت قراءة الملف. تأكد أنه في مكانه وليس مفتوحًا في برنامج آخر.
imports-error-too-large = الملف أكبر من 256 ميغابايت. قسّمه إلى ملفات أصغر.
imports-error-empty = الملف فارغ.
imports-error-not-text = ليست هذه قائمة نصية. احفظها بصيغة CSV في البرنامج الذي أعدّها.
imports-error-delimiter = اكتب الحرف الواحد الذي يفصل بين الأعمدة. لا يجوز أن يكون حرفًا هجائيًا أو رقمًا أو علامة اقتباس، ويجب أن يكون من حروف الملف.
imports-error-no-name = بيّن أي عمود هو الاسم.
imports-error-name-twice = الاسم الكامل في عمود آخر. اترك هذا العمود.
imports-error-twice = عمود آخر هو هذا الحقل، ولا يكون إلا واحدًا.
imports-error-no-label = أعطِ المعرّف وصفًا: «جواز السفر»، «الملف القديم».
imports-error-lines-not-fine = { $lines ->
    [zero] لا سطر يتعذر أخذه.
    [one] سطر واحد يتعذر أخذه. أصلحه في الملف أو قل إنه يُترك.
    [two] سطران يتعذر أخذهما. أصلحهما في الملف أو قل إنهما يُتركان.
    [few] { $lines } أسطر يتعذر أخذها. أصلحها في الملف أو قل إنها تُترك.
    [many] { $lines } سطرًا يتعذر أخذها. أصلحها في الملف أو قل إنها تُترك.
   *[other] { $lines } سطر يتعذر أخذها. أصلحها في الملف أو قل إنها تُترك.
 }
imports-error-alike-undecided = { $lines ->
    [zero] لا سطر يشبه أحدًا.
    [one] سطر واحد يشبه غيره. بيّن ما يُفعل به.
    [two] سطران يشبهان غيرهما. بيّن ما يُفعل بهما.
    [few] { $lines } أسطر تشبه غيرها. بيّن ما يُفعل بها.
    [many] { $lines } سطرًا تشبه غيرها. بيّن ما يُفعل بها.
   *[other] { $lines } سطر تشبه غيرها. بيّن ما يُفعل بها.
 }
imports-error-nothing-to-add = لم يبق أحد يُضاف.
imports-error-already-undone = سبق التراجع عن هذا الاستيراد.
imports-error-has-more = { $patients ->
    [zero] سُجّل شيء منذ ذلك: { $names }. لم يُتراجع عن شيء.
    [one] سُجّل شيء عن مريض واحد من هذا الاستيراد منذ ذلك: { $names }. لم يُتراجع عن شيء.
    [two] سُجّل شيء عن مريضين من هذا الاستيراد منذ ذلك: { $names }. لم يُتراجع عن شيء.
    [few] سُجّل شيء عن { $patients } مرضى من هذا الاستيراد منذ ذلك: { $names }. لم يُتراجع عن شيء.
    [many] سُجّل شيء عن { $patients } مريضًا من هذا الاستيراد منذ ذلك: { $names }. لم يُتراجع عن شيء.
   *[other] سُجّل شيء عن { $patients } مريض من هذا الاستيراد منذ ذلك: { $names }. لم يُتراجع عن شيء.
 }
