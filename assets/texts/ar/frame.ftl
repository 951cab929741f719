language-en = English
language-tr = Türkçe
language-ar = العربية

nav-skip = انتقل إلى المحتوى
nav-label = التنقل الرئيسي
nav-today = اليوم
nav-patients = المرضى
nav-stock = المخزون والتشغيلات
nav-side-effects = الآثار الجانبية
nav-settings = الإعدادات
nav-search = بحث
nav-lock = قفل
nav-lock-key = قفل ({ $key })
nav-help = مساعدة
nav-help-key = مساعدة عن هذه الشاشة (F1)

notices-label = إشعارات

leave-title = أتغادر دون حفظ؟
leave-text = ما كتبته هنا لم يُحفظ بعد.
leave-save = حفظ
leave-discard = تجاهل
leave-stay = البقاء هنا

missing-title = لا توجد صفحة كهذه
missing-text = هذا العنوان لا يدل على أي شاشة في البرنامج.
missing-back = اذهب إلى شاشة اليوم

palette-title = بحث
palette-hint = مرضى، تشغيلات، شاشات، إجراءات
palette-none = لم يُعثر على شيء.
palette-count = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
palette-patients = المرضى
palette-lots = التشغيلات
palette-screens = الشاشات
palette-actions = الإجراءات
palette-lot = التشغيلة { $lot }
palette-help = مساعدة عن هذه الشاشة

lock-title = فتح القفل
lock-text = السجلات مشفّرة، وعبارة المرور تفتحها.
lock-passphrase = عبارة المرور
lock-show = إظهار عبارة المرور
lock-hide = إخفاء عبارة المرور
lock-unlock = فتح القفل
lock-unlocking = جارٍ الفتح…
lock-forgot = هل نسيت عبارة المرور؟
lock-forgot-hint = لم تُفتح السجلات بعد عدة محاولات. إن لم تتذكر عبارة المرور فورقة الاسترداد تفتحها.

setup-title = مرحبًا بك في Anagen
setup-text = سمِّ العيادة واختر عبارة مرور. يبقى كل شيء مشفّرًا على هذا الحاسوب.
setup-language = اللغة
setup-clinic = العيادة
setup-clinic-name = اسم العيادة
setup-clinic-address = العنوان
setup-clinic-phone = الهاتف
setup-clinic-email = البريد الإلكتروني
setup-clinic-urgent = رقم الطوارئ
setup-clinic-urgent-hint = يُطبع على كل ورقة عناية، للاتصال عند حدوث أمر خطير.
setup-practitioner = الممارس
setup-practitioner-name = الاسم
setup-practitioner-licence = رقم الترخيص
setup-zone = المنطقة الزمنية
setup-zone-hint = المواعيد في ورقة العناية بحسب هذه المنطقة.
setup-passphrase-title = احفظها بأمان
setup-passphrase = عبارة المرور
setup-passphrase-hint = 15 حرفًا على الأقل. الأفضل أربع كلمات أو أكثر لا يعرفها سواك؛ والمسافات مسموحة.
setup-passphrase-again = العبارة نفسها مرة أخرى
setup-passphrase-differs = العبارتان غير متطابقتين.
setup-passphrase-warning = لا يفتح السجلات إلا هذه العبارة وورقة الاسترداد في الخطوة التالية: لا نحن ولا غيرنا. اكتبها على ورقة واحفظها في مكان آمن.
setup-create = إنشاء السجلات
setup-creating = جارٍ الإنشاء…
