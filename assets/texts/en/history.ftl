history-title = History
history-title-of = History: { $name }
history-link = History
history-text = All that was written, newest first: who, when, and what was before and after. Nothing here can be changed.
history-filters = What to show
history-filter-who = Who
history-filter-who-all = Everybody
history-filter-what = What
history-filter-what-all = Everything
history-filter-from = From
history-filter-to = To
history-filter-looking = With looking at records, and drafts
history-filter-clear = Clear the filters
history-entries = Entries, newest first
history-entry = Entry { $number }
history-changes = { $count ->
    [one] 1 field
   *[other] { $count } fields
    }
history-empty-value = empty
history-more = Show older entries
history-empty-title = Nothing yet
history-empty-text = Every change of the records is written here by itself, with who made it and when.
history-none-title = Nothing fits
history-none-text = No entry fits these filters. Take one away to see more.
history-whole-clinic = History of the whole clinic
history-export = Export
history-exporting = Exporting…
history-exported = Exported. The file is not encrypted: keep it only where others may not read it.
history-export-cancelled = Nothing was exported.
history-verify = Verify
history-verifying = Following every entry…
history-verify-hint = Checks that no entry was changed or taken out since it was written.
history-verified-at = Checked { $when }

history-chain-whole = { $count ->
    [0] There is no entry yet.
    [one] The only entry is as it was written; the chain ends in { $code }.
   *[other] All { $entries } entries are as they were written; the chain ends in { $code }.
    }
history-chain-broken = Entry { $entry } is missing or was changed after it was written; everything before it is whole.
history-chain-broken-first = The very first entry is missing or was changed after it was written.

history-who-unknown = Account { $account }
history-column-number = No.
history-column-when = When
history-column-who = Who
history-column-what = What
history-column-record = Record
history-column-field = Field
history-column-before = Before
history-column-after = After

history-noun-accounts = Account of { $name }
history-noun-backups = Backups
history-noun-recovery = The recovery sheet
history-noun-security = Security
history-noun-vault = The records
history-noun-clinic = The clinic
history-noun-courses = Course · { $name }
history-noun-drafts = Draft · { $name }
history-noun-history = The history
history-noun-patient-list = The list of patients
history-noun-lots = Lot { $lot } · { $product }
history-noun-merges = Merge of { $name }
history-noun-other = Record { $id }
history-noun-screenings = Screening · { $name }
history-noun-intakes = Intake · { $name }
history-noun-rules = Rules of screening
history-noun-sessions = Session { $number } · { $name }
history-noun-side-effects = { $effect } · { $name }

history-field-after-session = After
history-field-answers = Answers
history-field-day = Day
history-field-done = Sessions done
history-field-doses = Doses
history-field-entries = Entries
history-field-flag = Flag
history-field-follow-ups = Follow-ups
history-field-grade = Grade
history-field-judgement = Verdict
history-field-reason = Reason
history-field-verdicts = Verdicts of its own
history-field-valid-days = Days for which answers stand
history-field-min-age = Least age
history-field-products = Serums looked at
history-field-version = Version
history-field-name = Name
history-field-next-look = Look again on
history-field-other = Other
history-field-planned-on = Planned on
history-field-practitioner = Practitioner
history-field-recall-reason = Reason for the recall
history-field-received = Received in all
history-field-reported-on = Reported on
history-field-role = Role
history-field-session-number = Number of the session
history-field-sessions = Sessions
history-field-stopped = Stopped
history-role-practitioner = Practitioner
history-role-assistant = Assistant

history-field-active = Active
history-field-anchored = Entries there once were
history-field-backup = Backup
history-field-clock-behind = Minutes behind the last entry
history-field-folder = Folder
history-field-found = Entries found
history-field-idle-minutes = Locks after, minutes
history-field-lost = Rows lost
history-field-made-at = Made
history-field-outcome = How it went
history-field-place = Where
history-field-sheet-in-force = Recovery sheet in force
history-field-sheet-issued = Recovery sheet made
history-field-merge-kept = Stays in the lists
history-field-merge-merged = Merged into it
history-field-merge-undone = Undone
history-field-distinct-a = Patient
history-field-distinct-b = Compared with
history-field-distinct = Two different people
history-field-archived = Archived
history-field-held = Must be kept
history-place-found = In another folder
history-place-here = On this computer
history-place-stick = In the chosen folder
history-backup-good = It went well
history-backup-failed = It failed

history-line-pair = { $name }: { $value }
history-line-with-note = { $told } – { $note }
history-line-since = { $told } · since { $day }
history-line-stopped-on = { $told } · until { $day }
history-line-window = { $from } to { $to }
history-line-answered-no = { $count ->
    [one] 1 question answered with no
   *[other] { $count } questions answered with no
    }
history-line-dose = { $zone }: { $technique }, { $depth } mm deep, { $points ->
    [one] 1 point
   *[other] { $points } points
    }, { $ml }, lot { $lot }
history-line-session-done = Session { $number }: done { $day }, { $ml }
history-line-session-planned = Session { $number }: planned { $day }
history-line-session-off = Session { $number }: no day

history-operation-vault-create = First start
history-operation-vault-unlock = Unlocked
history-operation-vault-lock = Locked
history-operation-vault-recover = Opened with the recovery sheet
history-operation-vault-rescue = Damaged records rescued
history-operation-vault-loss-accepted = Opened although records were missing
history-operation-passphrase-change = Own passphrase changed
history-operation-recovery-issue = Recovery sheet made
history-operation-recovery-confirm = Recovery sheet confirmed
history-operation-accounts-add = Account added
history-operation-accounts-change = Account changed
history-operation-accounts-remove = Account removed
history-operation-accounts-set-passphrase = Passphrase set for another person
history-operation-security-change = Security settings changed
history-operation-backups-make = Backup made
history-operation-backups-cancel = Backup cancelled
history-operation-backups-prove = Backup proven by opening it
history-operation-backups-choose-stick = Place for backups chosen
history-operation-backups-forget-stick = Place for backups forgotten
history-operation-backups-restore = Backup restored
history-operation-history-export = History exported
history-operation-clinic-change = Clinic's details changed
history-operation-patients-register = Patient registered
history-operation-patients-change = Patient's details changed
history-operation-patients-refolded = The search was made anew after an update
history-operation-patients-read = Record looked at
history-operation-patients-export = List of patients exported
history-operation-imports-run = Patients imported
history-operation-imports-undo = Import taken back
history-operation-patients-distinct = Judged whether two patients are one
history-operation-patients-merge = Patients merged
history-operation-patients-unmerge = Merge undone
history-operation-patients-archive = Patient archived
history-operation-patients-restore = Patient restored from the archive
history-operation-patients-hold = Hold on the record changed
history-operation-screening-record = Screening recorded
history-operation-intakes-record = Intake recorded
history-operation-rules-change = Rules of screening changed
history-operation-courses-plan = Course planned
history-operation-courses-stop = Course stopped
history-operation-products-add = Product added
history-operation-lots-receive = Lot received
history-operation-lots-recall = Lot recalled
history-operation-sessions-record = Session signed
history-operation-side-effects-report = Side effect reported
history-operation-side-effects-follow-up = Side effect followed up
history-operation-drafts-save = Draft saved
history-operation-drafts-discard = Draft discarded
history-operation-vault-adopted = Passphrase laid to its account
history-operation-vault-clock-behind = The computer's clock was behind
history-operation-other = Done by another version of the program
