# The list to telephone by in a recall, on paper.

recall-call-list-title = قائمة الاتصال لعملية سحب
recall-call-list-lead = كل من تلقّى من إحدى هذه التشغيلات. يُدوَّن كل اتصال في البرنامج أيضًا: هذه الورقة للاتصال الهاتفي فقط.
recall-call-list-recall = عملية السحب { $recall }
recall-call-list-private = بيانات صحية: تُحفظ في مكان مقفل وتُتلف عند إغلاق عملية السحب.
recall-call-list-lots = تشغيلات عملية السحب { $recall }
recall-call-list-patients = { $count ->
    [zero] لا مرضى
    [one] مريض واحد
    [two] مريضان
    [few] { $count } مرضى
    [many] { $count } مريضًا
   *[other] { $count } مريض
 }
recall-call-list-none = لا يوجد مريض مسجَّل تلقّى من إحدى هذه التشغيلات.
recall-call-list-row = الرقم
recall-call-list-phones = الهاتف واللغة
recall-call-list-doses = ما تلقّاه
recall-call-list-last = آخر اتصال
recall-call-list-notes = ملاحظات
recall-call-list-born = الميلاد { $date }
recall-call-list-no-phone = لا هاتف مسجَّل
recall-call-list-dose = { $date } · { $lot } · { $ml } مل
recall-call-list-not-yet = لا شيء بعد
recall-call-list-told = أُبلغ
recall-call-list-not-reached = لا مجيب
recall-call-list-remark-deceased = متوفى
recall-call-list-remark-no-calls = لا يسمح بالاتصال
recall-call-list-contact-line = { $way }: { $outcome }
