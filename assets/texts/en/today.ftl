today-next = Next
today-sessions-title = Sessions
today-sessions-none = No session is due in the next seven days.
today-start-session = Record a session
today-open-record = Open record
today-number-of = { $number } of { $of }
today-overdue = Overdue since { $date }
today-due-today = Today
today-column-patient = Patient
today-column-session = Session
today-column-due = Due
today-needs-you = Needs you
today-needs-nothing = Nothing needs you now.
today-follow-ups = { $count ->
    [one] 1 side effect to follow up
   *[other] { $count } side effects to follow up
    }
today-lots = { $count ->
    [one] 1 lot needs attention
   *[other] { $count } lots need attention
    }
today-lot = { $product }, lot { $lot }
today-lot-expired = Expired { $date }
today-lot-expires = Expires { $date }
today-maintenance = { $count ->
    [one] 1 patient is due for maintenance
   *[other] { $count } patients are due for maintenance
    }
today-empty-title = Nothing here yet
today-empty-text = Today shows whose session is due, which side effects must be followed up and which lots expire. It begins with the first patient.
today-start = Start
today-backup = Backup
