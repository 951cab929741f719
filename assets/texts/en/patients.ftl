patients-register = Register a patient
patients-search = Find a patient
patients-search-hint = Name, telephone, date of birth or identifier
patients-recent = Patients, the most recent first
patients-found = Patients found
patients-empty-title = No patients yet
patients-empty-text = Everyone you treat is registered here once: name, date of birth, and what must be seen before each session.
patients-none-title = Nobody found
patients-none-text = Nobody matches “{ $query }”. Try fewer letters, the telephone or the date of birth.
patients-count = { $count ->
    [0] Nobody found
    [one] 1 patient found
   *[other] { $count } patients found
    }
patients-search-loading = The search is being made ready: so far, only those seen last are found.
patients-none-filtered = No patient is in this list now.
patients-filter = Show
patients-filter-all = Everybody
patients-filter-in-course = In course
patients-filter-overdue = Overdue
patients-filter-maintenance-due = Maintenance due
patients-filter-open-side-effect = Open side effect
patients-filter-archived = Archived
patients-matched-name = Spelled differently
patients-matched-former-name = Formerly
patients-matched-identifier = Identifier
patients-column-name = Name
patients-column-birth = Born
patients-column-phone = Telephone and number
patients-column-course = Course
patients-column-attention = To be seen
patients-years = { $years ->
    [one] 1 year
   *[other] { $years } years
    }
patients-called = Called { $name }
patients-years-least = { $years ->
    [one] at least 1 year
   *[other] at least { $years } years
    }
patients-born = { $date } ({ $age })
patients-open-side-effects = { $count ->
    [one] 1 open side effect
   *[other] { $count } open side effects
    }
patients-no-course = No course yet
patients-standing-next = next { $date }
patients-standing-since = since { $date }
patients-standing-window = { $from } to { $to }

patients-register-title = Register a patient
patients-change-title = Change the patient's details
patients-identity = Who it is
patients-contact = Contact
patients-care = To be seen before each session
patients-name = Name
patients-name-hint = Exactly as the person writes it.
patients-preferred-name = Called
patients-preferred-name-hint = Where it is another name than the one on papers.
patients-former-names = Former names
patients-former-name-nth = Former name { $number }
patients-former-name-add = Add a former name
patients-birth-date = Date of birth
patients-birth-precision = How much of it is known
birth-precision-day = The day
birth-precision-month = Month and year
birth-precision-year = The year
patients-sex = Sex
patients-has-cycles = Menstrual cycles
patients-has-cycles-hint = Asked, never assumed.
patients-phone = Telephone
patients-phone-nth = Telephone { $number }
patients-phone-add = Add a telephone
patients-phone-label = Whose or which
patients-phone-label-hint = Such as: work, daughter.
patients-phone-unknown = No such number, as far as is known
patients-email = E-mail
patients-address = Address
patients-emergency = Emergency contact
patients-emergency-name = Name of the contact
patients-emergency-phone = Telephone of the contact
patients-emergency-relation = What they are to the patient
patients-emergency-relation-hint = Such as: husband, sister.
patients-identifiers = Identifiers
patients-identifier-nth = Number { $number }
patients-identifier-label = Whose number it is
patients-identifier-label-hint = Such as: passport, old card file.
patients-identifier-add = Add an identifier
patients-further = Further
patients-came-by = How they came
patients-came-by-hint = Such as: another patient, the website.
patients-permissions = What the patient allows
patients-permission-calls = Calls
patients-permission-letters = Letters
patients-permission-photos = Photos for the record
patients-permission-on = { $what }: said on
patients-permission-said = { $what }: { $given }, { $date }
patients-given-yes = Yes
patients-given-no = No
patients-given-not-asked = Not asked
patients-deceased-on = Day of death
patients-deceased-title = The patient has died
patients-deceased-text = Everything that was recorded stays.
patients-deceased = Died on { $date }
patients-archived = Archived
patients-archived-on = Archived on { $date }
patients-archived-explain = Out of the lists; a search finds it when archived patients are asked for. Nothing was deleted.
patients-archive = Archive
patients-archive-done = Archived: no longer in the lists.
patients-restore = Put back into the lists
patients-restored = Back in the lists.
patients-hold = Record on hold
patients-hold-menu = Put the record on hold
patients-hold-title = Put the record on hold
patients-hold-explain = A record on hold must not be destroyed, however old it is: for a claim, or by an order.
patients-hold-reason = Why
patients-hold-reason-hint = Such as the claim, and who asked for it.
patients-hold-do = Put on hold
patients-held = On hold: the record must be kept.
patients-hold-lift = Lift the hold
patients-hold-lifted = The hold is lifted.
patients-keeping = The record
patients-retention-until = Must be kept until { $date }.
patients-retention-free = May be destroyed: it had to be kept until { $date }.
patients-retention-held = Must be kept: { $reason }
patients-retention-why-years = { $years ->
    [one] 1 year from the last treatment or contact on { $date }
   *[other] { $years } years from the last treatment or contact on { $date }
    }
