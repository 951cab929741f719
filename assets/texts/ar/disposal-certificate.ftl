# The certificate that serum was destroyed or returned, on paper.

disposal-certificate-title-destroyed = شهادة إتلاف مصل
disposal-certificate-title-returned = شهادة إعادة مصل
disposal-certificate-lead = تُحفظ مع أوراق العيادة.
disposal-certificate-number = الشهادة { $number }
disposal-certificate-certificate = رقم الشهادة
disposal-certificate-carried-out = وقت التنفيذ
disposal-certificate-method = الطريقة
disposal-certificate-receiver = أُعيد إلى
disposal-certificate-reason = السبب
disposal-certificate-recall = يتبع عملية السحب
disposal-certificate-what-destroyed = ما الذي أُتلف
disposal-certificate-what-returned = ما الذي أُعيد
disposal-certificate-quantity = الكمية
disposal-certificate-statement = نشهد بأن الكميات أعلاه أُخرجت من مخزون العيادة كما هو مبيَّن، وبأن شيئًا منها لم يُعطَ لمريض بعد ذلك.
disposal-certificate-carried-out-by = نفّذه
disposal-certificate-witness = الشاهد
disposal-certificate-by-hand = الاسم، يُكتب باليد
