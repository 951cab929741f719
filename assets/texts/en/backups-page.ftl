# The Backups page, and going back to a backup.
backups-page-title = Backups
backups-page-intro = A backup counts only after Anagen has opened the copy and compared it with the records.
backups-page-tone-ok = In order
backups-page-tone-amber = Needs you soon
backups-page-tone-red = Needs you now
backups-page-last-title = The last backup
backups-page-none = There is no backup yet.
backups-page-none-text = Each backup will be listed here, with what it holds and when it was proven.
backups-page-made = Made
backups-page-where = Where
backups-page-proven = Last opened and compared
backups-page-patients = Patients
backups-page-sessions = Sessions
backups-page-size = Size
backups-page-place-here = This computer
backups-page-place-stick = USB folder
backups-page-place-found = The folder you opened
backups-page-places-title = Where backups are kept
backups-page-present = there
backups-page-missing = not there now
backups-page-not-chosen = not chosen
backups-page-last-there = Last backup there
backups-page-never = none yet
backups-page-stick-none = A copy outside this computer survives theft, fire and a broken disk. It is encrypted like the records themselves.
backups-page-stick-missing = Plug the stick in; Anagen knows it again by itself.
backups-page-choose = Choose a USB folder
backups-page-choose-other = Choose another folder
backups-page-forget = Forget this folder
backups-page-chosen = Backups are now kept in that folder too.
backups-page-forgotten = The folder is no longer used. What lies in it stays there.
backups-page-make = Back up now
backups-page-making = Backing up
backups-page-made-done = The backup was made, opened and compared.
backups-page-proving = Opening and comparing the backup
backups-page-proved-done = The backup was opened; it holds what it should.
backups-page-under-way = Work on the backups is under way
backups-page-cancel = Cancel
backups-page-cancelling = Stopping…
backups-page-cancelled = Stopped. Everything is as it was before.
backups-page-starting = Beginning…
backups-page-step-copying = Copying the records
backups-page-step-photos = Copying the photos
backups-page-step-checking = Reading every page of the copy
backups-page-step-comparing = Counting and comparing
backups-page-step-finishing = Putting everything in its place
backups-page-percent = { $percent } %
backups-page-list-title = All backups
backups-page-column-proven = Proven
backups-page-column-actions = What you can do
backups-page-prove = Prove it again
backups-page-restore = Restore…
backups-page-of = backup of { $when }
backups-page-restore-title = Go back to the backup of { $when }
backups-page-restore-text = First you see what would come back and what would be lost. Nothing changes until you confirm.
backups-page-passphrase = Passphrase of that day
backups-page-passphrase-hint = A practitioner's passphrase as it was when the backup was made, or the recovery code of that day.
backups-page-look = Look into the backup
backups-page-looking = Opening the backup
backups-page-back = Back to the list
backups-page-preview-clinic = Clinic
backups-page-counts-title = What it holds
backups-page-column-kind = Records
backups-page-column-backup = In the backup
backups-page-column-now = Now
backups-page-column-difference = Difference
backups-page-unreadable = not known
backups-page-same = the same
backups-page-fewer = { $count } fewer
backups-page-more = { $count } more
backups-page-lost-title = What would be lost
backups-page-lost-none = Nothing was written after this backup.
backups-page-lost-unknown = The present records are not open, so nobody can say what was written after this backup. They are set aside, not deleted.
backups-page-lost-nothing = There are no records on this computer yet, so nothing is lost.
backups-page-lost-count = { $count ->
    [one] One entry was written after this backup. It would no longer be in the records:
   *[other] { $count } entries were written after this backup. They would no longer be in the records:
}
backups-page-lost-further = { $count ->
    [one] … and one earlier entry.
   *[other] … and { $count } earlier entries.
}
backups-page-restore-now = Restore this backup…
backups-page-confirm-title = Restore the backup of { $when }?
backups-page-confirm-text = The present records are set aside in a folder beside them and not deleted. You will see the records of { $when }, and the passphrases of that day open them.
backups-page-confirm-first = You will see the records of { $when }, and the passphrases of that day open them.
backups-page-confirm-lost = { $count ->
    [one] One entry written since then will be missing.
   *[other] { $count } entries written since then will be missing.
}
backups-page-confirm-word = restore
backups-page-confirm-type = To go on, type: { $word }
backups-page-confirm-wrong = Type the word “{ $word }”, or choose Cancel.
backups-page-confirm-go = Restore
backups-page-restoring = Restoring
backups-page-restored-title = The backup of { $when } is in place
backups-page-restored-kept = The records from before are kept in this folder:
backups-page-restored-next = Anagen is locked now. The passphrase of that day opens it.
backups-page-restored-unlock = Go to the lock screen
backups-page-found-title = Choose a backup
backups-page-found-text = These are the backups that Anagen knows of on this computer. A backup on a USB stick is found by opening its folder.
backups-page-found-none = Anagen knows of no backup on this computer.
backups-page-found-none-there = There is no backup of Anagen in that folder. Choose the folder that holds the backups, or one above it.
backups-page-find = Look in another folder…
