# What the core says when something cannot be done. The way out is in the same sentence, or in the one of next-… below.
error-required = Please fill this in.
error-too-short = { $least ->
    [one] At least { $least } character is needed.
   *[other] At least { $least } characters are needed.
 }
error-too-long = { $most ->
    [one] At most { $most } character fits here.
   *[other] At most { $most } characters fit here.
 }
error-unprintable = This holds a character that cannot be shown. Please type it again.
error-out-of-range = Please give a value from { $least } to { $most }.
error-not-a-day = This is not a day of the calendar. Please check it.
error-not-a-time = Please give both the day and the time.
error-not-a-phone = Please give a telephone number with its digits.
error-bad-value = This is not a value that fits here. Please type it again.
error-time-skipped = The clocks went forward over this time. Please give the time the clock really showed.
error-in-future = This lies in the future. Please give a day or time that has passed.
error-before-birth = This lies before the patient was born.
error-after-death = This lies after the patient's death on { $died }.
error-one-already = These two are one patient already.
error-both-under-way = { $first } and { $second } both have a course under way. Stop one of the two first, then merge.
error-already-undone = This merge was undone already.
error-already-archived = This patient is archived already.
error-not-archived = This patient is not archived.
error-already-proposed = The destruction of this record is proposed already.
error-not-proposed = This proposal was withdrawn or carried out in the meantime.
error-not-destroyed = Nothing was destroyed yet: there is no certificate.
error-must-be-kept = This record must still be kept: its time is not over, or something holds it.
error-not-before = Not before { $earliest }: some days lie between a proposal and the destruction.
error-other-number = This is not the number of the record.
error-other-person = This was not the record of a person of this name and date of birth.
error-not-a-history-code = The code has twelve letters and figures, such as 8F3K-22QD-9MZ0. Copy it from the end of the paper.
error-already-struck = This was struck already.
error-struck = This was struck: it was recorded for the wrong patient and no longer counts. Look for it with the right one.
error-side-effects-of-session = A side effect was reported after this session. If it is of another patient too, strike it first; if it is not, the session stays.
error-screening-of-session = A session was signed on this screening. Strike that session: its screening goes with it.
error-not-a-picture = This file is not a picture that can be read. JPEG and PNG can.
error-picture-too-large = This picture is too large: at most 20 MB and 40 million pixels.
error-picture-damaged = The picture cannot be shown: its file is damaged or missing.
error-unknown-zone = Please choose a time zone from the list.
error-unknown-choice = Please choose one from the list.
error-chosen-twice = Chosen twice.
error-none-and-some = Said to be none, but there are some.
error-not-on-scale = Not a value of this scale.
error-too-mild = This rule cannot be milder than “{ $verdict }”.
error-weak-passphrase = This is too easy to guess. Four or more unrelated words make a good passphrase.
error-wrong-passphrase = This passphrase does not open the vault. Check Caps Lock and the keyboard language, then try again.
error-alike = Somebody who is likely the same is registered already. Open that record, or confirm that this is somebody else.
error-needs-screening = There is no screening for today yet. Answer the screening questions first.
error-screening-forbids = Today's screening does not allow this. See its reasons.
error-unanswered = Please answer this question: yes, no or unknown.
error-reason-missing = Rule { $rule } speaks against this. To go on, type your reason.
error-course-under-way = A course is under way. Finish or stop it first.
error-no-course = There is no course yet. Plan one first.
error-course-ended = This course was stopped. Plan a new one.
error-before-course = The course begins on { $day }. This session would lie before it.
error-before-last-session = The last session was on { $day }. This one cannot lie before it.
error-end-before-start = The end must be after the start.
error-too-long-session = { $hours ->
    [one] A session longer than { $hours } hour is surely a slip. Check both times.
   *[other] A session longer than { $hours } hours is surely a slip. Check both times.
 }
error-too-early = By the protocol the next session may be from { $day } on.
error-under-age = The patient is under the least age on this day.
error-no-doses = Record at least one dose: zone, millilitres and lot.
error-too-many-rows = At most { $most } rows fit here.
error-lot-too-little = This lot holds { $left } ml. Give less or draw the rest from another lot.
error-lot-expired = This lot expired on { $day }.
error-lot-recalled = This lot was recalled.
error-lot-quarantined = This lot is in quarantine.
error-lot-not-yet-received = This lot was received on { $day }, after the session.
error-lot-kept-elsewhere = What is left of this lot is kept in { $place }. Put it there too, or move the lot first.
error-lot-other-expiry = This lot is in stock with the expiry { $day }. Check the label.
error-code-of-other-product = This code on the box is known as { $product }. Choose that product, or check the box.
error-already-recalled = This lot was recalled already.
error-not-quarantined = This lot is not set aside.
error-product-retired = This product is retired. Bring it back into use first.
error-name-taken = There is one of this name already.
error-wrong-way-round = This must not be below the lowest one.
error-vial-closed = This vial is used up or discarded already.
error-vial-other-patient = This vial is for one patient, and it is another's.
error-vial-past-use = This opened vial could be used until { $until } only.
error-vial-too-little = This vial holds { $left } ml.
error-mix-too-little = { $left } ml are left of what was drawn up. Give less or draw up more.
error-stock-moved = The stock moved while you counted: it is { $left } ml now. Count this lot again.
error-count-below-opened = Opened vials alone hold { $opened } ml. Discard what is not there first.
error-already-asked = This was answered already.
error-nobody-to-write-to = Everybody who received one of its lots has been reached.
error-not-exposed = This patient received none of the recalled lots.
error-recall-ended = This recall was closed or undone already.
error-recall-waiting = { $patients ->
    [one] With { $patients } patient something remains to be done. Close each contact first.
   *[other] With { $patients } patients something remains to be done. Close each contact first.
 }
