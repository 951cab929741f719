# The report of a recall, on paper, for the clinic and for whom it answers to.

recall-report-title = تقرير عملية سحب
recall-report-lead = ما الذي سُحب، وأين ذهب، ومن تلقّاه، وما الذي جرى.
recall-report-recall = عملية السحب { $recall }
recall-report-private = بيانات صحية: لمن يحتاج إليها في عملية السحب هذه فقط.
recall-report-none = لا يوجد
recall-report-number = رقم عملية السحب
recall-report-from = مصدر الإشعار
recall-report-notice-number = رقم الإشعار
recall-report-dated = تاريخ الإشعار
recall-report-reason = سبب الإشعار
recall-report-opened = فتح عملية السحب
recall-report-closed = إغلاق عملية السحب
recall-report-undone = إلغاء عملية السحب
recall-report-still-open = ما زالت مفتوحة
recall-report-done = { $at }، { $by }

recall-report-open-points = ما لم يتم بعد
recall-report-no-open-points = لم يُدوَّن شيء على أنه لم يتم.

recall-report-lot = { $product }، التشغيلة { $lot }
recall-report-maker = الشركة المصنّعة
recall-report-received-on = تاريخ الاستلام
recall-report-supplier = المورّد
recall-report-ledger = أين ذهبت، بالمل
recall-report-received = المستلَم
recall-report-used = المستعمَل
recall-report-wasted = المهدور
recall-report-returned = المُعاد
recall-report-destroyed = المُتلَف
recall-report-corrected = المصحَّح
recall-report-left = المتبقي
recall-report-sum = المجموع
recall-report-adds-up = مجموع الأجزاء كلها هو ما استُلم: { $received } مل.
recall-report-differs = الأجزاء لا تتطابق: المجموع { $sum } مل من { $received } مل مستلَمة، والفرق { $difference } مل.

recall-report-patients = من تلقّاها: { $count ->
    [zero] لا أحد
    [one] مريض واحد
    [two] مريضان
    [few] { $count } مرضى
    [many] { $count } مريضًا
   *[other] { $count } مريض
 }
recall-report-no-patients = لا يوجد مريض مسجَّل تلقّى من إحدى هذه التشغيلات.
recall-report-exposures = الجلسة والتشغيلة والكمية
recall-report-state = الحالة
recall-report-given = { $date } · { $lot } · { $ml } مل
recall-report-given-through = { $date } · { $lot } · { $ml } مل، ضمن الخليط { $recipe }

recall-report-contacts = الاتصالات بهؤلاء المرضى
recall-report-no-contacts = لا اتصال مسجَّل.
recall-report-when = التاريخ والوقت
recall-report-way = كيف
recall-report-outcome = النتيجة
recall-report-by = من

recall-report-side-effects = الآثار الجانبية المبلَّغ عنها لهذه التشغيلات
recall-report-no-side-effects = لم تُبلَّغ العيادة بشيء حتى الآن. وهذا لا يثبت أنه لم يحدث شيء.
recall-report-kind = الأثر الجانبي
recall-report-grade = الدرجة
recall-report-began = بدأ

recall-report-disposals = ما أُعيد وما أُتلف
recall-report-no-disposals = لم يُعَد شيء ولم يُتلَف.
recall-report-quantity = الكمية
recall-report-how = كيف أو إلى من
recall-report-certificate = الشهادة

recall-report-signed-on = المكان والتاريخ
recall-report-state-done = أُبلغ، ولم يبقَ ما يجب عمله
recall-report-state-waiting = جرى التواصل، وبقي ما يجب عمله
recall-report-state-untold = لم يجرِ التواصل بعد
