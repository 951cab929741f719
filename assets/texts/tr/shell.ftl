# Programın kendi söyledikleri, sayfasından önce ya da sayfasının yanında: pencerenin başlığı ve neden başlamadığı.
shell-demonstration = Anagen – Tanıtım
shell-locking = Kliniğin kayıtları kilitleniyor
shell-no-display = Pencere açılacak bir ekran yok: Anagen'i bir masaüstünden başlatın ya da “cargo xtask run” ile sanal bir ekranda çalıştırın.
shell-no-window = Pencere açılamadı: { $why }.
shell-damaged-copy = Bu Anagen kopyası bozuk; yeniden kurun ({ $why }).
shell-no-demonstration = Tanıtım kliniği oluşturulamadı: { $why }.
shell-folder = { $folder } klasörüne yazılamıyor. Başka bir klasör seçin ya da oraya yazma izniniz olmasını sağlayın.
shell-no-home = Bu kullanıcının veri klasörü yok: HOME değişkenini ayarlayın.
shell-data-folder = Bu kullanıcının veri klasörüne yazılamıyor. Yer olmasını ve oraya yazma izniniz olmasını sağlayın.
shell-vault-which = --vault seçeneğinden sonra bir kliniğin klasörü gerekir.
shell-not-understood = { $argument } anlaşılmadı; --help neler olduğunu listeler.
shell-one-clinic = Ya --demo ya da tek bir --vault seçin.
shell-help =
    Anagen, saç mezoterapisi kliniği için çevrimdışı klinik yönetimi

      anagen               bu bilgisayardaki kliniği açar
      anagen --vault DIR   DIR klasöründeki kliniği açar ya da oluşturur
      anagen --demo        bir tanıtım kliniğini gezdirir; hiçbir şey saklanmaz
                           (kilitlendiğinde "{ $passphrase }" açar)
      anagen --help | --version
