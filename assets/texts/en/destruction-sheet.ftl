# The certificate of a destruction, on paper.

destruction-sheet-title = Certificate of destruction
destruction-sheet-lead = To be kept with the clinic's papers: the record itself is no more.
destruction-sheet-certificate = Certificate
destruction-sheet-number = Number of the record
destruction-sheet-patient = Patient
destruction-sheet-birth-date = Date of birth
destruction-sheet-by-hand = to be written by hand, where needed
destruction-sheet-what = What was destroyed
destruction-sheet-card = The patient's card with name, addresses, telephones, permissions and notes
destruction-sheet-intakes = { $count ->
    [one] { $count } intake
   *[other] { $count } intakes
 }
destruction-sheet-screenings = { $count ->
    [one] { $count } screening
   *[other] { $count } screenings
 }
destruction-sheet-courses = { $count ->
    [one] { $count } course
   *[other] { $count } courses
 }
destruction-sheet-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
 }
destruction-sheet-side-effects = { $count ->
    [one] { $count } side effect
   *[other] { $count } side effects
 }
destruction-sheet-contacts = { $count ->
    [one] { $count } call or letter
   *[other] { $count } calls and letters
 }
destruction-sheet-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
 }
destruction-sheet-period = The record told of the time from { $first } to { $last }.
destruction-sheet-why = Why it was allowed
destruction-sheet-rule = It had to be kept until { $until }. The rule: { $rule }.
destruction-sheet-reason = Reason
destruction-sheet-proposed = Proposed on { $date } by { $name }.
destruction-sheet-how = How it was destroyed
destruction-sheet-how-text = Erased from the clinic's encrypted records. What the history said of it was emptied; who did what and when is still to be seen there, without any detail.
destruction-sheet-how-backups = Encrypted backups of earlier days still hold the record until newer ones have replaced them: within twelve months where backups go on being made. Copies kept elsewhere have to be destroyed by hand.
destruction-sheet-carried-out = Carried out on
destruction-sheet-practitioner = Carried out by
destruction-sheet-foot = Certificate { $certificate } · page { $page } of { $pages } · printed { $printed } · made by Anagen
