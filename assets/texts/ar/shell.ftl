# ما يقوله البرنامج نفسه، قبل صفحته أو بجانبها: عنوان النافذة، وسبب عدم بدئه.
shell-demonstration = Anagen – عرض تجريبي
shell-locking = يجري قفل سجلات العيادة
shell-no-display = لا توجد شاشة لفتح نافذة عليها: شغّل Anagen من سطح مكتب، أو على شاشة افتراضية بالأمر «cargo xtask run».
shell-no-window = تعذر فتح النافذة: { $why }.
shell-damaged-copy = هذه النسخة من Anagen تالفة؛ ثبّته من جديد ({ $why }).
shell-no-demonstration = تعذر إنشاء العيادة التجريبية: { $why }.
shell-folder = لا يمكن الكتابة في المجلد { $folder }. اختر غيره، أو تأكد من أن لك إذن الكتابة فيه.
shell-no-home = ليس لهذا المستخدم مجلد للبيانات: اضبط HOME.
shell-data-folder = لا يمكن الكتابة في مجلد بيانات هذا المستخدم. تأكد من وجود مساحة ومن أن لك إذن الكتابة فيه.
shell-vault-which = يلزم بعد --vault مجلد عيادة.
shell-not-understood = { $argument } غير مفهوم؛ الأمر --help يسرد المفهوم.
shell-one-clinic = اختر إما --demo أو مجلدًا واحدًا مع --vault.
shell-help =
    Anagen، برنامج إدارة يعمل دون اتصال لعيادة ميزوثيرابي الشعر

      anagen               يفتح العيادة على هذا الحاسوب
      anagen --vault DIR   يفتح العيادة المحفوظة في المجلد DIR أو ينشئها
      anagen --demo        جولة في عيادة تجريبية؛ لا يُحفظ شيء
                           (بعد القفل تفتحها "{ $passphrase }")
      anagen --help | --version
