history-title = سجل التغييرات
history-title-of = سجل التغييرات: { $name }
history-link = سجل التغييرات
history-text = كل ما كُتب، الأحدث أولًا: من ومتى، وما كان قبلُ وما صار بعدُ. لا يمكن تغيير شيء هنا.
history-filters = ما يُعرض
history-filter-who = من
history-filter-who-all = الجميع
history-filter-what = ماذا
history-filter-what-all = كل شيء
history-filter-from = من يوم
history-filter-to = إلى يوم
history-filter-looking = مع الاطلاع على السجلات والمسودات
history-filter-clear = إزالة المرشّحات
history-entries = القيود، الأحدث أولًا
history-entry = القيد { $number }
history-changes = { $count ->
    [zero] لا حقول
    [one] حقل واحد
    [two] حقلان
    [few] { $count } حقول
    [many] { $count } حقلًا
   *[other] { $count } حقل
    }
history-empty-value = فارغ
history-more = عرض قيود أقدم
history-empty-title = لا شيء بعد
history-empty-text = يُكتب هنا تلقائيًا كل تغيير في السجلات، ومن أجراه ومتى.
history-none-title = لا شيء يطابق
history-none-text = لا قيد يطابق هذه المرشّحات. أزل أحدها لترى المزيد.
history-whole-clinic = سجل تغييرات العيادة كلها
history-export = تصدير
history-exporting = جارٍ التصدير…
history-exported = تم التصدير. الملف غير مشفّر: احفظه فقط حيث لا يقرؤه غيرك.
history-export-cancelled = لم يُصدَّر شيء.
history-verify = تحقّق
history-verifying = جارٍ تتبّع كل قيد…
history-verify-hint = يتأكد من أنه لم يُغيَّر أي قيد ولم يُحذف منذ كتابته.
history-verified-at = فُحص { $when }

history-chain-whole = { $count ->
    [0] لا قيود بعد.
    [zero] لا قيود بعد.
    [one] القيد الوحيد كما كُتب؛ وتنتهي السلسلة بالرمز { $code }.
    [two] القيدان كلاهما كما كُتبا؛ وتنتهي السلسلة بالرمز { $code }.
    [few] القيود كلها وعددها { $entries } كما كُتبت؛ وتنتهي السلسلة بالرمز { $code }.
    [many] القيود كلها وعددها { $entries } كما كُتبت؛ وتنتهي السلسلة بالرمز { $code }.
   *[other] القيود كلها وعددها { $entries } كما كُتبت؛ وتنتهي السلسلة بالرمز { $code }.
    }
history-chain-broken = القيد { $entry } مفقود أو غُيّر بعد كتابته؛ وكل ما قبله سليم.
history-chain-broken-first = القيد الأول مفقود أو غُيّر بعد كتابته.

history-code-title = المقارنة بملخص يومي مطبوع
history-code = الرمز المطبوع في الملخص اليومي
history-code-hint = اثنا عشر حرفًا ورقمًا في نهاية الورقة.
history-code-compare = مقارنة
history-code-comparing = جارٍ المقارنة…
history-code-matches = هذا رمز القيد { $entry } المكتوب في { $at }. كل ما قبله كما كان عند طباعة الورقة.
history-code-broken = القيد { $broken } مفقود أو غُيّر منذ طباعة الورقة التي تمثّل كل شيء حتى القيد { $entry }.
history-code-unknown = لا قيد له هذا الرمز. فإن كان مكتوبًا كما طُبع فقد غُيّرت قيود أو فُقدت منذ ذلك الحين، أو أن الورقة تخص عيادة أخرى.

history-who-unknown = الحساب { $account }
history-column-number = الرقم
history-column-when = متى
history-column-who = من
history-column-what = ماذا
history-column-record = السجل
history-column-field = الحقل
history-column-before = قبل
history-column-after = بعد

