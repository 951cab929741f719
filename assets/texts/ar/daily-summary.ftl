# The daily summary, on paper.

daily-summary-title = الملخص اليومي
daily-summary-private = بيانات صحية: احفظها في مكان مقفل.
daily-summary-none = لا شيء.
daily-summary-sessions = { $count ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] { $count } جلسات
    [many] { $count } جلسة
   *[other] { $count } جلسة
 }
daily-summary-screenings = { $count ->
    [zero] لا فحوص مسبقة
    [one] فحص مسبق واحد
    [two] فحصان مسبقان
    [few] { $count } فحوص مسبقة
    [many] { $count } فحصًا مسبقًا
   *[other] { $count } فحص مسبق
 }
daily-summary-side-effects = { $count ->
    [zero] لم يُبلَّغ عن آثار جانبية
    [one] أُبلغ عن أثر جانبي واحد
    [two] أُبلغ عن أثرين جانبيين
    [few] أُبلغ عن { $count } آثار جانبية
    [many] أُبلغ عن { $count } أثرًا جانبيًا
   *[other] أُبلغ عن { $count } أثر جانبي
 }
daily-summary-stock = المخزون، عدا ما أُعطي
daily-summary-time = الوقت
daily-summary-session = الجلسة
daily-summary-given = ما أُعطي
daily-summary-verdict = الحكم
daily-summary-side-effect = الأثر الجانبي
daily-summary-grade = الدرجة
daily-summary-what = ما حدث
daily-summary-born = تاريخ الميلاد { $date } · { $number }
daily-summary-dose = { $lot } · { $ml } مل · { $product }
daily-summary-overrides = { $count ->
    [zero] دون أسباب للمتابعة
    [one] كُتب سبب واحد للمتابعة
    [two] كُتب سببان للمتابعة
    [few] كُتبت { $count } أسباب للمتابعة
    [many] كُتب { $count } سببًا للمتابعة
   *[other] كُتب { $count } سبب للمتابعة
 }
daily-summary-history = حيث انتهى سجل التغييرات
daily-summary-entries = عدد القيود: { $entries }
daily-summary-code-is = يمثّل هذا الرمز كل ما سُجّل حتى لحظة الطباعة. احفظ هذه الورقة بعيدًا عن الحاسوب. وعند كتابته في صفحة «سجل التغييرات» يتبيّن هل تغيّر شيء أو فُقد منذ ذلك الحين.

# On the page.
daily-summary-day = اليوم
