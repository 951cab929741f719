# The after-care sheet, on paper. It tells what to do and whom to call; it never promises an effect or safety.

aftercare-title = ورقة العناية بعد الجلسة
aftercare-lead = يرجى الاحتفاظ بهذه الورقة حتى الجلسة التالية.

aftercare-session = الجلسة
aftercare-session-of = { $number } من { $of }
aftercare-when = التاريخ والوقت
aftercare-when-value = { $date } من { $start } إلى { $end }
aftercare-when-span = من { $start } إلى { $end }

aftercare-products = ما استُخدم في هذه الجلسة
aftercare-products-none = لا يوجد منتج مسجل لهذه الجلسة.

aftercare-no-wash = يرجى عدم غسل الشعر قبل { $deadline }
aftercare-keep-dry = يرجى إبقاء فروة الرأس جافة حتى ذلك الحين.
aftercare-no-exercise = يرجى تجنب الرياضة الشاقة والساونا قبل { $deadline }

aftercare-advice = ما ينبغي فعله
aftercare-do-fluids = شرب كمية وافرة من السوائل.
aftercare-do-food = تناول أطعمة تحتوي على البروتين وأوميغا 3 والحديد.
aftercare-do-shampoo = عند العودة إلى غسل الشعر، استخدام شامبو خالٍ من الكبريتات.
aftercare-do-styling = تجنب ما يجهد الشعر: أدوات التصفيف الحرارية والتسريحات المشدودة والمعالجات الكيميائية.

aftercare-usual = ما هو معتاد
aftercare-usual-signs = احمرار أو تورم أو كدمات أو ألم عند اللمس أو حكة أو تقشر في فروة الرأس لبضعة أيام. إذا استمر أي منها أكثر من 7 أيام، يرجى إبلاغنا.

aftercare-call = يرجى الاتصال بنا في اليوم نفسه عند ملاحظة
aftercare-call-fever = حمى
aftercare-call-pus = قيح
aftercare-call-redness = احمرار ينتشر
aftercare-call-pain = ألم يزداد بعد 48 ساعة
aftercare-call-eye = تورم حول العين

aftercare-urgent = يرجى الاتصال فورًا بالرقم { $phone } عند ملاحظة
aftercare-urgent-breathing = صعوبة في التنفس
aftercare-urgent-swelling = تورم في الوجه أو الحلق
aftercare-urgent-fainting = إغماء

aftercare-next = ما التالي
aftercare-next-session = الجلسة التالية: { $date }
aftercare-next-window = يمكن إجراؤها بين { $from } و{ $to }
aftercare-next-between = الجلسة التالية: بين { $from } و{ $to }
aftercare-next-none = لا توجد جلسة أخرى مقررة حاليًا.
aftercare-maintenance = جلسة الصيانة: بين { $from } و{ $to }

aftercare-version = إرشادات العناية، الإصدار { $version }
