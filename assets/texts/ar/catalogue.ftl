# أسماء ما في الدليل وجمل قواعده. تتبع المفاتيح المعرّفات في assets/catalogue.

## البروتوكولات

protocol-seed = القياسي: من 6 إلى 8 جلسات، بفاصل أسبوعين إلى 4 أسابيع
protocol-minoxidil-weekly = مينوكسيديل: 10 جلسات أسبوعية
protocol-taper-add-on = متباعد تدريجيًا: أسبوعيًا ثم كل أسبوعين ثم شهريًا (10 جلسات)
protocol-prp-monthly = بلازما غنية بالصفائح: من 3 إلى 5 جلسات شهرية
protocol-prp-microneedling = بلازما غنية بالصفائح مع الوخز الدقيق: من 4 إلى 6 جلسات كل 4 أسابيع
protocol-dutasteride-quarterly = دوتاستيريد: 4 جلسات كل 3 أشهر

## المناطق (اليسار واليمين بالنسبة إلى المريض) والتقنيات

zone-frontal = الجبهية
zone-mid-scalp = منتصف الفروة
zone-vertex = قمة الرأس
zone-temporal-left = الصدغ الأيسر
zone-temporal-right = الصدغ الأيمن
zone-occipital = القذالية
technique-nappage = ناباج
technique-micropapule = نقطة بنقطة (حطاطات دقيقة)
technique-linear-retrograde = خطي راجع
technique-epidermic = بشروي
technique-mesogun = مسدس الميزوثيرابي
technique-microneedling = الوخز الدقيق

## الآثار الجانبية مع إرشادات للمعالج

side-effect-redness = احمرار موضع الحقن
side-effect-advice-redness = انصح بكمادات باردة وعدم الحك. يزول عادةً خلال 1 إلى 3 أيام.
side-effect-swelling = تورم موضع الحقن
side-effect-advice-swelling = انصح بكمادات باردة وعدم الحك. يزول عادةً خلال 1 إلى 3 أيام.
side-effect-bruising = كدمات
side-effect-advice-bruising = طمئن المريض. تزول عادةً خلال 5 إلى 10 أيام. اسأل مجددًا عن أدوية تزيد النزف.
side-effect-tenderness = ألم أو إيلام في فروة الرأس
side-effect-advice-tenderness = يزول عادةً خلال 1 إلى 3 أيام. الألم المتزايد بعد 48 ساعة علامة على العدوى: افحص المريض في اليوم نفسه.
side-effect-itching = حكة
side-effect-advice-itching = انصح بعدم الحك. أعد التقييم إذا استمرت أكثر من 7 أيام.
side-effect-flaking = تقشر فروة الرأس
side-effect-advice-flaking = يزول عادةً خلال 7 أيام. يساعد شامبو لطيف خالٍ من الكبريتات.
side-effect-headache = صداع
side-effect-advice-headache = باراسيتامول، مع تجنب مسكنات الالتهاب يوم الجلسة. افحص المريض في اليوم نفسه إذا كان شديدًا أو ظهرت علامات عصبية.
side-effect-frontal-oedema = تورم الجبهة أو الجفنين
side-effect-advice-frontal-oedema = كمادات باردة ورفع الرأس، واتصل بالمريض بعد 24 ساعة. وفي اليوم نفسه عند ضيق التنفس أو انغلاق العين أو الحمى.
side-effect-folliculitis = التهاب الجريبات
side-effect-advice-folliculitis = غسل بمطهّر. إذا انتشر فافحص المريض في اليوم نفسه.
side-effect-shedding = تساقط مؤقت
side-effect-advice-shedding = ينتهي عادةً خلال 3 أشهر. افحص بالتريكوسكوب؛ البقع عند نقاط الحقن علامة خطر.
side-effect-skin-atrophy = ضمور الجلد
side-effect-advice-skin-atrophy = لا مزيد من الكورتيكوستيرويد في هذا الموضع، مع الإحالة إلى طبيب جلدية.
side-effect-hyperpigmentation = تصبغ الجلد
side-effect-advice-hyperpigmentation = انصح بالوقاية من الشمس. أعد الفحص في الجلسة التالية.
side-effect-hypertrichosis = نمو شعر غير مرغوب
side-effect-advice-hypertrichosis = فكّر في المينوكسيديل ضمن المصل.
side-effect-lymph-node-swelling = تضخم العقد اللمفية
side-effect-advice-lymph-node-swelling = ابحث عن عدوى في فروة الرأس.
side-effect-other = شيء آخر
side-effect-advice-other = صفه بكلماتك.
side-effect-fainting = دوار أو إغماء
side-effect-advice-fainting = مدّد المريض على ظهره، وافحص الضغط والنبض. لا قيادة حتى التعافي التام.
side-effect-low-blood-pressure = انخفاض الضغط أو خفقان
side-effect-advice-low-blood-pressure = افحص الضغط والنبض. لا مينوكسيديل حتى يقيّم الطبيب الحالة.
side-effect-urticaria = شرى
side-effect-advice-urticaria = افحص المريض في اليوم نفسه. لا تستعمل هذه التشغيلة أو هذا المكوّن حتى يُعرف السبب.
side-effect-infection = عدوى أو خراج في الجلد
side-effect-advice-infection = حمى أو صديد أو احمرار منتشر أو ألم يزداد بعد 48 ساعة: افحص المريض في اليوم نفسه، وخذ مزرعة، واحجر التشغيلة.
side-effect-mycobacterial-infection = عدوى بالمتفطرات
side-effect-advice-mycobacterial-infection = عقيدات لا تستجيب للمضادات المعتادة: خزعة مع زرع المتفطرات، وإبلاغ، وتتبّع كل من تلقى التشغيلة.
side-effect-necrosis = نخر موضع الحقن
side-effect-advice-necrosis = افحص المريض في اليوم نفسه، وأحِله إلى جرّاح.
side-effect-scarring-alopecia = تساقط بقعي أو ندبي
side-effect-advice-scarring-alopecia = أوقف الجلسات؛ خزعة لدى طبيب جلدية.
side-effect-granuloma = كتلة (ورم حبيبي)
side-effect-advice-granuloma = افحص المريض؛ خزعة.
side-effect-anaphylaxis = تأق
side-effect-advice-anaphylaxis = حالة طارئة: أدرينالين في عضلة الفخذ (للبالغين 0.5 mg)، واستدعِ الإسعاف، ومدّد المريض. سجّل الحساسية بصفة دائمة.
side-effect-anaesthetic-toxicity = تسمم بالمخدر الموضعي
side-effect-advice-anaesthetic-toxicity = حالة طارئة: خدر حول الفم أو تشوش أو تشنج. أوقف الحقن واستدعِ الإسعاف.

