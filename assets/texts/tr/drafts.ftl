# What is typed is kept while it is typed.
drafts-saved = Taslak { $time } itibarıyla kaydedildi
drafts-saving = Taslak kaydediliyor…
drafts-failed = Taslak kaydedilemedi
drafts-found = { $when } tarihli yarım kalan çalışma geri getirildi.
drafts-discard = Baştan başla
