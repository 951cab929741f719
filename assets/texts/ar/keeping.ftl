# الصفحة التي تُتلف فيها على خطوتين السجلات التي لم يعد حفظها واجبًا.
keeping-title = حفظ السجلات وإتلافها
keeping-card-text = أي السجلات لم يعد حفظها واجبًا، وكيف تُتلف: على خطوتين، ولا تُتلف من تلقاء نفسها أبدًا.
keeping-open = فتح
keeping-intro = { $days ->
    [zero] لا يتلف Anagen سجلًا من تلقاء نفسه أبدًا. يقترح ذلك ممارس، وينفذه ممارس بعد ذلك.
    [one] لا يتلف Anagen سجلًا من تلقاء نفسه أبدًا. يقترح ذلك ممارس، وينفذه ممارس بعد يوم على الأقل.
    [two] لا يتلف Anagen سجلًا من تلقاء نفسه أبدًا. يقترح ذلك ممارس، وينفذه ممارس بعد يومين على الأقل.
    [few] لا يتلف Anagen سجلًا من تلقاء نفسه أبدًا. يقترح ذلك ممارس، وينفذه ممارس بعد { $days } أيام على الأقل.
    [many] لا يتلف Anagen سجلًا من تلقاء نفسه أبدًا. يقترح ذلك ممارس، وينفذه ممارس بعد { $days } يومًا على الأقل.
   *[other] لا يتلف Anagen سجلًا من تلقاء نفسه أبدًا. يقترح ذلك ممارس، وينفذه ممارس بعد { $days } يوم على الأقل.
    }
keeping-rule = كم تُحفظ السجلات
keeping-no-rule-title = لم يُذكر بلد العيادة
keeping-no-rule-text = مدة حفظ السجل تتوقف عليه. وإلى أن يُذكر لا يمكن اقتراح إتلاف أي سجل.
keeping-no-rule-open = إلى بيانات العيادة
keeping-due-title = لم يعد حفظها واجبًا
keeping-due-none-title = لم تنتهِ مدة أي سجل
keeping-due-none-text = يظهر السجل هنا في اليوم التالي لآخر يوم يجب حفظه فيه.
keeping-due-more = هناك غيرها، وتظهر هنا كلما ذهب بعض هذه.
keeping-column-until = يجب حفظه حتى
keeping-column-why = السبب
keeping-held = محفوظ بأمر: { $reason }
keeping-returned = أُتلف مرة، وعاد مع نسخة احتياطية
keeping-propose = اقتراح الإتلاف
keeping-propose-title = اقتراح الإتلاف: { $name }
keeping-propose-explain = لا يُتلف شيء بعد. يُستعمل السجل كما كان، ويمكن سحب الاقتراح في أي وقت إلى أن يُنفَّذ.
keeping-propose-reason = السبب
keeping-propose-reason-hint = مثل: انتهت مدته. يبقى هذا في الشهادة، فلا تذكر اسم المريض.
keeping-proposed = تم الاقتراح. يجوز تنفيذه ابتداءً من { $date }.
keeping-proposed-title = اقتُرح إتلافها
keeping-proposed-none = لم يُقترح إتلاف أي سجل.
keeping-proposed-by = اقترحه { $name } في { $date }
keeping-ready = يجوز التنفيذ
keeping-waiting = يجوز التنفيذ ابتداءً من { $date }
keeping-no-longer-due = لم تعد مدته منتهية: حُفظ بأمر، أو جرى تواصل منذ ذلك
keeping-withdraw = سحب الاقتراح
keeping-withdrawn = سُحب الاقتراح: السجل باقٍ.
keeping-notice-title = اقتُرح إتلاف هذا السجل
keeping-notice-open = فتح القائمة
keeping-destroy = إتلاف…
keeping-destroy-title = إتلاف سجل { $name }
keeping-destroy-lost = لا يمكن التراجع عن هذا.
keeping-destroy-goes = ما يذهب
keeping-destroy-goes-record = بطاقة المريض والمقابلات الأولى والفحوص المسبقة ودورات العلاج والجلسات والآثار الجانبية والمكالمات والرسائل والصور والمسودات.
keeping-destroy-goes-history = ما يقوله عنها سجل التغييرات.
keeping-destroy-stays = ما يبقى
keeping-destroy-stays-certificate = شهادة تقول ما الذي أُتلف ومتى ومن أتلفه.
keeping-destroy-stays-history = قيود سجل التغييرات مفرغةً: من فعل ماذا ومتى، بلا أي تفصيل.
keeping-destroy-stays-stock = ما سُحب من المخزون.
keeping-destroy-stays-backups = السجل في النسخ الاحتياطية المشفّرة من أيام سابقة، حتى 12 شهرًا.
keeping-destroy-type = اكتب رقم السجل: { $number }
keeping-destroy-go = إتلاف نهائي
keeping-gone = أُتلف السجل.
keeping-destroyed-title = السجلات المُتلفة
keeping-destroyed-none-title = لم يُتلف أي سجل
keeping-destroyed-none-text = يبقى كل إتلاف هنا مع شهادته.
keeping-column-number = رقم السجل
keeping-column-on = يوم الإتلاف
keeping-column-by = نفّذه
keeping-certificate = الشهادة
keeping-certificate-of = الشهادة { $certificate }
keeping-certificate-named = اطبعها أو احفظها الآن إن أردت الاسم عليها
keeping-certificate-named-text = لم يعد Anagen يعرف الاسم: بعد مغادرة هذه الصفحة لا يُطبع إلا إذا كُتب من جديد.
keeping-certificate-nameless = لم يعد Anagen يعرف صاحب هذا السجل
keeping-certificate-nameless-text = اكتب الاسم وتاريخ الميلاد ليظهرا على الشهادة. ويستطيع Anagen أن يقول إن كانا صحيحين.
keeping-name-hint = كما كان على بطاقة المريض.
keeping-birth-hint = إن لم يُعرف إلا الشهر أو السنة، فأول يوم فيه.
keeping-certificate-put = وضع الاسم عليها
keeping-find-title = هل أُتلف سجل شخص ما؟
keeping-find-text = ذهبت الأسماء مع السجلات. ويستطيع Anagen مع ذلك أن يجيب من الاسم وتاريخ الميلاد.
keeping-find-do = ابحث عنه
keeping-find-none = لم يُتلف سجل شخص بهذا الاسم وتاريخ الميلاد.
keeping-find-found = { $count ->
    [zero] لم يُتلف أي سجل.
    [one] نعم: أُتلف سجل واحد.
    [two] نعم: أُتلف سجلان.
    [few] نعم: أُتلفت { $count } سجلات.
    [many] نعم: أُتلف { $count } سجلًا.
   *[other] نعم: أُتلف { $count } سجل.
    }
keeping-find-one = السجل { $number }، أُتلف في { $date }