patients-retention-why-minor = longer, for somebody who was a minor
patients-retention-why-death = counted from the death on { $date }
patients-language = Language of the documents
patients-alerts = Allergies and warnings
patients-alerts-hint = Shown on top of the record and of every session.
patients-note = Note
patients-save = Register
patients-registered = Registered.
patients-changed = Changed.
patients-alike-title = Somebody like this is registered already
patients-alike-perhaps = Perhaps registered already
patients-alike-register = It is somebody else: register

patients-change = Change details
warnings-none-whole = No allergies or warnings recorded
warnings-none-in-part = No warnings noted; the intake leaves allergies or conditions open
warnings-none-not-yet = No warnings noted; intake not yet taken
warnings-gap-in-part = The intake leaves allergies or conditions open.
warnings-gap-not-yet = The intake is not yet taken: there may be more.
warnings-allergies = Allergies:
warnings-conditions = Conditions:
warnings-more = and { $count } more
# { $name }: of an allergen; { $reaction }: one of warnings-reaction-…
warnings-allergy = { $name } ({ $reaction })
warnings-reaction-skin = skin reaction
warnings-reaction-swelling = swelling
warnings-reaction-breathing = trouble breathing
warnings-reaction-severe = severe reaction
warnings-reaction-other = another reaction
warnings-reaction-unknown = reaction not known
patients-next-follow-up = Follow up the side effect
patients-next-screen = Screen
patients-next-plan-course = Plan a course
patients-next-record-session = Record a session
patients-more = Other things to do
patients-more-short = More
patients-do-screen = Screen
patients-do-course = Course
patients-do-side-effect = Report a side effect
patients-course-title = Course
patients-course-none = A course is planned after the first screening.
patients-course-open = Open the course
patients-screening-title = Last screening
patients-screening-none = Nothing has been asked yet.
patients-screening-on = on { $date }
patients-side-effects-title = Open side effects
patients-follow-up-due = Follow-up due
patients-follow-up-on = Follow-up on { $date }
patients-details-title = Details
patients-timeline-title = Timeline
patients-event-registered = Registered
patients-event-intake = Intake: { $complaint }
patients-event-screening = Screening: { $verdict }
patients-event-course-planned = { $sessions ->
    [one] Course planned: 1 session
   *[other] Course planned: { $sessions } sessions
    }
patients-event-course-stopped = Course stopped: { $reason }
patients-event-session = Session { $number } of { $of } · { $ml }
patients-event-side-effect = Side effect: { $effect }, { $grade }
patients-event-archived = Archived
patients-event-archived-because = Archived: { $reason }
patients-event-merged = { $name } was merged into this record
patients-event-restored = Restored from the archive
patients-event-unmerged = { $name } was parted from this record again
patients-event-document = After-care sheet of session { $number }: { $way }
given-way-printed = printed
given-way-saved = saved
patients-effect-grade = { $effect }, { $grade }
patients-session = Session
patients-photo = Photo of { $name }
patients-photo-menu = Photo
patients-photo-choose = Choose a photo
patients-photo-replace = Replace the photo
patients-photo-remove = Remove the photo
patients-photo-kept = The photo is in the record.
patients-photo-removed = The photo was removed.
patients-photo-remove-title = Remove the photo?
patients-photo-remove-explain = It is deleted, and can be had back only from a backup or by choosing the file again.
patients-gone = This record is no longer there.
patients-lots-title = Serums received
patients-lots-between = { $first } to { $last }