history-noun-accounts = حساب { $name }
history-noun-backups = النسخ الاحتياطية
history-noun-recovery = ورقة الاسترداد
history-noun-security = الأمان
history-noun-vault = السجلات
history-noun-clinic = العيادة
history-noun-courses = دورة العلاج · { $name }
history-noun-drafts = مسودة · { $name }
history-noun-history = سجل التغييرات
history-noun-patient-list = قائمة المرضى
history-noun-lots = التشغيلة { $lot } · { $product }
history-noun-vials = القارورة { $number } · التشغيلة { $lot }
history-noun-counts = الجرد { $number }
history-noun-disposals = الشهادة { $number }
history-noun-recalls = السحب { $number }
history-noun-watches = السؤال بعد الجلسة · { $name }
history-noun-merges = دمج { $name }
history-noun-other = السجل { $id }
history-noun-screenings = الفحص المسبق · { $name }
history-noun-intakes = المقابلة الأولى · { $name }
history-noun-rules = قواعد الفحص المسبق
history-noun-sessions = الجلسة { $number } · { $name }
history-noun-side-effects = { $effect } · { $name }
history-noun-contacts = مكالمة أو رسالة · { $name }
history-noun-destructions = إتلاف السجل { $number }
history-noun-destroyed = السجل { $number }، أُتلف
history-noun-emptied = أُفرغ عند إتلاف سجل
history-noun-given-documents = ورقة العناية · { $name }
history-noun-photos = الصورة · { $name }

history-field-after-session = بعد الجلسة
history-field-answers = الإجابات
history-field-codes = الرموز على علبه
history-field-day = اليوم
history-field-done = الجلسات المنجزة
history-field-doses = الجرعات
history-field-entries = القيود
history-field-flag = العلامة
history-field-follow-ups = المتابعات
history-field-grade = الدرجة
history-field-judgement = الحكم
history-field-reason = السبب
history-field-verdicts = أحكام خاصة
history-field-valid-days = أيام صلاحية الأجوبة
history-field-min-age = أصغر سن
history-field-products = الأمصال التي نُظر فيها
history-field-version = الإصدار
history-field-name = الاسم
history-field-next-look = إعادة النظر في
history-field-other = غير ذلك
history-field-planned-on = يوم التخطيط
history-field-practitioner = الممارس
history-field-recall-reason = سبب السحب
history-field-quarantine-reason = سبب الحجر
history-field-opened-left = في القوارير المفتوحة
history-field-serial = الرقم التسلسلي
history-field-delivery-note = إشعار التسليم
history-field-stock-place = مكان الحفظ
history-field-presentation = شكل العبوة
history-field-container = محتوى العبوة الواحدة
history-field-dosing = مخصصة لـ
history-field-storage = الحفظ
history-field-protect-from-light = الحماية من الضوء
history-field-in-use-hours = ساعات الاستعمال بعد الفتح
history-field-reorder = حد إعادة الطلب
history-field-price = سعر العبوة
history-field-retired = أُوقف الاستعمال
history-field-parts = الأجزاء
history-field-use-until = يُستعمل حتى
history-field-opened-at = فُتحت في
history-field-use-limit = ما ينهي الاستعمال
history-field-vial-volume = كانت تحتوي على
history-field-closed = نفدت أو أُتلفت
history-field-differences = الفروق
history-field-coldest = الأدنى، °م
history-field-warmest = الأعلى، °م
history-field-excursion = خارج المدى
history-field-how = لمن أو كيف
history-field-witness = الشاهد
history-field-lots = التشغيلات
history-field-notice-from = الإشعار من
history-field-notice-number = رقم الإشعار
history-field-notice-on = يوم الإشعار
history-field-state = الحالة
history-field-words = ما قيل في النهاية
history-field-closes = لم يبقَ ما يجب عمله
history-field-ask-on = يُسأل في
history-field-heard = ما سُمع
history-field-mixes = ما سُحب معًا
history-field-received = المستلَم في المجموع
history-field-reported-on = يوم الإبلاغ
history-field-role = الدور
history-field-session-number = رقم الجلسة
history-field-sessions = الجلسات
history-field-stopped = أُوقفت
history-role-practitioner = ممارس
history-role-assistant = مساعد

