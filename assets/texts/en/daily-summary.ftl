# The daily summary, on paper.

daily-summary-title = Daily summary
daily-summary-private = Health data: keep it locked away.
daily-summary-none = None.
daily-summary-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
 }
daily-summary-screenings = { $count ->
    [one] { $count } screening
   *[other] { $count } screenings
 }
daily-summary-side-effects = { $count ->
    [one] { $count } side effect reported
   *[other] { $count } side effects reported
 }
daily-summary-stock = Stock, apart from what was given
daily-summary-time = Time
daily-summary-session = Session
daily-summary-given = Given
daily-summary-verdict = Verdict
daily-summary-side-effect = Side effect
daily-summary-grade = Grade
daily-summary-what = What
daily-summary-born = born { $date } · { $number }
daily-summary-dose = { $lot } · { $ml } ml · { $product }
daily-summary-overrides = { $count ->
    [one] { $count } reason given to go on
   *[other] { $count } reasons given to go on
 }
daily-summary-history = Where the history ended
daily-summary-entries = after { $entries } entries
daily-summary-code-is = This code stands for everything recorded up to the moment of printing. Keep this paper apart from the computer. Typed in on the page “History”, it shows whether anything was changed or lost since.

# On the page.
daily-summary-day = Day
