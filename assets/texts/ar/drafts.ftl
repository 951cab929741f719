# What is typed is kept while it is typed.
drafts-saved = حُفظت المسودة { $time }
drafts-saving = جارٍ حفظ المسودة…
drafts-failed = تعذّر حفظ المسودة
drafts-found = أُعيد ملء عمل لم يكتمل من { $when }.
drafts-discard = البدء من جديد
