imports-title = Import patients
imports-intro = From a list that another program saved as CSV or text. Nothing is written before you say so, and an import can be taken back.
imports-step-file = The file
imports-step-columns = Columns
imports-step-check = Check
imports-step-done = Done
imports-steps = Steps of the import
imports-choose = Choose a file…
imports-choose-other = Another file…
imports-choose-text = CSV, TXT or TSV, at most 256 MB. From Excel: Save as, then “CSV UTF-8”.
imports-ours = This list was exported from Anagen, so every value is read back exactly as it was.
imports-settings-title = How the file is read
imports-encoding = Letters
imports-encoding-hint = If names look wrong below, try another.
imports-delimiter = Between the columns
imports-delimiter-comma = Comma
imports-delimiter-semicolon = Semicolon
imports-delimiter-tab = Tab
imports-delimiter-bar = Vertical bar
imports-delimiter-colon = Colon
imports-delimiter-caret = Caret (^)
imports-delimiter-tilde = Tilde (~)
imports-delimiter-unit-separator = ASCII unit separator
imports-delimiter-other = Other…
imports-delimiter-which = The character between the columns
imports-header = The first row
imports-header-yes = Names the columns
imports-header-no = Is a patient already
imports-columns-title = What each column becomes
imports-column-name = Column
imports-column-samples = In it
imports-column-becomes = Becomes
imports-column-more = Also
imports-column-numbered = Column { $number }
imports-column-repeat = { $name }, no. { $repeat }
imports-column-of = { $column }: becomes
imports-left-out = Left out
imports-label-of = { $column }: label
imports-order-of = { $column }: day and month
imports-order-day-first = Day first: 31/12
imports-order-month-first = Month first: 12/31
imports-order-ask = Day or month first?
imports-family-first = Family name before the given name
imports-sexes-title = Words of the sex column
imports-sexes-text = These words are not known here. Say what each means; a line with an unknown word cannot be taken.
imports-sexes-choose = Choose
imports-preview-title = The first rows, as they would become
imports-preview-line = Line
imports-preview-rest = The rest
imports-preview-problem = Look at
imports-check = Check every line
imports-checking = Checking the file
imports-checked-title = What the check found
imports-checked-fine = { $count ->
    [one] { $count } line can be taken.
   *[other] { $count } lines can be taken.
 }
imports-checked-bad = { $count ->
    [one] { $count } line cannot be taken as it is.
   *[other] { $count } lines cannot be taken as they are.
 }
imports-checked-alike = { $count ->
    [one] { $count } line looks like a patient who is there already, or like another line.
   *[other] { $count } lines look like patients who are there already, or like other lines.
 }
imports-nobody-alike = Nobody looks like anybody else.
imports-problems-title = Lines to look at
imports-problems-beyond = { $count ->
    [one] The list ends here: there is { $count } more.
   *[other] The list ends here: there are { $count } more.
 }
imports-problem-column = Column
imports-problem-what = What is wrong
imports-save-report = Save the report…
imports-report-saved = Saved. The file is not encrypted: keep it only where others may not read it.
imports-skip-bad = Leave out the lines that cannot be taken
imports-skip-bad-hint = Or mend them in the file and choose it again.
imports-alike-title = Who looks like somebody
imports-alike-all = Lines that look like somebody
imports-alike-like = Looks like
imports-alike-why = Because
imports-alike-decision = What becomes of it
imports-alike-decision-of = Line { $line }: what becomes of it
imports-alike-line = line { $line }
imports-decision-all = As all
imports-decision-skip = Leave out
imports-decision-add = Add all the same
imports-show-more = Show more
imports-run = { $count ->
    [one] Import { $count } patient
   *[other] Import { $count } patients
 }
imports-running = Importing patients
imports-done-added = { $count ->
    [one] { $count } patient was added.
   *[other] { $count } patients were added.
 }
imports-done-skipped = { $count ->
    [one] { $count } line was left out.
   *[other] { $count } lines were left out.
 }
imports-done-title = Imported
imports-done-patients = Open the patients
imports-done-again = Import another file
imports-undo = Take back
imports-undoing = Taking the import back
imports-undone = Taken back: the patients of this import are gone from the records.
imports-past-title = Past imports
imports-past-none = No import yet
imports-past-none-text = Each import is listed here, and can be taken back while nothing was recorded of its patients.
imports-past-when = When
imports-past-who = By
imports-past-file = File
imports-past-added = Added
imports-past-skipped = Left out
imports-past-state = State
imports-past-standing = In the records
imports-past-undone = Taken back
imports-link = Import…
imports-export = Export…
imports-exporting = Exporting the list
imports-exported = Exported. The file is not encrypted: keep it only where others may not read it.

