patients-register = تسجيل مريض
patients-search = البحث عن مريض
patients-search-hint = الاسم أو الهاتف أو تاريخ الميلاد أو رقم التعريف
patients-recent = المرضى، الأحدث أولًا
patients-found = المرضى الذين عُثر عليهم
patients-empty-title = لا مرضى بعد
patients-empty-text = يُسجَّل هنا كل من تعالجه مرة واحدة: الاسم وتاريخ الميلاد وما يجب أن يُرى قبل كل جلسة.
patients-none-title = لم يُعثر على أحد
patients-none-text = لا أحد يطابق «{ $query }». جرّب أحرفًا أقل، أو الهاتف، أو تاريخ الميلاد.
patients-count = { $count ->
    [zero] لم يُعثر على أحد
    [one] عُثر على مريض واحد
    [two] عُثر على مريضين
    [few] عُثر على { $count } مرضى
    [many] عُثر على { $count } مريضًا
   *[other] عُثر على { $count } مريض
    }
patients-search-loading = يجري إعداد البحث: لا يُعثر حتى الآن إلا على آخر من شوهدوا.
patients-none-filtered = لا مريض في هذه القائمة الآن.
patients-filter = عرض
patients-filter-all = الجميع
patients-filter-in-course = في دورة العلاج
patients-filter-overdue = متأخر
patients-filter-maintenance-due = حان وقت الصيانة
patients-filter-open-side-effect = أثر جانبي مفتوح
patients-filter-archived = مؤرشف
patients-matched-name = بكتابة مختلفة
patients-matched-former-name = الاسم السابق
patients-matched-identifier = رقم تعريف
patients-column-name = الاسم
patients-column-birth = الميلاد
patients-column-phone = الهاتف والرقم
patients-column-course = دورة العلاج
patients-column-attention = للانتباه
patients-years = { $years ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
    }
patients-called = يُنادى { $name }
patients-years-least = { $years ->
    [zero] العمر غير معروف
    [one] سنة على الأقل
    [two] سنتان على الأقل
    [few] { $years } سنوات على الأقل
    [many] { $years } سنة على الأقل
   *[other] { $years } سنة على الأقل
    }
patients-born = { $date } ({ $age })
patients-open-side-effects = { $count ->
    [zero] لا آثار جانبية مفتوحة
    [one] أثر جانبي مفتوح
    [two] أثران جانبيان مفتوحان
    [few] { $count } آثار جانبية مفتوحة
    [many] { $count } أثرًا جانبيًا مفتوحًا
   *[other] { $count } أثر جانبي مفتوح
    }
patients-no-course = لا دورة علاج بعد
patients-standing-next = التالية { $date }
patients-standing-since = منذ { $date }
patients-standing-window = من { $from } إلى { $to }

