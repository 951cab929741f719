# المنتجات والوصفات.
products-title = المنتجات
products-which = أي المنتجات
products-current = مستعملة ({ $count })
products-retired = موقوفة ({ $count })
products-empty-title = لا توجد منتجات بعد
products-empty-text = المنتج هو المصل كما يُشترى: ما فيه، وما يأتي فيه، وكيف يُحفظ.
products-empty-current = لا يوجد منتج مستعمل.
products-empty-retired = لا يوجد منتج موقوف.
products-usable = الصالح للاستعمال (مل)
products-booked = المحجوز (مل)
products-usable-now = الصالح للاستعمال اليوم
products-booked-for = المطلوب للجلسات المحجوزة
products-booked-hint = المحجوز: ما تحتاج إليه الجلسات خلال الأيام القادمة (العدد: { $days }) بالقدر الذي أُعطي لمرضاها آخر مرة.
products-order = يجب طلبه
products-handling = ما يأتي فيه، وكيف يُحفظ
products-more = المزيد عنه
products-not-told = لم يُذكر
products-presentation = يأتي في
products-container = سعة العبوة الواحدة
products-dosing = العبوة مخصصة لـ
products-dosing-hint = ما دام غير مذكور تُعدّ العبوة لمريض واحد: القاعدة الأشد.
products-dosing-unknown = لم يُذكر: يُعدّ لمريض واحد
products-in-use = حدّ الشركة المصنّعة بعد الفتح
products-in-use-hint = كما في النشرة. لا يفعل إلا أن يقصّر قاعدة العبوات المفتوحة.
products-in-use-unit = ساعة
products-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
   *[other] { $count } ساعة
    }
products-storage = يُحفظ في
products-dark = يُحمى من الضوء
products-reorder = يُطلب عند هذا الحد أو دونه
products-reorder-hint = حين يبقى هذا القدر من الصالح للاستعمال.
products-price = سعر العبوة
products-currency = العملة
products-currency-hint = ثلاثة أحرف لاتينية، مثل SAR.
products-currency-wrong = اكتب العملة بثلاثة أحرف لاتينية، مثل SAR.
products-price-fine = { $decimals ->
    [0] اكتب عددًا صحيحًا: لا كسور عشرية في { $currency }.
   *[other] الحد الأقصى للخانات العشرية في { $currency } هو { $decimals }.
    }
products-facts = بيانات المنتج
products-missing = لا يوجد منتج كهذا.
products-is-retired = موقوف
products-retired-explain = لم يعد هذا المنتج يُعرض عند الاستلام. ما بقي منه يجوز استعماله.
products-scanned-retired = المنتج { $name } موقوف. أعِده من «المنتجات» أو اختر غيره.
products-change = تعديل
products-change-title = تعديل { $name }
products-changed = عُدّل المنتج.
products-retire = إيقاف
products-retired-done = أُوقف { $name }.
products-restore = إعادة
products-restored = أُعيد { $name }.
products-do-to = { $what }: { $name }
products-codes = الرموز على علبه
products-codes-text = بهذه الرموز تُعرف العلبة الممسوحة على أنها من هذا المنتج.
products-codes-none = لا يُعرف رمز بعد. أول علبة تُمسح تعلّمه.
products-code-forget = نسيان هذا الرمز
products-code-forget-this = نسيان هذا الرمز: { $code }
products-code-title = نسيان الرمز { $code }؟
products-code-text = العلبة التي تحمل هذا الرمز لن تُعرف بعد الآن على أنها { $name }. عند المسح التالي يُختار منتجها من جديد.
products-code-keep = إبقاء الرمز
products-code-forgotten = نُسي الرمز.
products-cautions = ما يجب الانتباه إليه
products-cautions-none = لا يذكر الفهرس شيئًا. هذا لا يثبت أنه آمن.
products-own-words = لا يعرفه الفهرس
recipes-title = الوصفات
recipes-intro = الوصفة مزيج من المنتجات له اسم. ما فيها وما يجب الانتباه إليه يتبعان المنتجات.
recipes-which = أي الوصفات
recipes-empty-title = لا توجد وصفات بعد
recipes-empty-current = لا توجد وصفة مستعملة.
recipes-empty-retired = لا توجد وصفة موقوفة.
recipes-add = وصفة جديدة
recipes-added = أُضيفت الوصفة.
recipes-changed = عُدّلت الوصفة. تحتفظ الجلسات بما مُزج من قبل.
recipes-name = اسم الوصفة
recipes-note = الغرض منها
recipes-parts = المنتجات وحصصها
recipes-parts-hint = عند كتابة 2 و1 تقابل حصتان من المنتج الأول حصة واحدة من الثاني.
recipes-part-number = المنتج { $number }
recipes-part-count = الحصص
recipes-part-add = إضافة منتج
recipes-parts-none = اختر منتجًا واحدًا على الأقل.
recipes-twice = اختير هذا المنتج من قبل.
recipes-retired-product = { $name } (موقوف)
recipes-follows = ما يتبع المنتجات
recipes-follows-none = اختر منتجًا: يظهر هنا ما فيه وما يجب الانتباه إليه.
products-ml = مل
