language-en = English
language-tr = Türkçe
language-ar = العربية

nav-skip = Skip to the content
nav-label = Main navigation
nav-today = Today
nav-patients = Patients
nav-stock = Stock and lots
nav-side-effects = Side effects
nav-settings = Settings
nav-search = Search
nav-lock = Lock
nav-lock-key = Lock ({ $key })
nav-help = Help
nav-help-key = Help on this screen (F1)

notices-label = Notices

leave-title = Leave without saving?
leave-text = What you typed here is not saved yet.
leave-save = Save
leave-discard = Discard
leave-stay = Stay

missing-title = There is no such page
missing-text = The address names no screen of this program.
missing-back = Go to Today

palette-title = Search
palette-hint = Patients, lots, screens, actions
palette-none = Nothing found.
palette-count = { $count ->
    [one] One result
   *[other] { $count } results
}
palette-patients = Patients
palette-lots = Lots
palette-screens = Screens
palette-actions = Actions
palette-lot = Lot { $lot }
palette-help = Help on this screen

lock-title = Unlock
lock-text = The records are encrypted. Your passphrase opens them.
lock-passphrase = Passphrase
lock-show = Show the passphrase
lock-hide = Hide the passphrase
lock-unlock = Unlock
lock-unlocking = Opening…
lock-forgot = Forgot the passphrase?
lock-forgot-hint = Several tries did not open it. If you cannot remember the passphrase, the recovery sheet opens the records.

setup-title = Welcome to Anagen
setup-text = Name the clinic and choose a passphrase. Everything stays on this computer, encrypted.
setup-language = Language
setup-clinic = The clinic
setup-clinic-name = Name of the clinic
setup-clinic-address = Address
setup-clinic-phone = Phone
setup-clinic-email = E-mail
setup-clinic-urgent = Urgent number
setup-clinic-urgent-hint = Printed on each after-care sheet, for when something is badly wrong.
setup-practitioner = The practitioner
setup-practitioner-name = Name
setup-practitioner-licence = Licence number
setup-zone = Time zone
setup-zone-hint = Deadlines on the after-care sheet are in this zone.
setup-passphrase-title = Keep it safe
setup-passphrase = Passphrase
setup-passphrase-hint = At least 15 characters. Four or more words that belong only to you are best; spaces are fine.
setup-passphrase-again = The same once more
setup-passphrase-differs = The two are not the same.
setup-passphrase-warning = Only this passphrase, and the recovery sheet of the next step, open the records: not we, not anyone else. Write it down and keep the paper in a safe place.
setup-create = Create the records
setup-creating = Creating…
