side-effects-title = Side effects
side-effects-filter = Which side effects
side-effects-filter-open = Open
side-effects-filter-all = All
side-effects-report = Report a side effect
side-effects-empty-title = Nothing reported
side-effects-empty-text = What a patient notices after a session is written here, with the session and the lots it may come from.
side-effects-empty-open = Nothing is open.
side-effects-column-patient = Patient
side-effects-column-effect = Side effect
side-effects-column-grade = Grade
side-effects-column-after = After
side-effects-column-lot = Lot
side-effects-column-outcome = Outcome
side-effects-column-follow-up = Follow-up
side-effects-days-after = { $days ->
    [0] the same day
    [one] 1 day
   *[other] { $days } days
    }
side-effects-session = Session { $number }
side-effects-no-session = no session found
side-effects-grade = Grade { $grade }
side-effects-serious = serious
side-effects-due = due
side-effects-overlong = longer than expected
side-effects-follow-up = Follow up
side-effects-follow-up-for = Follow up: { $effect }
side-effects-history-title = What has been noted
side-effects-report-title = Report a side effect
side-effects-patient = Patient
side-effects-patient-search = Name, number or telephone
side-effects-patient-change = Choose another patient
side-effects-patient-none = No patient found
side-effects-patient-missing = Choose the patient.
side-effects-kind = What was noticed
side-effects-kind-search = Find in the list
side-effects-kind-none = Not in the list
side-effects-kind-missing = Choose what was noticed.
side-effects-onset = When it began
side-effects-onset-day = Day
side-effects-onset-time = Time
side-effects-onset-missing = Write the day and the time.
side-effects-grade-title = How bad it is
side-effects-grade-missing = Choose a grade.
side-effects-hospitalised = Treated in hospital
side-effects-note = Note
side-effects-located-title = Found for you
side-effects-located-session = Session { $number }, ended { $ended }
side-effects-located-lots = Lots given
side-effects-located-none = No session before that moment.
side-effects-located-waiting = Looking for the session…
side-effects-located-empty = Choose the patient and when it began.
side-effects-flag-red-text = Red flag: see the patient today.
side-effects-flag-emergency-text = Emergency: act at once.
side-effects-advice = Advice
side-effects-save = Report it
side-effects-reported = Side effect reported.
side-effects-follow-up-title = Follow-up
side-effects-outcome = How it is now
side-effects-outcome-missing = Choose how it is now.
side-effects-next-on = Look again on
side-effects-next-on-hint = Asked for until it is closed.
side-effects-next-on-missing = Write when to look again.
side-effects-follow-up-save = Note it
side-effects-followed-up = Follow-up noted.
side-effects-follow-up-cancel = Cancel
side-effects-lot-open = Open lot { $lot }
side-effects-session-open = Open session { $number }
side-effects-count-open = { $count ->
    [one] 1 open
   *[other] { $count } open
    }
side-effects-grade-means-1 = Needs no treatment.
side-effects-grade-means-2 = Needs local treatment, or keeps from some daily tasks.
side-effects-grade-means-3 = Needs hospital, or keeps from caring for oneself.
side-effects-grade-means-4 = Needs help at once.
