# The certificate that serum was destroyed or returned, on paper.

disposal-certificate-title-destroyed = Serum imha tutanağı
disposal-certificate-title-returned = Serum iade tutanağı
disposal-certificate-lead = Kliniğin belgeleriyle saklanır.
disposal-certificate-number = Tutanak { $number }
disposal-certificate-certificate = Tutanak numarası
disposal-certificate-carried-out = Uygulandığı zaman
disposal-certificate-method = Yöntem
disposal-certificate-receiver = İade edilen
disposal-certificate-reason = Gerekçe
disposal-certificate-recall = İlgili geri çağırma
disposal-certificate-what-destroyed = Ne imha edildi
disposal-certificate-what-returned = Ne iade edildi
disposal-certificate-quantity = Miktar
disposal-certificate-statement = Yukarıdaki miktarların belirtildiği gibi kliniğin stokundan çıkarıldığını ve sonrasında hiçbirinin bir hastaya uygulanmadığını tutanakla beyan ederiz.
disposal-certificate-carried-out-by = Uygulayan
disposal-certificate-witness = Tanık
disposal-certificate-by-hand = ad, elle yazılır
