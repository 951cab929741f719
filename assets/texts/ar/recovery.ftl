# مقياس عبارة المرور: لماذا قُيّمت العبارة الجديدة هكذا، وما الذي يحسّنها.
recovery-meter-empty = أربع كلمات أو أكثر لا صلة بينها سهلة التذكّر وصعبة التخمين.
recovery-meter-short = { $least ->
    [zero] لا يلزم أي حرف.
    [one] يلزم حرف واحد على الأقل.
    [two] يلزم حرفان على الأقل.
    [few] يلزم { $least } أحرف على الأقل.
    [many] يلزم { $least } حرفًا على الأقل.
   *[other] يلزم { $least } حرف على الأقل.
 }
recovery-meter-guessed = هذه من العبارات التي تُجرَّب أولًا.
recovery-meter-known = فيها اسم العيادة أو اسم شخص، ومن يحاول الدخول يعرف هذه الأسماء.
recovery-meter-good = جيدة: تخمينها صعب.
recovery-meter-very-good = جيدة جدًا: لن يخمّنها أحد.
recovery-meter-straight-rows = صفوف المفاتيح المتجاورة سهلة التخمين.
recovery-meter-key-patterns = الأنماط القصيرة على لوحة المفاتيح سهلة التخمين.
recovery-meter-repeats = التكرار مثل «aaa» سهل التخمين.
recovery-meter-repeated-groups = التكرار مثل «abcabcabc» لا يكاد يكون أصعب من «abc».
recovery-meter-common = هذه كلمة مرور شائعة جدًا.
recovery-meter-like-common = هذه تشبه كثيرًا كلمة مرور شائعة.
recovery-meter-sequences = التسلسلات مثل «abc» أو «6543» سهلة التخمين.
recovery-meter-years = السنوات القريبة سهلة التخمين.
recovery-meter-one-word = الكلمة الواحدة سهلة التخمين.
recovery-meter-dates = التواريخ سهلة التخمين في الغالب.
recovery-meter-names = الأسماء سهلة التخمين.
recovery-meter-use-words = استخدم بضع كلمات، لا قولًا معروفًا.
recovery-meter-no-symbols = لا حاجة إلى رموز أو أرقام أو أحرف كبيرة.
recovery-meter-add-words = أضف كلمة أو كلمتين. الكلمات غير المألوفة أفضل.
recovery-meter-capitals = الأحرف الكبيرة لا تفيد كثيرًا.
recovery-meter-all-capitals = الكتابة كلها بأحرف كبيرة تكاد تكون بسهولة الأحرف الصغيرة.
recovery-meter-reversed = الكلمة المكتوبة بالعكس ليست أصعب بكثير.
recovery-meter-substitutions = استبدال الحروف، مثل «@» بدل «a»، لا يفيد كثيرًا.
recovery-meter-longer-pattern = يجب أن يكون النمط على لوحة المفاتيح أطول وأكثر انعطافًا. الكلمات أفضل.
recovery-meter-avoid-repeats = تجنّب تكرار الكلمات والأحرف.
recovery-meter-avoid-sequences = تجنّب التسلسلات.
recovery-meter-avoid-years = تجنّب السنوات القريبة والسنوات التي تتصل بك.
recovery-meter-avoid-dates = تجنّب التواريخ التي تتصل بك.
