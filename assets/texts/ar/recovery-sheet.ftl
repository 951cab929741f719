# ورقة الاسترداد على الورق.

recovery-sheet-title = ورقة الاسترداد
recovery-sheet-lead = احتفظ بهذه الورقة. فهي تفتح سجلاتك عند نسيان عبارة المرور.
recovery-sheet-made-by = أعدّها
recovery-sheet-made-at = تاريخ الإعداد
recovery-sheet-code = رمز الاسترداد
recovery-sheet-code-hint = 28 محرفًا في مجموعات من أربعة. لا يحتوي على الأحرف I وL وO وU: ما يشبهها هو 1 أو 0.
recovery-sheet-use-title = إذا نُسيت عبارة المرور
recovery-sheet-use-first = شغّل Anagen، واختر في شاشة القفل «هل نسيت عبارة المرور؟».
recovery-sheet-use-then = اكتب الرمز أعلاه واختر عبارة مرور جديدة.
recovery-sheet-use-last = اطبع الورقة الجديدة التي يعرضها Anagen بعد ذلك: فهذه الورقة قد استُهلكت.
recovery-sheet-keep = أين تُحفظ
recovery-sheet-keep-safe = في خزنة، أو عند شخص تثق به.
recovery-sheet-keep-apart = لا تتركها أبدًا بجانب الحاسوب أو في حقيبته.
recovery-sheet-keep-old = أتلف الأوراق القديمة: لا تفتح إلا أحدثها.
recovery-sheet-warning = من يملك هذه الورقة والحاسوب يستطيع قراءة كل شيء
recovery-sheet-warning-text = إذا ضاعت الورقة أو رآها غيرك فأعدّ ورقة جديدة من الإعدادات. من دون عبارة المرور وهذه الورقة لا يستطيع أحد فتح السجلات، ولا حتى صانعو Anagen.
recovery-sheet-foot = أعدّها Anagen على هذا الحاسوب. لا يُحفظ الرمز في أي مكان آخر.
