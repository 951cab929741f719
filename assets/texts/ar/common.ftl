common-close = إغلاق
common-cancel = إلغاء
common-save = حفظ
common-saved = تم الحفظ.
common-undo = تراجع
common-undone = تم التراجع.
common-loading = جارٍ القراءة…
common-unreachable = لم يستجب قلب البرنامج. لم يتغيّر شيء؛ حاول مرة أخرى.
common-show-all = عرض الكل ({ $count })
common-ml = { $amount } مل

form-optional = اختياري
form-choose = اختر…
form-summary = { $count ->
    [one] حقل واحد يحتاج إلى تصحيح:
    [two] حقلان يحتاجان إلى تصحيح:
    [few] { $count } حقول تحتاج إلى تصحيح:
    [many] { $count } حقلًا يحتاج إلى تصحيح:
   *[other] { $count } حقل يحتاج إلى تصحيح:
}
form-required = املأ هذا الحقل.
form-too-long = الحد الأقصى لعدد الأحرف { $limit }، وعددها هنا { $is }.
form-too-short = الحد الأدنى لعدد الأحرف { $limit }، وعددها هنا { $is }.
form-between = عدد من { $min } إلى { $max }.
form-not-a-number = هذا ليس عددًا. اكتبه هكذا: 1.5 أو 1,5
form-not-whole = اكتب عددًا صحيحًا، مثل 3.
form-not-in-list = اختر واحدًا من القائمة.
form-not-a-day = لا يوجد يوم كهذا. اكتب اليوم والشهر والسنة: 23.11.2026
form-not-a-month = لا وجود لهذا الشهر. اكتب الشهر والسنة: 11.2026
form-not-a-year = هذه ليست سنة. اكتب أربعة أرقام: 2026
form-not-a-time = لا يوجد وقت كهذا. اكتب الساعات والدقائق: 15:30
form-day-format = يوم.شهر.سنة
form-month-format = MM.YYYY
form-year-format = YYYY
form-remove = إزالة: { $what }
form-time-format = ساعة:دقيقة
