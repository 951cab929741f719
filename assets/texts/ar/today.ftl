today-next = التالي
today-sessions-title = الجلسات
today-sessions-none = لا جلسة مستحقة في الأيام السبعة القادمة.
today-start-session = تسجيل جلسة
today-open-record = فتح السجل
today-number-of = { $number } من { $of }
today-overdue = متأخرة منذ { $date }
today-due-today = اليوم
today-column-patient = المريض
today-column-session = الجلسة
today-column-due = الموعد
today-needs-you = بانتظارك
today-needs-nothing = لا شيء بانتظارك الآن.
today-follow-ups = { $count ->
    [zero] لا آثار جانبية للمتابعة
    [one] أثر جانبي واحد للمتابعة
    [two] أثران جانبيان للمتابعة
    [few] { $count } آثار جانبية للمتابعة
    [many] { $count } أثرًا جانبيًا للمتابعة
   *[other] { $count } أثر جانبي للمتابعة
    }
today-lots = { $count ->
    [zero] لا تشغيلات تحتاج إلى انتباه
    [one] تشغيلة واحدة تحتاج إلى انتباه
    [two] تشغيلتان تحتاجان إلى انتباه
    [few] { $count } تشغيلات تحتاج إلى انتباه
    [many] { $count } تشغيلة تحتاج إلى انتباه
   *[other] { $count } تشغيلة تحتاج إلى انتباه
    }
today-lot = { $product }، التشغيلة { $lot }
today-lot-expired = انتهت صلاحيتها { $date }
today-lot-expires = تنتهي صلاحيتها { $date }
today-maintenance = { $count ->
    [zero] لا مرضى حان موعد صيانتهم
    [one] مريض واحد حان موعد صيانته
    [two] مريضان حان موعد صيانتهما
    [few] { $count } مرضى حان موعد صيانتهم
    [many] { $count } مريضًا حان موعد صيانتهم
   *[other] { $count } مريض حان موعد صيانتهم
    }
today-empty-title = لا شيء هنا بعد
today-empty-text = تعرض هذه الشاشة من حانت جلسته، وأي الآثار الجانبية يجب أن تُتابع، وأي التشغيلات تنتهي صلاحيتها. تبدأ مع أول مريض.
today-start = ابدأ
today-backup = النسخ الاحتياطي
