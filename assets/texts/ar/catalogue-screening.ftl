# ما يُسأل عنه في الفحص، وما يعنيه الجواب، وما الذي يزيل السبب. تتبع المفاتيح المعرّفات في assets/catalogue/screening.toml.

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
question-scalp-infection = هل لديك اليوم أي تقرحات أو صديد أو حلأ (قروح البرد) أو عدوى في فروة الرأس أو الوجه؟
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
question-may-conceive = هل يُحتمل أن تحملي خلال الأشهر 6 القادمة؟
question-blood-donor = هل تتبرع بالدم، أو تنوي ذلك خلال الأشهر 6 القادمة؟
question-steroid-use = هل الكورتيكوستيرويد في هذا المصل لغير التهاب جلد فروة الرأس، أو لأكثر من مدة قصيرة؟
question-fasting = هل حضرت اليوم دون أن تأكل شيئًا؟

## الفحص: أسباب تُعرض على المعالج

reason-elig-age = العمر أصغر من المسموح به يوم الجلسة.
reason-elig-preg = حامل، أو يُحتمل الحمل.
reason-elig-preg-unknown = لا يُعرف هل المريضة حامل.
reason-elig-bf = مُرضِعة.
reason-elig-bf-unknown = لا يُعرف هل المريضة مُرضِعة.
reason-elig-bleed = يتناول المريض دواءً يزيد خطر النزف.
reason-scr-bleeding-medicines = مسكنات أو مضادات اكتئاب أو مكملات في آخر 7 أيام: بعضها يزيد احتمال الكدمات.
reason-scr-bleeding-disorder = نزف أو كدمات غير معتادة، أو اضطراب نزفي.
reason-elig-scalp = عدوى أو مرض جلدي نشط في فروة الرأس.
reason-scr-scalp-disease = مرض جلدي مشخّص في فروة الرأس: قد يكون نشطًا دون شكوى.
reason-scr-allergy = لديه حساسية: قارنها بكل مكونات المصل وبالمخدر والمطهّر والقفازات.
reason-scr-allergy-gloves = لديه حساسية من اللاتكس: يجب ألا تلمس المريضَ قفازات ولا أي شيء آخر من اللاتكس.
reason-scr-allergy-antiseptic = لديه حساسية من مطهّر: يجب ألا يُنظَّف الجلد به.
reason-scr-allergy-anaesthetic = لديه حساسية من مخدر موضعي: يجب ألا يُستعمل هو ولا غيره من مجموعته (الأميدات مثل الليدوكائين، أو الإسترات مثل البروكائين)، لا كريمًا ولا إحصارًا عصبيًا ولا ضمن المصل.
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
reason-scr-allergy-serum = لديه حساسية من أحد مكونات هذا المصل.
reason-scr-scalp-healed = لم تمضِ 14 يومًا على شفاء فروة الرأس.
reason-scr-heart-minoxidil = مرض قلبي أو خفقان أو انخفاض ضغط أو أقراص لضغط الدم، والمصل يحتوي على المينوكسيديل.
reason-scr-scalp-minoxidil = فروة الرأس ملتهبة أو مصابة بعدوى أو مؤلمة، والمصل يحتوي على المينوكسيديل.
reason-scr-minoxidil-age = العمر فوق 65 عامًا والمصل يحتوي على المينوكسيديل: وهو مرخّص من 18 إلى 65 عامًا.
reason-scr-may-conceive = يُحتمل الحمل، والمصل يحتوي على الفيناستيريد أو الدوتاستيريد.
reason-scr-blood-donor = متبرع بالدم، والمصل يحتوي على الفيناستيريد أو الدوتاستيريد.
reason-scr-diabetes-steroid = داء سكري غير مضبوط جيدًا، والمصل يحتوي على كورتيكوستيرويد.
reason-scr-infection-steroid = عدوى في فروة الرأس، والمصل يحتوي على كورتيكوستيرويد.
reason-scr-steroid-use = المصل يحتوي على كورتيكوستيرويد ليس لالتهاب جلد فروة الرأس، أو ليس لمدة قصيرة فقط.
reason-scr-asthma-sulphite = ربو، والمصل يحتوي على الميتابيسلفيت: قد يثير نوبة.
reason-scr-g6pd-vitamin-c = نقص G6PD، والمصل يحتوي على فيتامين C: قد يكسر كريات الدم الحمراء بجرعة عالية.
reason-scr-fasting = لم يأكل اليوم: الإغماء أكثر احتمالًا.