history-field-active = فعّال
history-field-anchored = القيود التي كانت موجودة
history-field-backup = النسخة الاحتياطية
history-field-clock-behind = التأخر عن آخر قيد بالدقائق
history-field-folder = المجلد
history-field-found = القيود الموجودة
history-field-former-entries = القيود بالمفتاح السابق
history-field-former-code = نهاية السلسلة بالمفتاح السابق
history-field-idle-minutes = يُقفل بعد (دقائق)
history-field-lost = الأسطر المفقودة
history-field-made-at = وقت الإنشاء
history-field-outcome = النتيجة
history-field-place = المكان
history-field-sheet-in-force = ورقة الاسترداد سارية
history-field-sheet-issued = أُعدّت ورقة الاسترداد
history-field-merge-kept = يبقى في القوائم
history-field-merge-merged = دُمج فيه
history-field-merge-undone = أُلغي
history-field-distinct-a = المريض
history-field-distinct-b = قورن مع
history-field-distinct = شخصان مختلفان
history-field-archived = في الأرشيف
history-field-held = يجب الاحتفاظ به
history-field-struck = سبب الشطب
history-field-photo = توجد صورة
history-place-found = في مجلد آخر
history-place-here = على هذا الحاسوب
history-place-stick = في المجلد المختار
history-backup-good = تمّ بنجاح
history-backup-failed = فشل

history-line-pair = { $name }: { $value }
history-line-with-note = { $told } – { $note }
history-line-since = { $told } · منذ { $day }
history-line-stopped-on = { $told } · حتى { $day }
history-line-window = من { $from } إلى { $to }
history-line-answered-no = { $count ->
    [zero] لا أسئلة أُجيب عنها بلا
    [one] سؤال واحد أُجيب عنه بلا
    [two] سؤالان أُجيب عنهما بلا
    [few] { $count } أسئلة أُجيب عنها بلا
    [many] { $count } سؤالًا أُجيب عنه بلا
   *[other] { $count } سؤال أُجيب عنه بلا
    }
history-line-dose = { $zone }: { $technique }، بعمق { $depth } مم، { $points ->
    [zero] بلا نقاط
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
    [many] { $points } نقطة
   *[other] { $points } نقطة
    }، { $ml }، التشغيلة { $lot }
history-line-mix = المزيج { $number }
history-line-session-done = الجلسة { $number }: أُجريت { $day }، { $ml }
history-line-session-planned = الجلسة { $number }: مخطَّطة { $day }
history-line-session-off = الجلسة { $number }: بلا موعد

