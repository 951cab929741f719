# أسماء ما في الدليل وجمل قواعده. تتبع المفاتيح المعرّفات في assets/catalogue.

## الفحص: أسئلة تُطرح على المريض

question-pregnancy = هل أنتِ حامل، أو هل يُحتمل أن تكوني حاملًا؟
question-breastfeeding = هل تُرضعين رضاعة طبيعية؟
question-anticoagulant = هل تستعمل مميّعات الدم، أقراصًا أو حقنًا؟
question-hint-anticoagulant = مثل الوارفارين (Coumadin) والهيبارين والإينوكسابارين (Clexane) والدابيغاتران (Pradaxa) والريفاروكسابان (Xarelto) والأبيكسابان (Eliquis) والإيدوكسابان (Lixiana).
question-antiplatelet = هل تتناول الأسبرين ولو بجرعة منخفضة، أو الكلوبيدوغريل أو دواءً مشابهًا؟
question-hint-antiplatelet = يوجد الأسبرين أيضًا في بعض المسكنات وأدوية الزكام.
question-bleeding-medicines = هل تناولت مسكنات أو مضادات اكتئاب أو مكملات غذائية في آخر 7 أيام؟
question-hint-bleeding-medicines = مثل الإيبوبروفين أو زيت السمك أو فيتامين E أو الجنكة.
question-bleeding-disorder = هل تظهر لديك الكدمات أو يحدث النزف بسهولة غير معتادة، أو لديك اضطراب نزفي مثل الهيموفيليا أو مرض فون ويلبراند؟
question-scalp-infection = هل لديك اليوم أي تقرحات أو صديد أو قروح زكام أو عدوى في فروة الرأس أو الوجه؟
question-scalp-inflamed = هل جلد فروة رأسك اليوم ملتهب أو مؤلم أو متشقق؟
question-scalp-disease = هل قيل لك يومًا إن لديك مرضًا جلديًا في فروة الرأس؟
question-hint-scalp-disease = مثل الصدفية أو الحزاز المسطح الشعري أو الذئبة أو تساقط الشعر الندبي.
question-allergy = هل لديك أي حساسية: من دواء أو مخدر موضعي أو لاتكس أو مطهّر أو أحد مكونات المصل؟
question-anaphylaxis = هل سبق أن أصبت برد فعل تحسسي شديد احتاج إلى الأدرينالين أو إلى المستشفى؟
question-keloid = هل تصبح ندوبك سميكة أو بارزة؟
question-immune = هل لديك مرض في جهاز المناعة، أو علاج يخفض المناعة؟
question-diabetes = هل لديك داء سكري غير مضبوط جيدًا؟
question-hint-diabetes = نعم إذا كانت آخر نتيجة HbA1c أعلى من 8 %. غير معروف إذا لم تكن هناك نتيجة حديثة.
question-cancer = هل لديك سرطان، أو عولجت منه في آخر 12 شهرًا؟
question-isotretinoin = هل تناولت الإيزوتريتينوين في آخر 6 أشهر؟
question-hint-isotretinoin = كبسولات لعلاج حب الشباب الشديد، مثل Roaccutane.
question-heart = هل لديك مرض في القلب أو خفقان أو انخفاض في ضغط الدم، أو تتناول أقراصًا لضغط الدم؟
question-fainting = هل تصيبك نوبات تشنج، أو يُغمى عليك من الإبر؟
question-sudden-loss = هل كان تساقط شعرك مفاجئًا، أو على شكل بقع؟
question-unwell = هل تشعر اليوم بتوعك أو حمى، أو شربت الكحول في آخر 24 ساعة؟

## الفحص: أسباب تُعرض على المعالج