## الفحص: ما الذي يزيل السبب

resolves-elig-age = بلوغ السن التي يُعالج المرضى ابتداءً منها: 18 عامًا، أو أكثر وفق سياسة العيادة.
resolves-elig-preg = بعد الولادة وانتهاء الرضاعة، أو اختبار حمل سلبي.
resolves-elig-preg-unknown = اختبار حمل سلبي اليوم.
resolves-elig-bf = انتهاء الرضاعة الطبيعية.
resolves-elig-bf-unknown = جواب مؤكد بأن المريضة لا تُرضع.
resolves-elig-bleed = رسالة من الطبيب الذي وصف الدواء. القرار بشأن هذا الدواء له وحده.
resolves-scr-bleeding-medicines = دوّن ما تم تناوله وأخبر المريض بأن الكدمات أكثر احتمالًا. القرار بشأن الدواء الموصوف للطبيب الذي وصفه وحده.
resolves-scr-bleeding-disorder = رسالة من طبيب أمراض الدم.
resolves-elig-scalp = الشفاء ومرور 14 يومًا بعده.
resolves-scr-scalp-disease = تأكيد طبيب الجلدية أن المرض غير نشط.
resolves-scr-allergy = مصل لا يحتوي على المادة المسببة، أو اختبار حساسية.
resolves-scr-allergy-gloves = قفازات خالية من اللاتكس، من النتريل مثلًا، ومصل لا تحتوي سدادته عليه.
resolves-scr-allergy-antiseptic = مطهّر آخر.
resolves-scr-allergy-anaesthetic = التبريد أو الاهتزاز بدل المخدر، أو مخدر من المجموعة الأخرى إذا سمح به اختبار الحساسية.
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
resolves-scr-allergy-serum = مصل لا يحتوي عليه، أو اختبار حساسية.
resolves-scr-scalp-healed = مرور 14 يومًا على آخر يوم لم تكن فيه قد شُفيت.
resolves-scr-heart-minoxidil = مصل خالٍ من المينوكسيديل، أو موافقة طبيب.
resolves-scr-scalp-minoxidil = الشفاء، أو مصل خالٍ من المينوكسيديل إذا لم يكن هناك مانع آخر.
resolves-scr-minoxidil-age = مصل خالٍ من المينوكسيديل، أو موافقة المعالج.
resolves-scr-may-conceive = مصل خالٍ منهما، أو وسيلة موثوقة لمنع الحمل وفق سياسة العيادة.
resolves-scr-blood-donor = مصل خالٍ منهما، أو الامتناع عن التبرع بالدم 6 أشهر.
resolves-scr-diabetes-steroid = نتيجة HbA1c تساوي 8 % أو أقل، أو مصل خالٍ من الكورتيكوستيرويد.
resolves-scr-infection-steroid = شفاء العدوى.
resolves-scr-steroid-use = علاج قصير لالتهاب جلد فروة الرأس، أو مصل بلا كورتيكوستيرويد.
resolves-scr-asthma-sulphite = مصل خالٍ من الميتابيسلفيت.
resolves-scr-g6pd-vitamin-c = مصل خالٍ من فيتامين C، أو جرعة منخفضة.
resolves-scr-fasting = تناول شيء من الطعام والشراب والانتظار قليلًا.

## الأحكام والإجابات

verdict-eligible = مؤهل
verdict-caution = بحذر
verdict-defer = تأجيل
verdict-stop = ممنوع
answer-yes = نعم
answer-no = لا
answer-unknown = غير معروف
