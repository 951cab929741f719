# Parola cümlesi ölçeri: yeni bir parola cümlesi neden böyle değerlendirildi ve ne onu daha iyi yapar.
recovery-meter-empty = Birbiriyle ilgisi olmayan dört ya da daha çok kelimeyi hatırlamak kolay, tahmin etmek zordur.
recovery-meter-short = { $least ->
    [one] En az { $least } karakter gerekir.
   *[other] En az { $least } karakter gerekir.
 }
recovery-meter-guessed = Bu, ilk denenenlerden biri.
recovery-meter-known = İçinde kliniğin ya da bir kişinin adı var. Girmeye çalışan biri bunları bilir.
recovery-meter-good = İyi: bunu tahmin etmek zor.
recovery-meter-very-good = Çok iyi: bunu kimse tahmin edemez.
recovery-meter-straight-rows = Klavyede yan yana duran tuşları tahmin etmek kolaydır.
recovery-meter-key-patterns = Klavyedeki kısa desenleri tahmin etmek kolaydır.
recovery-meter-repeats = “aaa” gibi tekrarları tahmin etmek kolaydır.
recovery-meter-repeated-groups = “abcabcabc” gibi tekrarlar, “abc”den pek zor değildir.
recovery-meter-common = Bu çok yaygın bir parola.
recovery-meter-like-common = Bu, yaygın bir parolaya çok benziyor.
recovery-meter-sequences = “abc” ya da “6543” gibi dizileri tahmin etmek kolaydır.
recovery-meter-years = Yakın yılları tahmin etmek kolaydır.
recovery-meter-one-word = Tek bir kelimeyi tahmin etmek kolaydır.
recovery-meter-dates = Tarihleri tahmin etmek çoğu zaman kolaydır.
recovery-meter-names = Adları tahmin etmek kolaydır.
recovery-meter-use-words = Birkaç kelime kullanın, ama bilinen bir söz olmasın.
recovery-meter-no-symbols = Simge, rakam ve büyük harf gerekmez.
recovery-meter-add-words = Bir iki kelime daha ekleyin. Az bilinen kelimeler daha iyidir.
recovery-meter-capitals = Büyük harfler pek yardımcı olmaz.
recovery-meter-all-capitals = Hepsini büyük harfle yazmak, küçük harfle yazmaktan pek zor değildir.
recovery-meter-reversed = Tersten yazılmış bir kelimeyi tahmin etmek pek zor değildir.
recovery-meter-substitutions = “a” yerine “@” yazmak gibi değişiklikler pek yardımcı olmaz.
recovery-meter-longer-pattern = Klavyedeki desen daha uzun olmalı ve daha sık dönmeli. Kelimeler daha iyidir.
recovery-meter-avoid-repeats = Tekrarlanan kelime ve karakterlerden kaçının.
recovery-meter-avoid-sequences = Dizilerden kaçının.
recovery-meter-avoid-years = Yakın yıllardan ve sizinle ilgili yıllardan kaçının.
recovery-meter-avoid-dates = Sizinle ilgili tarihlerden kaçının.
