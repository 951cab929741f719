merging-duplicates-title = ربما سُجِّلوا مرتين
merging-duplicates-explain = تتفق هذه الأزواج في أمور كثيرة حتى إن كل زوج قد يكون شخصًا واحدًا. قارن بينهما، أو قل إنهما شخصان: فلا يُسأل عنهما مرة أخرى.
merging-more = تظهر أرجح { $shown } من الأزواج، وهناك غيرها.
merging-none-title = لا يبدو أن أحدًا سُجِّل مرتين
merging-none-text = تظهر هنا أزواج السجلات التي قد تكون لشخص واحد.
merging-likely = مرجَّح جدًا
merging-perhaps = ربما
merging-compare = مقارنة
merging-two-people = شخصان
merging-two-people-done = سُجِّل أنهما شخصان.
merging-menu = دمج مع سجل آخر
merging-choose-title = دمج مع سجل آخر
merging-other = السجل الآخر لهذا الشخص
merging-title = شخص واحد وسجلان
merging-explain = اختر الصواب حقلًا بعد حقل. وقد أُخذ ما لا يوجد إلا في أحد السجلين، وجُمعت القوائم.
merging-hindered = لا يمكن دمجهما على هذه الحال
merging-records = السجلان
merging-keep = أيهما يبقى في القوائم
merging-registered = سُجِّل في { $date }
merging-courses = { $count ->
    [zero] لا دورات علاج
    [one] دورة علاج واحدة
    [two] دورتا علاج
    [few] { $count } دورات علاج
    [many] { $count } دورة علاج
   *[other] { $count } دورة علاج
    }
merging-screenings = { $count ->
    [zero] لا فحوص مسبقة
    [one] فحص مسبق واحد
    [two] فحصان مسبقان
    [few] { $count } فحوص مسبقة
    [many] { $count } فحصًا مسبقًا
   *[other] { $count } فحص مسبق
    }
merging-side-effects = { $count ->
    [zero] لا آثار جانبية
    [one] أثر جانبي واحد
    [two] أثران جانبيان
    [few] { $count } آثار جانبية
    [many] { $count } أثرًا جانبيًا
   *[other] { $count } أثر جانبي
    }
merging-under-way = دورة علاج جارية
merging-fields = ما يختلفان فيه
merging-same = متفق عليه فيهما: { $fields }.
merging-both = كلاهما معًا
merging-nothing = لم يُكتب شيء
merging-will = ماذا سيحدث
merging-will-stay = يبقى { $name } ({ $number }) في القوائم بالبيانات المختارة أعلاه.
merging-will-leave = يخرج { $name } ({ $number }) من القوائم، ومن يبحث عنه يجد السجل الباقي.
merging-will-records = تظهر جلسات الاثنين ودورات علاجهما وفحوصهما المسبقة وآثارهما الجانبية في سجل واحد.
merging-will-undo = لا يضيع شيء: يمكن فصلهما في أي وقت لاحق من صفحة السجل الباقي.
merging-merge = توقيع ودمج
merging-done = دُمج { $name } في هذا السجل.
merging-merged-on = دُمج { $name } ({ $number }) في هذا السجل في { $date }
merging-part = فصل
merging-part-explain = دمجه { $by }. عند الفصل يعود السجلان إلى القوائم، لكل منهما ما سُجِّل له، ويمكن دمجهما من جديد.
merging-parted = تم الفصل: عاد السجلان إلى القوائم.
merging-parted-details-stay = تم الفصل. تغيرت البيانات هنا بعد الدمج، فتبقى كما هي الآن.
merging-parted-on = فُصل في { $date }
alike-same-name = الاسم نفسه
alike-name-otherwise = الاسم نفسه بترتيب آخر أو بخط آخر
alike-similar-name = اسمان يختلفان في حرف أو نحوه
alike-former-name = الاسم السابق لأحدهما هو اسم الآخر
alike-same-birth-date = تاريخ الميلاد نفسه
alike-near-birth-date = تاريخا ميلاد يختلفان بزلة قلم
alike-same-phone = الهاتف نفسه
alike-same-identifier = رقم التعريف نفسه
alike-same-email = البريد الإلكتروني نفسه
merging-said = { $given }، { $date }
