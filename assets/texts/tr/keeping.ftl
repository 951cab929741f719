# Artık saklanması gerekmeyen kayıtların iki adımda imha edildiği sayfa.
keeping-title = Kayıtların saklanması ve imhası
keeping-card-text = Hangi kayıtların artık saklanması gerekmediği ve nasıl imha edildikleri: iki adımda, hiçbir zaman kendiliğinden değil.
keeping-open = Aç
keeping-intro = { $days ->
    [one] Anagen hiçbir kaydı kendiliğinden imha etmez. Bir uygulayıcı önerir; en erken bir gün sonra bir uygulayıcı uygular.
   *[other] Anagen hiçbir kaydı kendiliğinden imha etmez. Bir uygulayıcı önerir; en erken { $days } gün sonra bir uygulayıcı uygular.
    }
keeping-rule = Kayıtlar ne kadar saklanır
keeping-no-rule-title = Kliniğin ülkesi belirtilmemiş
keeping-no-rule-text = Bir kaydın ne kadar saklanacağı buna bağlıdır. Belirtilene kadar hiçbir kaydın imhası önerilemez.
keeping-no-rule-open = Kliniğin bilgilerine git
keeping-due-title = Artık saklanması gerekmeyenler
keeping-due-none-title = Süresi dolan kayıt yok
keeping-due-none-text = Bir kayıt, saklanması gereken son günün ertesi günü burada görünür.
keeping-due-more = Başkaları da var. Bunlar azaldıkça burada görünürler.
keeping-column-until = Saklanması gereken son gün
keeping-column-why = Neden
keeping-held = Tutuluyor: { $reason }
keeping-returned = Bir kez imha edilmişti; bir yedekle geri geldi
keeping-propose = İmhasını öner
keeping-propose-title = İmhasını öner: { $name }
keeping-propose-explain = Henüz hiçbir şey imha edilmez. Kayıt eskisi gibi kullanılabilir; öneri, uygulanana kadar her zaman geri alınabilir.
keeping-propose-reason = Neden
keeping-propose-reason-hint = Örneğin: süresi doldu. Bu, tutanakta kalır; hastanın adını yazmayın.
keeping-proposed = Önerildi. { $date } gününden itibaren uygulanabilir.
keeping-proposed-title = İmhası önerilenler
keeping-proposed-none = İmhası önerilen kayıt yok.
keeping-proposed-by = { $date } günü { $name } tarafından önerildi
keeping-ready = Uygulanabilir
keeping-waiting = { $date } gününden itibaren uygulanabilir
keeping-no-longer-due = Artık süresi dolmuş sayılmaz: kayıt tutuluyor ya da o zamandan beri görüşüldü
keeping-withdraw = Öneriyi geri al
keeping-withdrawn = Öneri geri alındı: kayıt kalıyor.
keeping-notice-title = Bu kaydın imhası önerildi
keeping-notice-open = Listeyi aç
keeping-destroy = İmha et…
keeping-destroy-title = Kaydı imha et: { $name }
keeping-destroy-lost = Bu geri alınamaz.
keeping-destroy-goes = Ne gider
keeping-destroy-goes-record = Hasta kartı, ilk görüşmeler, taramalar, kürler, seanslar, yan etkiler, aramalar ve mektuplar, fotoğraflar ve taslaklar.
keeping-destroy-goes-history = Geçmişin bunlar hakkında söyledikleri.
keeping-destroy-stays = Ne kalır
keeping-destroy-stays-certificate = Neyin, ne zaman ve kim tarafından imha edildiğini söyleyen bir tutanak.
keeping-destroy-stays-history = Geçmişin boşaltılmış girdileri: kimin neyi ne zaman yaptığı, ayrıntısız olarak.
keeping-destroy-stays-stock = Stoktan çekilenler.
keeping-destroy-stays-backups = Önceki günlerin şifreli yedeklerindeki kayıt, en çok 12 ay.
keeping-destroy-type = Kaydın numarasını yazın: { $number }
keeping-destroy-go = Kesin olarak imha et
keeping-gone = Kayıt imha edildi.
keeping-destroyed-title = İmha edilen kayıtlar
keeping-destroyed-none-title = Hiçbir kayıt imha edilmedi
keeping-destroyed-none-text = Her imha, tutanağıyla birlikte burada kalır.
keeping-column-number = Kayıt numarası
keeping-column-on = İmha günü
keeping-column-by = Uygulayan
keeping-certificate = Tutanak
keeping-certificate-of = Tutanak { $certificate }
keeping-certificate-named = Ad tutanakta görünecekse şimdi yazdırın ya da kaydedin
keeping-certificate-named-text = Anagen adı artık bilmiyor: bu sayfadan çıkılınca ad, ancak yeniden yazılırsa basılabilir.
keeping-certificate-nameless = Anagen bu kaydın kime ait olduğunu artık bilmiyor
keeping-certificate-nameless-text = Tutanakta görünmeleri için ad ve doğum tarihini yazın. Anagen doğru olup olmadıklarını söyleyebilir.
keeping-name-hint = Hasta kartındaki gibi.
keeping-birth-hint = Yalnız ay ya da yıl biliniyorduysa, onun ilk günü.
keeping-certificate-put = Adı tutanağa koy
keeping-find-title = Birinin kaydı imha edildi mi?
keeping-find-text = Adlar kayıtlarla birlikte silindi. Anagen ad ve doğum tarihinden yine de söyleyebilir.
keeping-find-do = Bak
keeping-find-none = Bu ad ve doğum tarihindeki bir kişinin kaydı imha edilmedi.
keeping-find-found = { $count ->
    [one] Evet: bir kayıt imha edildi.
   *[other] Evet: { $count } kayıt imha edildi.
    }
keeping-find-one = Kayıt { $number }, imha günü { $date }