patients-register-title = تسجيل مريض
patients-change-title = تغيير بيانات المريض
patients-identity = من هو
patients-contact = الاتصال
patients-care = ما يُرى قبل كل جلسة
patients-name = الاسم
patients-name-hint = كما يكتبه صاحبه تمامًا.
patients-preferred-name = الاسم المتداول
patients-preferred-name-hint = إن كان اسمًا غير الذي في الأوراق.
patients-former-names = الأسماء السابقة
patients-former-name-nth = الاسم السابق { $number }
patients-former-name-add = إضافة اسم سابق
patients-birth-date = تاريخ الميلاد
patients-birth-precision = المعروف منه
birth-precision-day = اليوم
birth-precision-month = الشهر والسنة
birth-precision-year = السنة
patients-sex = الجنس
patients-has-cycles = الدورة الشهرية
patients-has-cycles-hint = تُسأل ولا تُفترض.
patients-phone = الهاتف
patients-phone-nth = الهاتف { $number }
patients-phone-add = إضافة هاتف
patients-phone-label = لمن هو أو أيّ هاتف
patients-phone-label-hint = مثل: العمل، الابنة.
patients-phone-unknown = لا وجود لهذا الرقم فيما هو معروف
patients-email = البريد الإلكتروني
patients-address = العنوان
patients-emergency = من يُتصل به عند الطوارئ
patients-emergency-name = اسم من يُتصل به
patients-emergency-phone = هاتف من يُتصل به
patients-emergency-relation = صلته بالمريض
patients-emergency-relation-hint = مثل: الزوج، الأخت.
patients-identifiers = أرقام التعريف
patients-identifier-nth = الرقم { $number }
patients-identifier-label = أيّ رقم هو
patients-identifier-label-hint = مثل: جواز السفر، الأرشيف القديم.
patients-identifier-add = إضافة رقم تعريف
patients-further = بيانات أخرى
patients-came-by = كيف وصل إلينا
patients-came-by-hint = مثل: مريض آخر، الموقع الإلكتروني.
patients-permissions = ما يأذن به المريض
patients-permission-calls = المكالمات
patients-permission-letters = الرسائل
patients-permission-photos = صور للسجل
patients-permission-on = { $what }: يوم القول
patients-permission-said = { $what }: { $given }، { $date }
patients-given-yes = نعم
patients-given-no = لا
patients-given-not-asked = لم يُسأل
patients-deceased-on = يوم الوفاة
patients-deceased-title = توفي المريض
patients-deceased-text = يبقى كل ما سُجِّل.
patients-deceased = توفي في { $date }
patients-archived = مؤرشف
patients-archived-on = أُرشف في { $date }
patients-archived-explain = خارج القوائم، ويجده البحث حين يُطلب المؤرشفون. لم يُحذف شيء.
patients-archive = أرشفة
patients-archive-done = أُرشف: لم يعد في القوائم.
patients-restore = إعادة إلى القوائم
patients-restored = عاد إلى القوائم.
patients-hold = السجل محفوظ بأمر
patients-hold-menu = حفظ السجل بأمر
patients-hold-title = حفظ السجل بأمر
patients-hold-explain = السجل المحفوظ بأمر لا يُتلف مهما قدم: لدعوى أو بأمر رسمي.
patients-hold-reason = السبب
patients-hold-reason-hint = مثل الدعوى ومن طلب ذلك.
patients-hold-do = حفظ
patients-held = محفوظ بأمر: يجب الاحتفاظ بالسجل.
patients-hold-lift = رفع الحفظ
patients-hold-lifted = رُفع الحفظ.
patients-keeping = السجل
patients-retention-until = يجب حفظه حتى { $date }.
patients-retention-free = يجوز إتلافه: كان يجب حفظه حتى { $date }.
patients-retention-held = يجب حفظه: { $reason }
patients-retention-why-years = { $years ->
    [zero] من آخر علاج أو تواصل في { $date }
    [one] سنة من آخر علاج أو تواصل في { $date }
    [two] سنتان من آخر علاج أو تواصل في { $date }
    [few] { $years } سنوات من آخر علاج أو تواصل في { $date }
    [many] { $years } سنة من آخر علاج أو تواصل في { $date }
   *[other] { $years } سنة من آخر علاج أو تواصل في { $date }
    }
patients-retention-why-minor = أطول، لمن كان قاصرًا
patients-retention-why-death = تُحسب من الوفاة في { $date }
patients-language = لغة المستندات
patients-alerts = الحساسية والتحذيرات
patients-alerts-hint = تظهر في أعلى السجل وأعلى كل جلسة.
patients-note = ملاحظة
patients-save = تسجيل
patients-registered = تم التسجيل.
patients-changed = تم التغيير.
patients-alike-title = شخص مثل هذا مسجَّل من قبل
patients-alike-perhaps = ربما مسجَّل من قبل
patients-alike-register = إنه شخص آخر: سجّل

