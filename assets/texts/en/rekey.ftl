rekey-title = A new key for the records
rekey-intro = Every passphrase unlocks one and the same key, and changing a passphrase or removing an account does not change that key. Whoever once had a copy of the records and a passphrase that opened it could also read copies made later.
rekey-when = When to do this
rekey-when-left = Somebody who knew a passphrase has left and may have a copy of the records or of a backup.
rekey-when-lost = A backup stick was lost together with a passphrase or the recovery sheet.
rekey-happens = What happens
rekey-happens-made = Anagen makes a backup, writes all records anew under a key that nobody has seen, and compares them. Only then do they take the place of the present ones. Nothing can be recorded meanwhile.
rekey-happens-aside = The records as they are now are set aside in a folder. That folder and the backups made so far still open with the passphrases of their day.
rekey-happens-sheet = The recovery sheet does not open the records any more. You print a new one straight away.
rekey-others = Who has to get a passphrase again
rekey-others-text = Their passphrases are known to nobody else, so they cannot come in until you give each of them a new one in Accounts:
rekey-others-none = Nobody: yours is the only passphrase.
rekey-yours-hint = It stays yours, and is at first the only way to the records.
rekey-change-first = If somebody else may know it, choose another passphrase first.
rekey-do = Give the records a new key
rekey-working = Giving the records a new key
rekey-done = The records have a new key
rekey-done-kept = The records as they were lie in this folder and still open with the passphrases from before:
rekey-done-backup = Anagen makes a backup under the new key by itself. Once it is on the Backups page and proven, you may delete this folder and the backups from before. Whoever already has an old copy can still read what is in it.
rekey-done-others = Cannot come in until you give them a passphrase in Accounts:
rekey-done-photos = { $count ->
    [one] { $count } photo could not be read. It was damaged before, and stays in that folder.
   *[other] { $count } photos could not be read. They were damaged before, and stay in that folder.
 }
rekey-done-next = Go on to the new recovery sheet
rekey-done-locked = Anagen is locked now. Your passphrase opens it.
rekey-sheet = The records have a new key. The recovery sheet from before does not open them any more, only backups from before. Print the new one.
