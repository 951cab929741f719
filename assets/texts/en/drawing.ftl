drawing-title = Draw up
drawing-open = Draw up one product or a recipe
drawing-explain = For a syringe that is filled from several lots or vials, or given in several doses. What is open comes first, then what expires first.
drawing-what = Product or recipe
drawing-recipe-option = Recipe: { $recipe }
drawing-ml = How much (ml)
drawing-show = Show what to draw
drawing-take = Take it
drawing-short = { $product }: { $ml } are lacking. Draw up less.
drawing-from-lot = { $ml } { $product } from lot { $lot }
drawing-from-vial = { $ml } { $product } from the opened vial of lot { $lot }
drawing-drawn-up = Drawn up
drawing-mix = { $number }: { $name }
drawing-mix-option = { $mix } · { $left } ml not given yet
drawing-not-given = { $ml } not given yet
drawing-all-given = all of it given
drawing-put-back = Put back
drawing-put-back-label = Put back { $mix }
drawing-put-back-done = Put back: { $mix }
drawing-open-vials = Opened vials
drawing-vial-option = { $lot } · { $product } · opened, use until { $until } · { $left } ml left
drawing-vial-of = For another patient: { $patient }
drawing-vial-past = Past its time of use
drawing-vial-given-explain = This vial is blocked: { $why }. If it was given all the same, record it with a reason.
drawing-over-left-vial = Only { $ml } ml left in this vial
drawing-over-left-mix = Only { $ml } ml were drawn up
drawing-opened-vial = from an opened vial
sessions-rule-vial-past-use = From an opened vial past its time of use
sessions-rule-vial-other-patient = From a vial that is for another patient
drawing-today-recalls = { $count ->
    [one] 1 recall under way
   *[other] { $count } recalls under way
    }
drawing-today-waiting = { $count ->
    [one] 1 patient waits for a call
   *[other] { $count } patients wait for a call
    }
drawing-today-vials = { $count ->
    [one] 1 opened vial to discard
   *[other] { $count } opened vials to discard
    }
drawing-today-use-until = Use until { $until }
drawing-today-places = { $count ->
    [one] 1 storage place needs attention
   *[other] { $count } storage places need attention
    }
drawing-today-excursion = Too warm or too cold
drawing-today-unread = Temperature not read
drawing-today-order = { $count ->
    [one] 1 product to order
   *[other] { $count } products to order
    }
drawing-today-usable = { $usable } usable, { $booked } booked
watches-title = { $count ->
    [one] 1 patient to ask after a session
   *[other] { $count } patients to ask after a session
    }
watches-ask-on = Ask on { $date }
watches-close = Asked
watches-close-title = How is { $patient }?
watches-explain = Something was given although its lot or vial spoke against it. Write what the patient says.
watches-note = What was heard
watches-save = Save and close
watches-closed = The patient was asked.
