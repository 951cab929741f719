# What several papers say in the same words.
paper-patient = Hasta
paper-birth-date = Doğum tarihi
paper-number = Hasta numarası
paper-practitioner = Uygulayan
paper-licence = Ruhsat no. { $licence }
paper-phone = Telefon { $phone }
paper-product = Ürün
paper-lot = Lot
paper-expiry = Son kullanma
paper-amount = Miktar (ml)
paper-zone = Tüm saatler kliniğin saatidir: { $zone }
paper-page = Sayfa { $page } / { $pages }
paper-document = Belge { $id }
paper-printed = Yazdırma: { $when }, { $who }
paper-signature = İmza
paper-version = Sürüm { $version }
