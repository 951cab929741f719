courses-title = Course
courses-plan-title = Plan a course
courses-protocol = Protocol
courses-protocol-choose = Choose a protocol
courses-sessions-range = { $min } to { $max } sessions
courses-sessions-fixed = { $count ->
    [one] 1 session
   *[other] { $count } sessions
    }
courses-gap-range = { $min } to { $max } days apart
courses-gap-fixed = every { $days } days
courses-maintenance-range = maintenance every { $min } to { $max } months
courses-first-day = Day of the first session
courses-sessions = Number of sessions
courses-gap = Days between sessions
courses-dates-title = The dates
courses-dates-empty = Choose a protocol to see the dates.
courses-session-number = Session { $number }
courses-session-of = Session { $number } of { $of }
courses-days-later = { $days ->
    [one] 1 day later
   *[other] { $days } days later
    }
courses-maintenance = Maintenance
courses-maintenance-window = between { $from } and { $to }
courses-plan = Plan the course
courses-planned = Course planned.
courses-screen-now = Screen now
courses-progress = { $done } of { $of } sessions done
courses-planned-on = Planned on { $date }
courses-next = next
courses-stop = Stop the course
courses-stop-title = Stop this course?
courses-stop-explain = What was done stays in the record. The sessions still planned are taken off the list.
courses-stop-reason = Reason for stopping
courses-stop-reason-missing = Write why the course is stopped.
courses-stop-keep = Keep the course
courses-stopped = Course stopped.
courses-stopped-on = Stopped on { $date }
courses-record-session = Record a session
courses-open-record = Open the record
courses-dots = Sessions along time
courses-maintenance-fixed = { $months ->
    [one] maintenance every month
   *[other] maintenance every { $months } months
    }
courses-done = done
courses-maintenance-months = Maintenance after, months
courses-cycle = Days { $from } to { $to } of the cycle are preferred by some, for comfort only. Any day will do.
courses-result-before = Before the first session: look at how the hair is now, on a scale and in a picture, so that there is something to compare with.
courses-result-during = Time to look at the result, as before the first session. First changes are usually looked for after session { $from } to { $to }, the full result after { $whole } to { $end }; whether there are any differs from person to person.
courses-result-at-end = The course is at its end: time to look at the result, as before the first session. What it brings differs from person to person.
