# What several papers say in the same words.
paper-patient = Patient
paper-birth-date = Date of birth
paper-number = Patient number
paper-practitioner = Practitioner
paper-licence = Licence { $licence }
paper-phone = Phone { $phone }
paper-product = Product
paper-lot = Lot
paper-expiry = Expiry
paper-amount = Amount (ml)
paper-zone = All times are clinic time: { $zone }
paper-page = Page { $page } of { $pages }
paper-document = Document { $id }
paper-printed = Printed { $when } by { $who }
paper-signature = Signature
paper-version = Version { $version }
