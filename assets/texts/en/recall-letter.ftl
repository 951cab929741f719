# The letter to a patient who received a recalled lot, on paper. It never promises safety, and never says that harm was done.

recall-letter-title = A product used in your treatment has been recalled
recall-letter-dear = Dear { $name },
recall-letter-opening = In our clinic you received a product from a lot that has now been recalled. Please read this letter to the end: it tells you what you received, what to watch for, and whom to call.
recall-letter-why = Why the lot is recalled
recall-letter-received = What you received
recall-letter-session = Session
recall-letter-through = mixed into { $recipe }

recall-letter-do-title = What to do
recall-letter-do-ask = Do not stop or change any medicine or treatment because of this letter without asking first.
recall-letter-do-show = If you see another doctor about your scalp or a fever, show this letter.
recall-letter-not-known = That you received this product does not mean that it has harmed you. Nobody can promise that it has not or will not; that is why we ask you to watch for the signs above and to call.

recall-letter-signs = Watch for these signs
recall-letter-sign-fever = fever
recall-letter-sign-pus = pus
recall-letter-sign-redness = redness that spreads
recall-letter-sign-pain = pain that grows
recall-letter-sign-nodules = lumps under the skin of the scalp
recall-letter-signs-late = They may come within days, and also weeks to months after a session. Having none of them today does not rule them out.

recall-letter-call = If you notice one of them, call us the same day
recall-letter-questions = Call us too if you have any question about this letter.
recall-letter-urgent = In an emergency call { $phone }.

recall-letter-regards = With kind regards
