# The list to telephone by in a recall, on paper.

recall-call-list-title = Call list of a recall
recall-call-list-lead = Everybody who received one of these lots. Write down each contact in the program too: the paper is only for the telephone.
recall-call-list-recall = Recall { $recall }
recall-call-list-private = Health data: keep it locked away, and destroy it when the recall is closed.
recall-call-list-lots = Lots of recall { $recall }
recall-call-list-patients = { $count ->
    [one] { $count } patient
   *[other] { $count } patients
 }
recall-call-list-none = Nobody is recorded as having received one of these lots.
recall-call-list-row = No.
recall-call-list-phones = Telephone and language
recall-call-list-doses = Received
recall-call-list-last = Last contact
recall-call-list-notes = Notes
recall-call-list-born = born { $date }
recall-call-list-no-phone = no telephone recorded
recall-call-list-dose = { $date } · { $lot } · { $ml } ml
recall-call-list-not-yet = none yet
recall-call-list-told = told
recall-call-list-not-reached = not reached
recall-call-list-remark-deceased = Has died
recall-call-list-remark-no-calls = Does not allow calls
recall-call-list-contact-line = { $way }: { $outcome }