patients-change = تغيير البيانات
warnings-none-whole = لا حساسية ولا تحذيرات مسجَّلة
warnings-none-in-part = لم تُدوَّن تحذيرات؛ والاستمارة لا تقول كل شيء عن الحساسيات أو الحالات المرضية
warnings-none-not-yet = لم تُدوَّن تحذيرات؛ ولم تُملأ الاستمارة الطبية بعد
warnings-gap-in-part = الاستمارة لا تقول كل شيء عن الحساسيات أو الحالات المرضية.
warnings-gap-not-yet = لم تُملأ الاستمارة الطبية بعد: قد يكون هناك غير ذلك.
warnings-allergies = الحساسيات:
warnings-conditions = الحالات المرضية:
warnings-more = و{ $count } أخرى
# { $name }: of an allergen; { $reaction }: one of warnings-reaction-…
warnings-allergy = { $name } ({ $reaction })
warnings-reaction-skin = تفاعل جلدي
warnings-reaction-swelling = تورّم
warnings-reaction-breathing = صعوبة في التنفس
warnings-reaction-severe = تفاعل شديد
warnings-reaction-other = تفاعل آخر
warnings-reaction-unknown = التفاعل غير معروف
patients-next-follow-up = متابعة الأثر الجانبي
patients-next-screen = إجراء الفحص المسبق
patients-next-plan-course = تخطيط دورة علاج
patients-next-record-session = تسجيل جلسة
patients-more = أمور أخرى يمكن عملها
patients-more-short = المزيد
patients-do-screen = الفحص المسبق
patients-do-course = دورة العلاج
patients-do-side-effect = الإبلاغ عن أثر جانبي
patients-course-title = دورة العلاج
patients-course-none = تُخطَّط دورة العلاج بعد الفحص المسبق الأول.
patients-course-open = افتح دورة العلاج
patients-screening-title = آخر فحص مسبق
patients-screening-none = لم يُسأل عن شيء بعد.
patients-screening-on = في { $date }
patients-side-effects-title = الآثار الجانبية المفتوحة
patients-follow-up-due = حان وقت المتابعة
patients-follow-up-on = المتابعة في { $date }
patients-details-title = البيانات
patients-timeline-title = الخط الزمني
patients-event-registered = سُجِّل
patients-event-intake = المقابلة الأولى: { $complaint }
patients-event-screening = الفحص المسبق: { $verdict }
patients-event-course-planned = { $sessions ->
    [zero] خُطِّطت دورة علاج بلا جلسات
    [one] خُطِّطت دورة علاج: جلسة واحدة
    [two] خُطِّطت دورة علاج: جلستان
    [few] خُطِّطت دورة علاج: { $sessions } جلسات
    [many] خُطِّطت دورة علاج: { $sessions } جلسة
   *[other] خُطِّطت دورة علاج: { $sessions } جلسة
    }
patients-event-course-stopped = أُوقفت دورة العلاج: { $reason }
patients-event-session = الجلسة { $number } من { $of } · { $ml }
patients-event-side-effect = أثر جانبي: { $effect }، { $grade }
patients-event-archived = نُقل إلى الأرشيف
patients-event-archived-because = نُقل إلى الأرشيف: { $reason }
patients-event-merged = دُمج { $name } في هذا السجل
patients-event-restored = أُعيد من الأرشيف
patients-event-unmerged = فُصل { $name } عن هذا السجل من جديد
patients-event-document = ورقة العناية للجلسة { $number }: { $way }
given-way-printed = طُبعت
given-way-saved = حُفظت
patients-effect-grade = { $effect }، { $grade }
patients-session = جلسة
patients-photo = صورة { $name }
patients-photo-menu = الصورة
patients-photo-choose = اختيار صورة
patients-photo-replace = استبدال الصورة
patients-photo-remove = إزالة الصورة
patients-photo-kept = الصورة في السجل.
patients-photo-removed = أُزيلت الصورة.
patients-photo-remove-title = أتُزال الصورة؟
patients-photo-remove-explain = تُحذف، ولا تعود إلا من نسخة احتياطية أو باختيار الملف من جديد.
patients-gone = لم يعد هذا السجل موجودًا.
patients-lots-title = الأمصال التي تلقّاها
patients-lots-between = من { $first } إلى { $last }
