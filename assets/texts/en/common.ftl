common-close = Close
common-cancel = Cancel
common-save = Save
common-saved = Saved.
common-undo = Undo
common-undone = Undone.
common-loading = Reading…
common-unreachable = The program's core did not answer. Nothing was changed; try again.
common-show-all = Show all { $count }
common-ml = { $amount } ml

form-optional = optional
form-choose = Choose…
form-summary = { $count ->
    [one] One field needs mending:
   *[other] { $count } fields need mending:
}
form-required = Fill this in.
form-too-long = At most { $limit } characters; this has { $is }.
form-too-short = At least { $limit } characters; this has { $is }.
form-between = A number from { $min } to { $max }.
form-not-a-number = This is no number. Write it like 1.5 or 1,5.
form-not-whole = Write a whole number, such as 3.
form-not-in-list = Choose one from the list.
form-not-a-day = There is no such day. Write day, month and year: 23.11.2026
form-not-a-month = There is no such month. Write month and year: 11.2026
form-not-a-year = This is no year. Write four digits: 2026
form-not-a-time = There is no such time. Write hours and minutes: 15:30
form-day-format = DD.MM.YYYY
form-month-format = MM.YYYY
form-year-format = YYYY
form-remove = Remove: { $what }
form-time-format = HH:MM
