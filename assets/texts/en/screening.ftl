screening-title = Screening
screening-intro = Asked at every session. An answer that is still valid is filled in and marked with its date.
screening-keys = With a question in focus: Y yes, N no, U not known, or the arrow keys.
screening-questions-title = Today's questions
screening-answer-yes = Yes
screening-answer-no = No
screening-answer-unknown = Not known
screening-carried = { $days ->
    [0] Answered today, { $date }
    [one] Answered { $date }, 1 day ago; stands until { $until }
   *[other] Answered { $date }, { $days } days ago; stands until { $until }
    }
screening-verdict-title = Verdict for today
screening-verdict-waiting = The verdict appears as you answer.
screening-missing = { $count ->
    [one] 1 question has no answer yet
   *[other] { $count } questions have no answer yet
    }
screening-no-reasons = Nothing speaks against a session today.
screening-reasons-title = Reasons
screening-rule = Rule { $rule }
screening-source = Source: { $source }
screening-source-practice = clinic practice
screening-source-founding = the clinical text that Anagen was founded on
screening-mark-read = read in the source
screening-mark-to-confirm = to be confirmed by a clinician
screening-mark-computed = computed
screening-resolves = What would resolve it
screening-override-open = Go on all the same
screening-override-reason = Your reason for going on
screening-override-hint = Kept with the record, in your words.
screening-override-close = Take the reason back
screening-override-none = This cannot be overridden.
screening-overridden = Overridden, with a reason
screening-after-overrides = With your reasons
screening-record = Record the screening
screening-recorded = Screening recorded.
screening-recorded-on = Screening recorded on { $date }
screening-again = Screen again
screening-plan-course = Plan a course
screening-open-record = Open the record
screening-record-session = Record a session
screening-answer-all = Answer every question, if only with “Not known”.
screening-reason-missing = Write the reason for going on.
screening-reasons-given = Reasons given
screening-still-valid = Still valid from earlier. Change what is no longer so.
screening-recorded-clear = Nothing spoke against a session.
screening-changed-title = What has changed?
screening-ask-afresh = Ask today
screening-confirm-carried = All asked again, all as it was
screening-known = From the intake: { $what }
screening-against = The intake says otherwise.
screening-contradictions = The intake says otherwise. What it says counts.
screening-found = What gave this reason
screening-found-answer = Answered “{ $answer }” on { $date }
screening-found-earlier = Answered “yes” on { $date }
screening-found-medicine = Takes { $name } ({ $atc })
screening-found-medicine-stopped = Took { $name } ({ $atc }) until { $date }
screening-found-condition = { $condition }
screening-found-measured = { $condition }: { $value }
screening-found-allergy = Allergy: { $name }
screening-found-allergy-in = Allergy: { $name }. In the serum: { $ingredient }
screening-found-allergy-class = Allergy: { $name }. Of the same class in the serum: { $ingredient }
screening-found-age = { $years ->
    [one] 1 year old
   *[other] { $years } years old
    }
screening-in-serum = In the serum: { $ingredients }
screening-until = Defer until { $date }
screening-without = In stock without { $ingredients }:
screening-without-none = Nothing in stock is without { $ingredients }.
screening-use-instead = Use { $product }
screening-recipe-title = What is meant to be injected
screening-recipe-explain = Rules about an ingredient are looked at for what is chosen here.
screening-recipe-none = No serum in stock can be used. Rules about ingredients are looked at once there is one.
screening-intake-of = Intake of { $date }
screening-intake-none = Write the intake first: what it knows counts here.
screening-judged = Judged by the rules { $rules }, as they ship.
screening-judged-clinic = Judged by the rules { $rules } and version { $policy } of the clinic's own.
screening-judged-open = Rules of screening
screening-answers-title = Answers
screening-column-answer = Answer
screening-answer-of = { $answer }, of { $date }
screening-by = Recorded { $when } by { $who }
