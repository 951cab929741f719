# The certificate that serum was destroyed or returned, on paper.

disposal-certificate-title-destroyed = Certificate: serum destroyed
disposal-certificate-title-returned = Certificate: serum returned
disposal-certificate-lead = To be kept with the clinic's papers.
disposal-certificate-number = Certificate { $number }
disposal-certificate-certificate = Number of the certificate
disposal-certificate-carried-out = Carried out on
disposal-certificate-method = Method
disposal-certificate-receiver = Returned to
disposal-certificate-reason = Reason
disposal-certificate-recall = Belongs to recall
disposal-certificate-what-destroyed = What was destroyed
disposal-certificate-what-returned = What was returned
disposal-certificate-quantity = Quantity
disposal-certificate-statement = We certify that the quantities above were taken out of the clinic's stock as stated, and that none of them was given to a patient afterwards.
disposal-certificate-carried-out-by = Carried out by
disposal-certificate-witness = Witness
disposal-certificate-by-hand = name, to be written by hand