# Fields a column may fill; exported lists name their columns so.
imports-field-name = Name
imports-field-given-name = Given name
imports-field-family-name = Family name
imports-field-preferred-name = Preferred name
imports-field-former-name = Former name
imports-field-birth-date = Date of birth
imports-field-sex = Sex
imports-field-has-cycles = Menstrual cycles
imports-field-phone = Telephone
imports-field-phone-label = Telephone label
imports-field-email = E-mail
imports-field-address = Address
imports-field-language = Language of documents
imports-field-alerts = Allergies and warnings
imports-field-note = Note
imports-field-identifier = Identifier
imports-field-identifier-label = Identifier label
imports-field-came-by = How they came
imports-field-emergency-contact = Emergency contact
imports-field-emergency-phone = Emergency phone
imports-field-emergency-relation = Relation
imports-field-calls-allowed = May be called
imports-field-letters-allowed = May be written to
imports-field-photos-allowed = May be photographed
imports-field-deceased-on = Day of death
imports-field-registered-on = Registered on

# What the core says.
imports-yes = Yes
imports-no = No
imports-severity-error = Cannot be taken
imports-severity-notice = To know
imports-report-line = Line
imports-report-column = Column
imports-report-kind = Kind
imports-report-what = What
imports-report-duplicate = Looks like somebody
imports-report-like-patient = Looks like { $name } ({ $number })
imports-report-like-line = Looks like line { $line }
imports-line-unclosed-quote = A quotation mark is opened here and never closed. Close it, or take it away.
imports-line-stray-quote = A quotation mark stands in the middle of a quoted cell. Write it twice.
imports-line-cell-too-long = A cell is longer than a megabyte.
imports-line-too-many-cells = The line has more than 1000 cells.
imports-line-extra-cells = The line has more cells than there are columns. Perhaps a cell holds the delimiter and is not quoted.
imports-line-missing-cells = The line has fewer cells than there are columns. What is missing stays empty.
imports-line-unreadable = Some letters cannot be read with this encoding.
imports-line-not-a-date = This is not a date. Write it as in 1980-12-31; 1980-12 and 1980 may stand where no more is known.
imports-line-no-such-day = There is no such day in the calendar.
imports-line-short-year = The year has two digits only. Write all four.
imports-line-day-or-month = Day or month first? Say it at the column.
imports-line-other-order = This is a date only if day and month are the other way round.
imports-line-unknown-word = This word is not known. Say what it means, or mend it in the file.
imports-line-unknown-language = Documents cannot be in this language. They will be in the clinic's.
imports-line-rounded = A spreadsheet has rounded this number, and its last digits are lost. Take it from the original list.
imports-error-no-file = No file is chosen. Choose one first.
imports-error-not-read = The file could not be read. Check that it is still there and not open in another program.
imports-error-too-large = The file is larger than 256 MB. Split it into smaller ones.
imports-error-empty = The file is empty.
imports-error-not-text = This is not a list in text. In the program that made it, save it as CSV.
imports-error-delimiter = Give the one character that stands between the columns. It cannot be a letter, a digit or a quotation mark, and the file's letters must have it.
imports-error-no-name = Say which column is the name.
imports-error-name-twice = The whole name is another column already. Leave this one out.
imports-error-twice = Another column is this already. Only one can be.
imports-error-no-label = Give the identifier a label: “Passport”, “Old card file”.
imports-error-lines-not-fine = { $lines ->
    [one] { $lines } line cannot be taken. Mend it in the file, or say that it is left out.
   *[other] { $lines } lines cannot be taken. Mend them in the file, or say that they are left out.
 }
imports-error-alike-undecided = { $lines ->
    [one] { $lines } line looks like somebody. Say what becomes of it.
   *[other] { $lines } lines look like somebody. Say what becomes of them.
 }
imports-error-nothing-to-add = Nobody is left to add.
imports-error-already-undone = This import was taken back already.
imports-error-has-more = { $patients ->
    [one] Something was recorded of { $patients } patient of this import since: { $names }. Nothing was taken back.
   *[other] Something was recorded of { $patients } patients of this import since: { $names }. Nothing was taken back.
 }