error-recall-stock-left = { $left } ml of the recalled lots are left. Return or destroy them first.
error-dose-deep = This is deeper than usual.
error-dose-point = This is more for each point than usual.
error-dose-total = This is more in all than usual.
error-side-effect-closed = This side effect was closed already.
error-no-such = This record is not there.
error-conflict = Something else was saved in between.
error-locked = The vault is locked.
error-forbidden = Your account may not do this.
error-already-exists = There is a vault already.
error-already-open = Anagen is already open in another window.
error-newer-vault = This vault was written by a newer Anagen (schema { $needed }). Nothing was changed.
error-damaged = The vault cannot be read as it is. Nothing was changed.
error-disk-full = The disk is full and nothing was saved.
error-read-only = The vault's folder cannot be written to and nothing was saved.
error-no-printer = No printer was found.
error-not-saved = The file could not be written there.
error-unavailable = This cannot be done on this system.
error-bad-request = This version does not understand that call. Nothing was changed.
error-unexpected = That did not work, and nothing was saved.
error-records-missing = Records are missing: the history once reached entry { $anchored }, but now ends at { $found }. Somebody may have put back an older copy, or part of the records was lost.
error-anchor-lost = The file that guards against lost records (anchor.log) is missing or damaged, so nobody can say whether the latest records are all here.
error-not-your-passphrase = This is not your own passphrase. Check Caps Lock and the keyboard language, then try again.
error-passphrase-taken = This passphrase is in use in this clinic already. Choose another one: Anagen tells from it who you are.
error-own-account = You cannot remove the account you are working with. Another practitioner can.
error-own-passphrase = This is your own account. Change your passphrase where the present one is asked for too.
error-last-practitioner = This is the only practitioner. Add another practitioner first.
error-already-removed = This account was removed. Add a new one instead.
error-account-removed = This passphrase belongs to an account that was removed.
error-no-sheet = There is no recovery sheet waiting to be confirmed.
error-code-length = { $found ->
    [one] A recovery code has 28 characters; this has { $found }. Compare it with the sheet group by group.
   *[other] A recovery code has 28 characters; this has { $found }. Compare it with the sheet group by group.
 }
error-code-character = Character { $at } is in no recovery code. Compare it with the sheet.
error-code-mistyped = Something was mistyped: the code's check characters do not fit. Compare it with the sheet group by group.
error-code-of-other-sheet = This code is from another sheet. Type the one from the sheet that was made just now, and destroy the older one.
error-code-opens-nothing = This code does not open the vault. It may be from an older sheet, or from another clinic's.

# What to do next, under the sentence that says what is wrong.
next-refused = Nobody may go past this. Change what stands against it, or leave everything as it is.
next-not-found = Go back and look again.
next-conflict = Look at how it stands now, then repeat what is still needed.
next-locked = Unlock it to go on.
next-forbidden = Ask a practitioner of the clinic.
next-wrong-passphrase = If it is forgotten, a practitioner can give an assistant a new one, and the recovery sheet opens the vault.
next-already-open = Use that window, or close it first.
next-newer-vault = Install the newer version.
next-damaged = Keep the folder as it is and restore a backup.
next-records-missing = Look for the newest folder or backup first. Go on without what is missing only if there is none.
next-account-removed = Ask a practitioner of the clinic for a new account.
next-cancelled = Start it again when it suits you.
next-place-missing = Plug the stick in, or choose another folder.
next-disk-full = Free some space, then try again.
next-read-only = Check that the disk is not write-protected, then try again.
next-unavailable = Start Anagen from a desktop and try again. A sheet can also be saved as a file and printed elsewhere.
next-bad-request = Close Anagen and start it again. If this comes back, install it again; the records stay.
next-unexpected = Please try again. If it fails again, close Anagen, start it again and repeat.
next-already-exists = Unlock it.
next-no-sheet = Make a new one.
next-no-printer = Connect one, or save the sheet as a file.
next-not-saved = Choose another place.
