# ما تعرضه المقابلة الأولى: أسماء ما في الدليل. تتبع المفاتيح المعرّفات في assets/catalogue.

## دواعي العلاج

indication-androgenetic-alopecia = الثعلبة الأندروجينية
indication-telogen-effluvium = تساقط الشعر الكربي
indication-thinning = ترقق خفيف إلى متوسط

## أسباب تساقط الشعر

cause-genetic = وراثي
cause-stress = الضغط النفسي
cause-hormonal = تقلب هرموني
cause-iron-deficiency = نقص الحديد
cause-zinc-deficiency = نقص الزنك
cause-biotin-deficiency = نقص البيوتين
cause-medicines = أدوية
cause-hair-products = منتجات الشعر
cause-harsh-styling = تصفيف قاسٍ
cause-thyroid = مرض الغدة الدرقية
cause-anaemia = فقر الدم
cause-other-systemic = مرض جهازي آخر

## الحالات المرضية

condition-heart-disease = مرض في القلب
condition-arrhythmia = اضطراب نظم القلب أو خفقان
condition-low-blood-pressure = انخفاض ضغط الدم
condition-high-blood-pressure = ارتفاع ضغط الدم
condition-diabetes = داء السكري
condition-bleeding-disorder = اضطراب نزفي (الهيموفيليا، فون ويلبراند)
condition-low-platelets = الصفيحات أقل من 100,000 في الميكرولتر
condition-scalp-psoriasis = صدفية فروة الرأس
condition-lichen-planopilaris = الحزاز المسطح الشعري
condition-central-scarring-alopecia = الثعلبة الندبية المركزية النابذة
condition-cutaneous-lupus = ذئبة جلدية
condition-autoimmune-disease = مرض مناعي ذاتي
condition-hiv = فيروس نقص المناعة البشرية
condition-cancer = سرطان
condition-severe-allergic-reaction = رد فعل تحسسي شديد سابق
condition-keloid-tendency = ندوب سميكة أو بارزة (جدرة)
condition-epilepsy = صرع أو نوبات تشنج
condition-fainting-at-needles = إغماء من الإبر
condition-alopecia-areata = الثعلبة البقعية
condition-asthma = ربو
condition-g6pd-deficiency = نقص G6PD
measure-hba1c = HbA1c

## علاجات الشعر

hair-treatment-topical-minoxidil = مينوكسيديل موضعي
hair-treatment-oral-supplements = مكملات فموية
hair-treatment-laser = ليزر
hair-treatment-oral-minoxidil = مينوكسيديل فموي
hair-treatment-oral-finasteride-dutasteride = فيناستيريد أو دوتاستيريد فموي
hair-treatment-prp = بلازما غنية بالصفيحات
hair-treatment-mesotherapy-elsewhere = ميزوثيرابي في مكان آخر
hair-treatment-microneedling-treatment = الوخز بالإبر الدقيقة
hair-treatment-hair-transplant = زراعة الشعر
hair-treatment-exosomes = إكسوسومات
hair-treatment-other-treatment = علاج آخر

## مجموعات الأدوية

medicine-group-anticoagulant = مميّع للدم (مضاد تخثر)
medicine-group-antiplatelet = مميّع للدم (مضاد صفيحات)
medicine-group-nsaid = مسكن مضاد للالتهاب
medicine-group-antidepressant = مضاد اكتئاب
medicine-group-bleeding-supplement = مكمل يزيد احتمال النزف
medicine-group-isotretinoin = إيزوتريتينوين
medicine-group-cancer-medicine = دواء للسرطان
medicine-group-immunosuppressant = دواء يخفض المناعة
medicine-group-systemic-corticosteroid = كورتيكوستيرويد فموي أو حقن
medicine-group-antihypertensive = دواء لضغط الدم
medicine-group-heart-medicine = دواء للقلب
medicine-group-five-ari = فيناستيريد أو دوتاستيريد
medicine-group-hair-minoxidil = مينوكسيديل لفروة الرأس

