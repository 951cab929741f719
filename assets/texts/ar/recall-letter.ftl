# The letter to a patient who received a recalled lot, on paper. It never promises safety, and never says that harm was done.

recall-letter-title = سحب منتج استُخدم في علاجك
recall-letter-dear = السيد/السيدة { $name }، تحية طيبة وبعد،
recall-letter-opening = تلقّيت في عيادتنا منتجًا من تشغيلة جرى سحبها الآن. يرجى قراءة هذه الرسالة حتى نهايتها: فهي توضح ما تلقّيته، وما ينبغي الانتباه إليه، وبمن يمكن الاتصال.
recall-letter-why = سبب سحب التشغيلة
recall-letter-received = ما تلقّيته
recall-letter-session = الجلسة
recall-letter-through = ضمن الخليط { $recipe }

recall-letter-do-title = ما ينبغي فعله
recall-letter-do-ask = يرجى عدم إيقاف أي دواء أو علاج أو تغييره بسبب هذه الرسالة قبل سؤالنا أو سؤال طبيبك.
recall-letter-do-show = عند مراجعة طبيب آخر بسبب فروة الرأس أو الحمى، يرجى إطلاعه على هذه الرسالة.
recall-letter-not-known = تلقّي هذا المنتج لا يعني أنه سبّب لك ضررًا. ولا يستطيع أحد أن يعد بأنه لم يسبّب ضررًا أو لن يسبّبه؛ ولذلك نرجو الانتباه إلى العلامات المذكورة أعلاه والاتصال بنا.

recall-letter-signs = علامات ينبغي الانتباه إليها
recall-letter-sign-fever = حمى
recall-letter-sign-pus = قيح
recall-letter-sign-redness = احمرار ينتشر
recall-letter-sign-pain = ألم يزداد
recall-letter-sign-nodules = كتل تحت جلد فروة الرأس
recall-letter-signs-late = قد تظهر خلال أيام، وقد تظهر أيضًا بعد أسابيع أو أشهر من الجلسة. وعدم وجودها اليوم لا يعني أنها لن تظهر.

recall-letter-call = عند ملاحظة إحداها، يرجى الاتصال بنا في اليوم نفسه
recall-letter-questions = يرجى الاتصال بنا كذلك عند وجود أي سؤال عن هذه الرسالة.
recall-letter-urgent = في حالة الطوارئ يرجى الاتصال بالرقم { $phone }.

recall-letter-regards = مع أطيب التحيات
