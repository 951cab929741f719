merging-duplicates-title = Perhaps registered twice
merging-duplicates-explain = These pairs agree in so much that each may be one person. Compare them, or say that they are two people: then they are not asked about again.
merging-more = The { $shown } likeliest pairs are shown; there are more.
merging-none-title = Nobody seems to be registered twice
merging-none-text = Pairs of records that may be one person appear here.
merging-likely = Very likely
merging-perhaps = Perhaps
merging-compare = Compare
merging-two-people = Two people
merging-two-people-done = Noted: they are two people.
merging-menu = Merge with another record
merging-choose-title = Merge with another record
merging-other = The other record of this person
merging-title = One person, two records
merging-explain = Choose what is right, field by field. What only one record has is taken already, and lists are put together.
merging-hindered = They cannot be merged as things stand
merging-records = The two records
merging-keep = Which one stays in the lists
merging-registered = Registered on { $date }
merging-courses = { $count ->
    [one] 1 course
   *[other] { $count } courses
    }
merging-screenings = { $count ->
    [one] 1 screening
   *[other] { $count } screenings
    }
merging-side-effects = { $count ->
    [one] 1 side effect
   *[other] { $count } side effects
    }
merging-under-way = A course is under way
merging-fields = What they differ in
merging-same = The same in both: { $fields }.
merging-both = Both together
merging-nothing = Nothing written
merging-will = What will happen
merging-will-stay = { $name } ({ $number }) stays in the lists, with the details chosen above.
merging-will-leave = { $name } ({ $number }) leaves the lists; whoever looks for it finds the record that stays.
merging-will-records = The sessions, courses, screenings and side effects of both are shown in one record.
merging-will-undo = Nothing is lost: on the page of the record that stays the two can be taken apart at any later time.
merging-merge = Sign and merge
merging-done = { $name } was merged into this record.
merging-merged-on = { $name } ({ $number }) was merged into this record on { $date }
merging-part = Take apart
merging-part-explain = By { $by }. Taking them apart puts both records back into the lists, each with what was recorded for it; they can be merged again.
merging-parted = Taken apart: both records are back in the lists.
merging-parted-details-stay = Taken apart. The details here were changed since the merge, and stay as they are now.
merging-parted-on = Taken apart on { $date }
alike-same-name = Same name
alike-name-otherwise = Same name, in another order or script
alike-similar-name = Names that differ in a letter or so
alike-former-name = Former name of one is the name of the other
alike-same-birth-date = Same date of birth
alike-near-birth-date = Dates of birth that differ by a slip
alike-same-phone = Same telephone
alike-same-identifier = Same identifier
alike-same-email = Same e-mail
merging-said = { $given }, { $date }
