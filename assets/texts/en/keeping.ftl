# The page on which records that need no longer be kept are destroyed, in two steps.
keeping-title = Keeping and destroying records
keeping-card-text = Which records need no longer be kept, and how they are destroyed: in two steps, and never by themselves.
keeping-open = Open
keeping-intro = { $days ->
    [one] Anagen never destroys a record by itself. A practitioner proposes it, and a day later at the earliest a practitioner carries it out.
   *[other] Anagen never destroys a record by itself. A practitioner proposes it, and { $days } days later at the earliest a practitioner carries it out.
    }
keeping-rule = How long records are kept
keeping-no-rule-title = The clinic's country is not told
keeping-no-rule-text = How long a record must be kept depends on it. Until it is told, no record can be proposed.
keeping-no-rule-open = To the clinic's details
keeping-due-title = Need no longer be kept
keeping-due-none-title = No record's time is over
keeping-due-none-text = A record comes up here on the day after the last one on which it must be kept.
keeping-due-more = There are more. They come up here as these go.
keeping-column-until = To be kept until
keeping-column-why = Why
keeping-held = On hold: { $reason }
keeping-returned = Destroyed once, and came back with a backup
keeping-propose = Propose destruction
keeping-propose-title = Propose destruction: { $name }
keeping-propose-explain = Nothing is destroyed yet. The record can be used as before, and the proposal can be withdrawn at any time until it is carried out.
keeping-propose-reason = Why
keeping-propose-reason-hint = Such as: its time is over. This stays on the certificate, so do not name the patient.
keeping-proposed = Proposed. It may be carried out from { $date } on.
keeping-proposed-title = Proposed for destruction
keeping-proposed-none = No record is proposed.
keeping-proposed-by = Proposed on { $date } by { $name }
keeping-ready = May be carried out
keeping-waiting = May be carried out from { $date } on
keeping-no-longer-due = No longer due: it was put on hold, or there was contact since
keeping-withdraw = Withdraw
keeping-withdrawn = Withdrawn: the record stays.
keeping-notice-title = The destruction of this record is proposed
keeping-notice-open = Open the list
keeping-destroy = Destroy…
keeping-destroy-title = Destroy the record of { $name }
keeping-destroy-lost = This cannot be undone.
keeping-destroy-goes = What goes
keeping-destroy-goes-record = The patient's card, intakes, screenings, courses, sessions, side effects, calls and letters, photos and drafts.
keeping-destroy-goes-history = What the history says of them.
keeping-destroy-stays = What stays
keeping-destroy-stays-certificate = A certificate that says what was destroyed, when and by whom.
keeping-destroy-stays-history = The entries of the history, emptied: who did what and when, without any detail.
keeping-destroy-stays-stock = What was drawn from stock.
keeping-destroy-stays-backups = The record in encrypted backups of earlier days, for up to 12 months.
keeping-destroy-type = Type the number of the record: { $number }
keeping-destroy-go = Destroy for good
keeping-gone = The record was destroyed.
keeping-destroyed-title = Destroyed records
keeping-destroyed-none-title = No record was destroyed
keeping-destroyed-none-text = Each destruction stays here with its certificate.
keeping-column-number = Number of the record
keeping-column-on = Destroyed on
keeping-column-by = By
keeping-certificate = Certificate
keeping-certificate-of = Certificate { $certificate }
keeping-certificate-named = Print or save it now if the name is to be on it
keeping-certificate-named-text = Anagen no longer knows the name: once this page is left, it can be printed only if it is typed again.
keeping-certificate-nameless = Anagen no longer knows whose record this was
keeping-certificate-nameless-text = Type name and date of birth to have them on the certificate. Anagen can tell whether they are right.
keeping-name-hint = As it was on the patient's card.
keeping-birth-hint = Where only the month or the year was known, its first day.
keeping-certificate-put = Put the name on it
keeping-find-title = Was somebody's record destroyed?
keeping-find-text = The names are gone with the records. Anagen can still tell by name and date of birth.
keeping-find-do = Look
keeping-find-none = No record of a person of this name and date of birth was destroyed.
keeping-find-found = { $count ->
    [one] Yes: one record was destroyed.
   *[other] Yes: { $count } records were destroyed.
    }
keeping-find-one = Record { $number }, destroyed on { $date }