## إشارات الآثار الجانبية ودرجاتها ونتائجها

flag-none = لا علامة خطر
flag-red = علامة خطر: افحص المريض اليوم
flag-emergency = حالة طارئة
grade-1 = خفيفة
grade-2 = متوسطة
grade-3 = شديدة
grade-4 = مهددة للحياة
grade-5 = وفاة
outcome-ongoing = مستمر
outcome-recovering = قيد التعافي
outcome-resolved = زال
outcome-resolved-with-sequelae = زال مع بقاء أثر
outcome-unknown = غير معروفة: تعذر الوصول إلى المريض

## المريض والدورة والتشغيلة

sex-female = أنثى
sex-male = ذكر
sex-other = غير ذلك
sex-not-recorded = غير مسجل
standing-not-started = لم تبدأ
standing-in-course = جارية
standing-overdue = متأخرة
standing-maintenance = صيانة
standing-maintenance-overdue = صيانة متأخرة
standing-stopped = أُوقفت
lot-status-available = متاحة
lot-status-quarantined = محجورة
lot-status-recalled = مسحوبة
lot-status-finished = نفدت

## المكونات

ingredient-hyaluronic-acid = حمض الهيالورونيك
ingredient-coenzyme-q10 = مساعد الإنزيم Q10
ingredient-amino-acids = أحماض أمينية
ingredient-vitamin-a = فيتامين A
ingredient-vitamin-c = فيتامين C
ingredient-vitamin-e = فيتامين E
ingredient-vitamin-b1 = فيتامين B1 (ثيامين)
ingredient-vitamin-b2 = فيتامين B2 (ريبوفلافين)
ingredient-vitamin-b3 = فيتامين B3 (نياسيناميد)
ingredient-dexpanthenol = ديكسبانثينول (فيتامين B5)
ingredient-vitamin-b6 = فيتامين B6 (بيريدوكسين)
ingredient-biotin = بيوتين (فيتامين B7)
ingredient-folate = فولات (فيتامين B9)
ingredient-vitamin-b12 = فيتامين B12 (كوبالامين)
ingredient-zinc = زنك
ingredient-selenium = سيلينيوم
ingredient-minoxidil = مينوكسيديل
ingredient-corticosteroid = كورتيكوستيرويد
ingredient-dutasteride = دوتاستيريد
ingredient-finasteride = فيناستيريد
ingredient-lidocaine = ليدوكائين
ingredient-procaine = بروكائين
ingredient-copper-peptide = ببتيد النحاس
ingredient-growth-factors = عوامل النمو
ingredient-silicium = سيليكون عضوي
ingredient-buflomedil = بوفلوميديل
ingredient-mesoglycan = ميزوغليكان
ingredient-benzyl-alcohol = كحول البنزيل
ingredient-parabens = بارابينات
ingredient-metabisulfite = ميتابيسلفيت
ingredient-edta = EDTA
ingredient-polyethylene-glycol = بولي إيثيلين غليكول
ingredient-propylene-glycol = بروبيلين غليكول
ingredient-polysorbate = بوليسوربات
ingredient-prilocaine = بريلوكائين
ingredient-mepivacaine = ميبيفاكائين
ingredient-articaine = أرتيكائين
ingredient-bupivacaine = بوبيفاكائين
ingredient-tetracaine = تتراكائين
ingredient-benzocaine = بنزوكائين
ingredient-cremophor = زيت الخروع متعدد الأوكسيل (Cremophor)
ingredient-latex = لاتكس
