# The report of a recall, on paper, for the clinic and for whom it answers to.

recall-report-title = Report of a recall
recall-report-lead = What was recalled, where it went, who received it, and what was done.
recall-report-recall = Recall { $recall }
recall-report-private = Health data: only for those who need it for this recall.
recall-report-none = none
recall-report-number = Number of the recall
recall-report-from = Notice from
recall-report-notice-number = Number of the notice
recall-report-dated = Date of the notice
recall-report-reason = Reason of the notice
recall-report-opened = Recall opened
recall-report-closed = Recall closed
recall-report-undone = Recall undone
recall-report-still-open = still open
recall-report-done = { $at }, by { $by }

recall-report-open-points = Not done yet
recall-report-no-open-points = Nothing is noted as not done.

recall-report-lot = { $product }, lot { $lot }
recall-report-maker = Maker
recall-report-received-on = Received on
recall-report-supplier = Supplier
recall-report-ledger = Where it went, in ml
recall-report-received = Received
recall-report-used = Used
recall-report-wasted = Wasted
recall-report-returned = Returned
recall-report-destroyed = Destroyed
recall-report-corrected = Corrected
recall-report-left = Left
recall-report-sum = Sum
recall-report-adds-up = The sum of all parts is what was received: { $received } ml.
recall-report-differs = The parts do not add up: { $sum } ml of { $received } ml received, a difference of { $difference } ml.

recall-report-patients = Who received it: { $count ->
    [one] { $count } patient
   *[other] { $count } patients
 }
recall-report-no-patients = Nobody is recorded as having received one of these lots.
recall-report-exposures = Session, lot, amount
recall-report-state = State
recall-report-given = { $date } · { $lot } · { $ml } ml
recall-report-given-through = { $date } · { $lot } · { $ml } ml, in the recipe { $recipe }

recall-report-contacts = Contacts with these patients
recall-report-no-contacts = No contact is recorded.
recall-report-when = Date and time
recall-report-way = Way
recall-report-outcome = Outcome
recall-report-by = By

recall-report-side-effects = Side effects reported for these lots
recall-report-no-side-effects = None reported to the clinic so far. That does not prove that there were none.
recall-report-kind = Side effect
recall-report-grade = Grade
recall-report-began = Began

recall-report-disposals = Returned and destroyed
recall-report-no-disposals = Nothing was returned or destroyed.
recall-report-quantity = Quantity
recall-report-how = How, or to whom
recall-report-certificate = Certificate

recall-report-signed-on = Place and date
recall-report-state-done = Told; nothing remains
recall-report-state-waiting = Contacted; something remains
recall-report-state-untold = Not contacted yet
