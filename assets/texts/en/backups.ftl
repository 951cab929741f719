# What the core says of backups: how they stand, what a restore would cost, what a rescue did, and what went wrong.
backups-none-yet = There is no backup yet.
backups-none-of-key = There is no backup under the present key of the records yet.
backups-proven-today = Backup of { $made } opened: { $patients ->
    [one] { $patients } patient
   *[other] { $patients } patients
 }, proven today.
backups-proven-yesterday = Backup of { $made } opened: { $patients ->
    [one] { $patients } patient
   *[other] { $patients } patients
 }, proven yesterday.
backups-proven-on = Backup of { $made } opened: { $patients ->
    [one] { $patients } patient
   *[other] { $patients } patients
 }, proven { $proven }.
backups-unproven-here = The backup of { $made } on this computer is not what it should be: it could not be proven.
backups-unproven-here-some = A backup on this computer is not what it should be: it could not be proven.
backups-unproven-stick = The backup of { $made } on the stick is not what it should be: it could not be proven.
backups-unproven-stick-some = A backup on the stick is not what it should be: it could not be proven.
backups-advice-first = Back up now. It takes less than a minute as a rule.
backups-advice-unproven = Back up now, so that there is a proven backup again, and have the disk or the stick examined.
backups-advice-here-failed = The last backup on this computer did not succeed. Check that the disk has room, then back up now.
backups-advice-stick-failed = The last backup on the stick did not succeed. Check that it has room and is not write-protected, then back up now.
backups-advice-here-late = { $days ->
    [one] The last backup on this computer is { $days } day old. Back up now.
   *[other] The last backup on this computer is { $days } days old. Back up now.
 }
backups-advice-choose-stick = Choose a folder on a USB stick too: a copy outside this computer survives theft and a broken disk.
backups-advice-stick-late = { $days ->
    [one] The stick has had no backup for { $days } day. Plug it in and back up.
   *[other] The stick has had no backup for { $days } days. Plug it in and back up.
 }
backups-leaving = Backing up before Anagen closes
backups-leaving-text = This takes less than a minute as a rule, then the window goes by itself. Close the window once more to leave without this backup.
backups-lost-entry = { $at }: { $what }
backups-lost-entry-about = { $at }: { $what } ({ $about })
backups-count-patients = Patients
backups-count-screenings = Screenings
backups-count-courses = Courses
backups-count-sessions = Sessions
backups-count-lots = Lots
backups-count-side-effects = Side effects
backups-rescued-from = The backup of { $made } was put in place of the damaged records.
backups-rescued-without = There was no backup to go back to. What could be read of the damaged records was brought over.
backups-rescued-unread = Nothing could be read of the damaged records: whatever was written after this backup is missing, and has to be written again.
backups-rescued-nothing-lost = Nothing was found that had to be left behind.
backups-rescued-lost = { $lost ->
    [one] { $lost } row could not be read any more and is missing.
   *[other] { $lost } rows could not be read any more and are missing.
 }
backups-rescued-table = { $kind }: { $recovered } brought over from the damaged records, { $lost } missing.
backups-rescued-entries = { $entries ->
    [one] { $entries } entry of the history from after the backup was brought over.
   *[other] { $entries } entries of the history from after the backup were brought over.
 }
backups-rescued-chain-whole = The chain of the history is whole to its end.
backups-rescued-chain-broken = The chain of the history is not whole. Everything that could be read is kept; where the gap is, Verify on the History page says.
backups-error-cancelled = Stopped. Everything is as it was before.
backups-error-place-missing = The folder for backups is not there.
backups-error-other-vault = This folder holds the backups of another clinic. Choose another folder.
backups-error-inside-vault = This folder lies with the records themselves and would be lost with them. Choose a folder on a USB stick.
backups-error-differs = This backup is not what it should be and was not used. Take another one.
backups-error-under-way = Other long work is under way. Wait until it has ended, or stop it.
backups-error-no-such = This backup is not there any more. Look at the list again.
backups-error-practitioners-only = Only a practitioner may do this. Take a practitioner's passphrase as it was on the day of the backup, or the recovery code of that day.
backups-error-nothing-to-rescue = No backup opens with this passphrase, and nothing could be read of the damaged records. Everything is as it was. Look for a backup in another folder.
backups-error-other-key = This backup was made under another key than the records have now. It opens with the passphrase of its day; to see what it holds, choose Restore.
backups-error-no-room = There is not enough room on this computer to write the records a second time. Make room and try again. Everything is as it was before.
backups-error-not-whole = The records could not be carried over whole, so they keep their key. Everything is as it was before. Open the History page and choose Verify.