history-operation-vault-create = بداية التشغيل الأولى
history-operation-vault-unlock = فُتح القفل
history-operation-vault-lock = أُقفل
history-operation-vault-recover = فُتح بورقة الاسترداد
history-operation-vault-rescue = أُنقذت سجلات تالفة
history-operation-vault-rekey = أُعطيت السجلات مفتاحًا جديدًا
history-operation-vault-loss-accepted = فُتح رغم فقدان سجلات
history-operation-passphrase-change = غُيّرت عبارة المرور الخاصة
history-operation-recovery-issue = أُعدّت ورقة الاسترداد
history-operation-recovery-confirm = أُكّدت ورقة الاسترداد
history-operation-accounts-add = أُضيف حساب
history-operation-accounts-change = غُيّر حساب
history-operation-accounts-remove = أُزيل حساب
history-operation-accounts-set-passphrase = عُيّنت عبارة مرور لشخص آخر
history-operation-security-change = غُيّرت إعدادات الأمان
history-operation-backups-make = أُنشئت نسخة احتياطية
history-operation-backups-cancel = أُلغي النسخ الاحتياطي
history-operation-backups-prove = ثبتت نسخة احتياطية بفتحها
history-operation-backups-choose-stick = اختير مكان النسخ الاحتياطية
history-operation-backups-forget-stick = أُزيل مكان النسخ الاحتياطية
history-operation-backups-restore = استُعيدت نسخة احتياطية
history-operation-history-export = صُدّر سجل التغييرات
history-operation-clinic-change = غُيّرت بيانات العيادة
history-operation-patients-register = سُجّل مريض
history-operation-patients-change = غُيّرت بيانات المريض
history-operation-patients-refolded = أُعيد إعداد البحث بعد تحديث
history-operation-patients-read = اطُّلع على السجل
history-operation-patients-export = صُدّرت قائمة المرضى
history-operation-imports-run = استُورد مرضى
history-operation-imports-undo = تُراجع عن استيراد
history-operation-patients-distinct = حُكم في كون مريضين شخصًا واحدًا
history-operation-patients-merge = دُمج مريضان
history-operation-patients-unmerge = أُلغي الدمج
history-operation-patients-archive = نُقل مريض إلى الأرشيف
history-operation-patients-restore = أُعيد مريض من الأرشيف
history-operation-patients-hold = غُيّر تجميد السجل
history-operation-screening-record = سُجّل فحص مسبق
history-operation-intakes-record = سُجّلت المقابلة الأولى
history-operation-rules-change = غُيّرت قواعد الفحص المسبق
history-operation-courses-plan = خُطّطت دورة علاج
history-operation-courses-stop = أُوقفت دورة علاج
history-operation-products-add = أُضيف منتج
history-operation-lots-receive = استُلمت تشغيلة
history-operation-products-change = عُدّل منتج
history-operation-products-retire = أُوقف استعمال منتج
history-operation-products-restore = أُعيد منتج إلى الاستعمال
history-operation-codes-forget = فُصل رمز العلبة عن منتج
history-operation-recipes-add = أُضيفت وصفة مزج
history-operation-recipes-change = عُدّلت وصفة مزج
history-operation-recipes-retire = أُوقف استعمال وصفة مزج
history-operation-recipes-restore = أُعيدت وصفة مزج إلى الاستعمال
history-operation-lots-quarantine = وُضعت تشغيلة في الحجر
history-operation-lots-release = أُخرجت تشغيلة من الحجر
history-operation-lots-move = نُقلت تشغيلة إلى مكان آخر
history-operation-lots-waste = هُدر مصل
history-operation-vials-open = فُتحت قارورة
history-operation-vials-discard = أُتلفت قارورة
history-operation-counts-record = جُرد المخزون
history-operation-places-add = أُضيف مكان حفظ
history-operation-places-change = عُدّل مكان حفظ
history-operation-temperatures-record = قُرئت درجة الحرارة
history-operation-disposals-record = أُعيد مخزون أو أُتلف
history-operation-recalls-open = فُتح سحب
history-operation-recalls-contact = سُجّل تواصل بشأن سحب
history-operation-recalls-undo = أُلغي سحب
history-operation-recalls-close = أُغلق سحب
history-operation-watches-close = سُئل المريض بعد الجلسة
history-operation-sessions-record = وُقّعت جلسة
history-operation-sessions-amend = وُقِّع ملحق بجلسة
history-operation-sessions-strike = شُطبت جلسة
history-operation-screening-strike = شُطب فحص مسبق
history-operation-intakes-strike = شُطبت المقابلة الأولى
history-operation-side-effects-strike = شُطب أثر جانبي
history-operation-side-effects-report = أُبلغ عن أثر جانبي
history-operation-side-effects-follow-up = توبع أثر جانبي
history-operation-patients-choose-photo = اختيرت صورة مريض
history-operation-patients-remove-photo = أُزيلت صورة مريض
history-operation-contacts-record = دُوّنت مكالمة أو رسالة
history-operation-contacts-strike = شُطبت مكالمة أو رسالة
history-operation-retention-propose = اقتُرح إتلاف سجل
history-operation-retention-withdraw = سُحب اقتراح إتلاف سجل
history-operation-retention-destroy = أُتلف سجل
history-operation-documents-print = طُبع مستند
history-operation-documents-save = حُفظ مستند
history-operation-drafts-save = حُفظت مسودة
history-operation-drafts-discard = حُذفت مسودة
history-operation-vault-adopted = رُبطت عبارة المرور بحسابها
history-operation-vault-clock-behind = كانت ساعة الحاسوب متأخرة
history-operation-other = أجراه إصدار آخر من البرنامج