## مسببات حساسية ليست من المكونات

allergen-amide-anaesthetics = مخدرات موضعية من نوع الأميد
allergen-ester-anaesthetics = مخدرات موضعية من نوع الإستر
allergen-local-anaesthetics = مخدرات موضعية غير معروفة النوع
allergen-paba = حمض بارا أمينوبنزويك (PABA)
allergen-chlorhexidine = كلورهيكسيدين
allergen-povidone-iodine = يود (بوفيدون اليود)
allergen-antiseptic-alcohol = الكحول على الجلد
allergen-cobalt = كوبالت
allergen-bird-proteins = بروتينات الطيور
allergen-streptococcal-proteins = بروتينات المكورات العقدية
allergen-castor-oil = زيت الخروع
allergen-plasters = لصقات جروح
allergen-penicillin = بنسلين
allergen-nickel = نيكل

## المقاييس

scale-norwood-hamilton = نوروود-هاميلتون
scale-ludwig = لودفيغ
scale-sinclair = سينكلير
scale-savin = سافين
scale-basp = BASP (الأساسي والنوعي)
scale-salt = SALT: نسبة الفقد
scale-hair-pull = اختبار شد الشعر
scale-comb-count = الشعر المتساقط بعد التمشيط 60 ثانية
scale-density = كثافة الشعر
scale-shaft-diameter = قطر ساق الشعرة
scale-gais = التحسن العام (GAIS، من -1 إلى 3)
scale-pain-nrs = الألم من 0 إلى 10
scale-dlqi = جودة الحياة (DLQI من 0 إلى 30)

## مدة حفظ السجلات

retention-uk = المملكة المتحدة: 8 أعوام بعد آخر علاج، والقاصرون حتى سن 25
retention-fr = فرنسا: 20 عامًا بعد آخر زيارة، والقاصرون حتى سن 28
retention-de = ألمانيا: 10 أعوام بعد آخر علاج
retention-es = إسبانيا: 5 أعوام بعد آخر زيارة
retention-es-catalonia = كتالونيا: 15 عامًا بعد آخر زيارة
retention-tr = تركيا: 20 عامًا بعد آخر زيارة
retention-us-az = الولايات المتحدة، أريزونا: 6 أعوام بعد آخر علاج
retention-us-ct = الولايات المتحدة، كونيتيكت: 7 أعوام بعد آخر علاج
retention-us = الولايات المتحدة، ولاية أخرى: 7 أعوام ما لم ينص قانونها على أكثر
retention-other = بلد آخر: 20 عامًا بعد آخر زيارة

## كلمات المقابلة الأولى

relative-mother = الأم
relative-father = الأب
relative-sibling = الأخ أو الأخت
relative-mothers-side = جهة الأم
relative-fathers-side = جهة الأب
reaction-skin = الجلد فقط: طفح، حكة
reaction-swelling = تورم الوجه أو الشفتين أو اللسان
reaction-breathing = صعوبة في التنفس
reaction-severe = شديد: أدرينالين أو مستشفى
reaction-other = رد فعل آخر
reaction-unknown = غير معروف
smoking-never = لم يدخن قط
smoking-former = مدخن سابق
smoking-current = يدخن
how-much-none = لا شيء
how-much-little = قليل
how-much-moderate = متوسط
how-much-much = كثير
when-previous = في الماضي
when-concurrent = مستمر
exactness-day = باليوم
exactness-month = الشهر والسنة
exactness-year = السنة فقط
pull-rule-legacy = إيجابي فوق 10 %
pull-rule-updated = إيجابي فوق شعرتين (2)
pull-site-frontal = أمامي
pull-site-vertex = قمة الرأس
pull-site-temporal = الصدغ
pull-site-occipital = مؤخرة الرأس
meets-same = المادة المسببة نفسها
meets-class = من الفئة نفسها
meets-words = بحسب كلمات الملصق
