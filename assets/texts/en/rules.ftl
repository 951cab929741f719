# What the clinic makes of the rules of screening.
rules-title = Screening rules
rules-intro = The rules ship with their sources. The clinic may make them stricter, and milder where a rule allows it. What was judged before stays as it was judged.
rules-verdicts = Verdicts
rules-verdicts-explain = Pregnancy, breastfeeding and age are never relaxed, and nobody can go on over them. Not knowing never weighs more than a yes to the same question.
rules-column-rule = Rule
rules-column-question = Question
rules-column-shipped = As it ships
rules-column-clinic = In this clinic
rules-verdict-of = In this clinic: { $rule }
rules-trigger-answer = “{ $question }” – { $answer }
rules-trigger-condition = Condition of the intake: { $condition }
rules-trigger-age = Older than { $age }
rules-trigger-allergy = Allergy in the intake: { $allergens }
rules-trigger-with = With { $ingredients } in the serum
rules-fixed = The strictest there is.
rules-fixed-for-all = Cannot be changed or overridden.
rules-stricter = Stricter than it ships
rules-milder = Milder than it ships
rules-age = Age
rules-min-age = Treated from the age of
rules-min-age-hint = { $age } or older.
rules-validity = How long answers stand
rules-validity-explain = For so many days an answer is carried over to the next form, to be confirmed. It can be made shorter, never longer.
rules-afresh = Asked afresh each time
rules-days = { $count ->
    [one] 1 day
   *[other] { $count } days
    }
rules-days-unit = days
rules-days-of = Days for: { $question }
rules-save-title = Keep as a new version
rules-reason = Why it is changed
rules-reason-hint = Kept with the version, for whoever asks later.
rules-save = Save the rules
rules-saved = Rules saved.
rules-as-shipped = All as it ships
rules-versions = Versions of the clinic's rules
rules-versions-explain = What ships is version { $rules }. Each recorded screening keeps the versions that judged it.
rules-versions-none = The clinic has changed nothing yet.
rules-version = Version { $version }
rules-change-verdict = { $rule }: { $verdict }
rules-change-days = { $question } { $days ->
    [0] Asked afresh each time
    [one] 1 day
   *[other] { $days } days
    }
rules-change-age = From the age of { $age }
rules-change-none = Everything as it ships.
rules-card-text = What an answer means in this clinic, how long answers stand, and from which age patients are treated.
rules-open = Open the rules
