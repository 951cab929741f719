# شهادة إتلاف سجل، على الورق.

destruction-sheet-title = شهادة إتلاف
destruction-sheet-lead = تُحفظ مع أوراق العيادة: السجل نفسه لم يعد موجودًا.
destruction-sheet-certificate = الشهادة
destruction-sheet-number = رقم السجل
destruction-sheet-patient = المريض
destruction-sheet-birth-date = تاريخ الميلاد
destruction-sheet-by-hand = يُكتب باليد عند الحاجة
destruction-sheet-what = ما الذي أُتلف
destruction-sheet-card = بطاقة المريض بما فيها الاسم والعناوين وأرقام الهاتف والأذون والملاحظات
destruction-sheet-intakes = { $count ->
    [zero] لا مقابلات أولى
    [one] مقابلة أولى واحدة
    [two] مقابلتان أوليان
    [few] { $count } مقابلات أولى
    [many] { $count } مقابلة أولى
   *[other] { $count } مقابلة أولى
 }
destruction-sheet-screenings = { $count ->
    [zero] لا فحوص مسبقة
    [one] فحص مسبق واحد
    [two] فحصان مسبقان
    [few] { $count } فحوص مسبقة
    [many] { $count } فحصًا مسبقًا
   *[other] { $count } فحص مسبق
 }
destruction-sheet-courses = { $count ->
    [zero] لا دورات علاجية
    [one] دورة علاجية واحدة
    [two] دورتان علاجيتان
    [few] { $count } دورات علاجية
    [many] { $count } دورة علاجية
   *[other] { $count } دورة علاجية
 }
destruction-sheet-sessions = { $count ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] { $count } جلسات
    [many] { $count } جلسة
   *[other] { $count } جلسة
 }
destruction-sheet-side-effects = { $count ->
    [zero] لا آثار جانبية
    [one] أثر جانبي واحد
    [two] أثران جانبيان
    [few] { $count } آثار جانبية
    [many] { $count } أثرًا جانبيًا
   *[other] { $count } أثر جانبي
 }
destruction-sheet-contacts = { $count ->
    [zero] لا مكالمات ولا رسائل
    [one] مكالمة أو رسالة واحدة
    [two] مكالمتان أو رسالتان
    [few] { $count } مكالمات ورسائل
    [many] { $count } مكالمة ورسالة
   *[other] { $count } مكالمة ورسالة
 }
destruction-sheet-photos = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
 }
destruction-sheet-period = كان السجل يروي المدة من { $first } إلى { $last }.
destruction-sheet-why = لماذا جاز ذلك
destruction-sheet-rule = كان يجب حفظه حتى { $until }. القاعدة: { $rule }.
destruction-sheet-reason = السبب
destruction-sheet-proposed = اقترحه { $name } في { $date }.
destruction-sheet-how = كيف أُتلف
destruction-sheet-how-text = مُحي من سجلات العيادة المشفّرة. أُفرغ ما كان سجل التغييرات يقوله عنه؛ ويبقى هناك من فعل ماذا ومتى، بلا أي تفصيل.
destruction-sheet-how-backups = تبقى نسخ احتياطية مشفّرة من أيام سابقة تحوي السجل إلى أن تحل محلها نسخ أحدث: خلال اثني عشر شهرًا ما دامت النسخ تُؤخذ. أما النسخ المحفوظة في مكان آخر فتُتلف باليد.
destruction-sheet-carried-out = وقت التنفيذ
destruction-sheet-practitioner = نفّذه
destruction-sheet-foot = الشهادة { $certificate } · صفحة { $page } من { $pages } · طُبعت { $printed } · أعدّها Anagen