reason-elig-age = العمر أقل من 18 عامًا يوم الجلسة.
reason-elig-preg = حامل، أو يُحتمل الحمل.
reason-elig-preg-unknown = لا يُعرف هل المريضة حامل.
reason-elig-bf = مُرضِعة.
reason-elig-bleed = يتناول المريض دواءً يزيد خطر النزف.
reason-scr-bleeding-medicines = مسكنات أو مضادات اكتئاب أو مكملات في آخر 7 أيام: بعضها يزيد احتمال الكدمات.
reason-scr-bleeding-disorder = نزف أو كدمات غير معتادة، أو اضطراب نزفي.
reason-elig-scalp = عدوى أو مرض جلدي نشط في فروة الرأس.
reason-scr-scalp-disease = مرض جلدي مشخّص في فروة الرأس: قد يكون نشطًا دون شكوى.
reason-scr-allergy = لديه حساسية: قارنها بكل مكونات المصل وبالمخدر والمطهّر والقفازات.
reason-scr-anaphylaxis = سبق أن أصيب برد فعل تحسسي شديد.
reason-scr-keloid = تصبح الندوب سميكة أو بارزة.
reason-scr-immune = مرض في جهاز المناعة، أو علاج يخفض المناعة.
reason-scr-diabetes = داء سكري غير مضبوط جيدًا.
reason-scr-cancer = سرطان، أو علاج منه في آخر 12 شهرًا.
reason-scr-isotretinoin = إيزوتريتينوين في آخر 6 أشهر: لم تجد المراجعات دليلًا كافيًا لتأجيل الإجراءات السطحية، ولم تُدرس حقن فروة الرأس.
reason-scr-heart = مرض قلبي أو خفقان أو انخفاض ضغط أو أقراص لضغط الدم: لا مينوكسيديل دون موافقة طبيب.
reason-scr-fainting = نوبات تشنج، أو إغماء من الإبر.
reason-scr-sudden-loss = تساقط مفاجئ أو على شكل بقع: يجب معرفة السبب أولًا.
reason-scr-unwell = توعك أو حمى اليوم، أو كحول في آخر 24 ساعة.
reason-scr-unknown = المريض لا يعرف: عدم المعرفة لا يعني «لا».

## الفحص: ما الذي يزيل السبب

resolves-elig-age = بلوغ 18 عامًا.
resolves-elig-preg = بعد الولادة وانتهاء الرضاعة، أو اختبار حمل سلبي.
resolves-elig-preg-unknown = اختبار حمل سلبي اليوم.
resolves-elig-bf = انتهاء الرضاعة الطبيعية.
resolves-elig-bleed = رسالة من الطبيب الذي وصف الدواء. القرار بشأن هذا الدواء له وحده.
resolves-scr-bleeding-medicines = دوّن ما تم تناوله وأخبر المريض بأن الكدمات أكثر احتمالًا. القرار بشأن الدواء الموصوف للطبيب الذي وصفه وحده.
resolves-scr-bleeding-disorder = رسالة من طبيب أمراض الدم.
resolves-elig-scalp = الشفاء ومرور 14 يومًا بعده.
resolves-scr-scalp-disease = تأكيد طبيب الجلدية أن المرض غير نشط.
resolves-scr-allergy = مصل لا يحتوي على المادة المسببة، أو اختبار حساسية.
resolves-scr-anaphylaxis = السبب معروف وغير موجود في المصل، والأدرينالين جاهز.
resolves-scr-keloid = منطقة اختبار بلا ندبة بارزة.
resolves-scr-immune = رسالة من الاختصاصي المعالج.
resolves-scr-diabetes = نتيجة HbA1c تساوي 8 % أو أقل.
resolves-scr-cancer = رسالة من طبيب الأورام.
resolves-scr-isotretinoin = مرور 6 أشهر على آخر جرعة إذا كانت سياسة العيادة تشترط ذلك.
resolves-scr-heart = مصل خالٍ من المينوكسيديل، أو موافقة طبيب.
resolves-scr-fainting = العلاج في وضع الاستلقاء، وعدم ترك المريض وحده بعده.
resolves-scr-sudden-loss = تشخيص السبب.
resolves-scr-unwell = تعافي المريض، ومرور 24 ساعة دون كحول.
resolves-scr-unknown = استعلم عن الأمر، أو دوّن لماذا لا يؤثر هنا.

## الأحكام والإجابات

verdict-eligible = مؤهل
verdict-caution = بحذر
verdict-defer = تأجيل
verdict-stop = ممنوع
answer-yes = نعم
answer-no = لا
answer-unknown = غير معروف

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
