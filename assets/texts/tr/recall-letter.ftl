# The letter to a patient who received a recalled lot, on paper. It never promises safety, and never says that harm was done.

recall-letter-title = Tedavinizde kullanılan bir ürün geri çağrıldı
recall-letter-dear = Sayın { $name },
recall-letter-opening = Kliniğimizde size, şimdi geri çağrılmış olan bir lottan ürün uygulandı. Lütfen bu mektubu sonuna kadar okuyun: size neyin uygulandığını, nelere dikkat edeceğinizi ve kimi arayacağınızı anlatır.
recall-letter-why = Lot neden geri çağrıldı
recall-letter-received = Size uygulananlar
recall-letter-session = Seans
recall-letter-through = { $recipe } içinde

recall-letter-do-title = Yapmanız gerekenler
recall-letter-do-ask = Bize sormadan, bu mektup nedeniyle hiçbir ilacı veya tedaviyi bırakmayın ya da değiştirmeyin.
recall-letter-do-show = Saçlı deriniz veya ateş nedeniyle başka bir doktora giderseniz bu mektubu gösterin.
recall-letter-not-known = Bu ürünün uygulanmış olması, size zarar verdiği anlamına gelmez. Zarar vermediğine ya da vermeyeceğine kimse söz veremez; bu yüzden belirtilere dikkat etmenizi ve bizi aramanızı rica ederiz.

recall-letter-signs = Şu belirtilere dikkat edin
recall-letter-sign-fever = ateş
recall-letter-sign-pus = irin
recall-letter-sign-redness = yayılan kızarıklık
recall-letter-sign-pain = artan ağrı
recall-letter-sign-nodules = saçlı deride deri altında şişlikler
recall-letter-signs-late = Günler içinde, ama seanstan haftalar hatta aylar sonra da ortaya çıkabilirler. Bugün hiçbirinin olmaması, ileride olmayacağını göstermez.

recall-letter-call = Bunlardan birini fark ederseniz aynı gün bizi arayın
recall-letter-questions = Bu mektupla ilgili her sorunuz için de bizi arayın.
recall-letter-urgent = Acil durumda { $phone } numarasını arayın.

recall-letter-regards = Saygılarımızla
