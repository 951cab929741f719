# The after-care sheet, on paper. It tells what to do and whom to call; it never promises an effect or safety.

aftercare-title = Bakım bilgi formu
aftercare-lead = Lütfen bu formu bir sonraki seansınıza kadar saklayın.

aftercare-session = Seans
aftercare-session-of = { $number } / { $of }
aftercare-when = Tarih ve saat
aftercare-when-value = { $date }, { $start } ile { $end } arası
aftercare-when-span = { $start } ile { $end } arası

aftercare-products = Bu seansta kullanılanlar
aftercare-products-none = Bu seans için kayıtlı ürün yok.

aftercare-no-wash = { $deadline } öncesinde saçınızı yıkamayın
aftercare-keep-dry = O zamana kadar saçlı derinizi kuru tutun.
aftercare-no-exercise = { $deadline } öncesinde ağır egzersiz ve sauna yapmayın

aftercare-advice = Yapmanız gerekenler
aftercare-do-fluids = Bol sıvı için.
aftercare-do-food = Protein, demir ve omega-3 içeren besinler yiyin.
aftercare-do-shampoo = Yeniden yıkayabildiğinizde sülfatsız şampuan kullanın.
aftercare-do-styling = Saçı yıpratan işlemlerden kaçının: ısıyla şekillendirme, sıkı saç modelleri, kimyasal işlemler.

aftercare-usual = Olağan belirtiler
aftercare-usual-signs = Saçlı deride birkaç gün kızarıklık, şişlik, morarma, hassasiyet, kaşıntı veya pullanma. Bunlardan biri 7 günden uzun sürerse bize bildirin.

aftercare-call = Şunları fark ederseniz aynı gün bizi arayın
aftercare-call-fever = ateş
aftercare-call-pus = irin
aftercare-call-redness = yayılan kızarıklık
aftercare-call-pain = 48 saatten sonra artan ağrı
aftercare-call-eye = göz çevresinde şişlik

aftercare-urgent = Şunları fark ederseniz hemen { $phone } numarasını arayın
aftercare-urgent-breathing = nefes almada güçlük
aftercare-urgent-swelling = yüzde veya boğazda şişme
aftercare-urgent-fainting = bayılma

aftercare-next = Sonraki adımlar
aftercare-next-session = Sonraki seans: { $date }
aftercare-next-window = { $from } ile { $to } arasında yapılabilir
aftercare-next-between = Sonraki seans: { $from } ile { $to } arasında
aftercare-next-none = Şu anda planlanmış başka seans yok.
aftercare-maintenance = İdame seansı: { $from } ile { $to } arasında

aftercare-version = Bakım önerileri, sürüm { $version }
