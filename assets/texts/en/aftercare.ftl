# The after-care sheet, on paper. It tells what to do and whom to call; it never promises an effect or safety.

aftercare-title = After-care sheet
aftercare-lead = Please keep this sheet until your next session.

aftercare-session = Session
aftercare-session-of = { $number } of { $of }
aftercare-when = Date and time
aftercare-when-value = { $date }, { $start } to { $end }
aftercare-when-span = { $start } to { $end }

aftercare-products = Used in this session
aftercare-products-none = No product is recorded for this session.

aftercare-no-wash = Do not wash your hair before { $deadline }
aftercare-keep-dry = Keep your scalp dry until then.
aftercare-no-exercise = No heavy exercise and no sauna before { $deadline }

aftercare-advice = What to do
aftercare-do-fluids = Drink plenty of fluids.
aftercare-do-food = Eat foods with protein, iron and omega-3.
aftercare-do-shampoo = When you may wash again, use a sulfate-free shampoo.
aftercare-do-styling = Avoid harsh styling: hot tools, tight hairstyles, chemical treatments.

aftercare-usual = What is usual
aftercare-usual-signs = Redness, swelling, bruising, tenderness, itching or flaking of the scalp for a few days. If any of these lasts longer than 7 days, tell us.

aftercare-call = Call us the same day if you notice
aftercare-call-fever = fever
aftercare-call-pus = pus
aftercare-call-redness = redness that spreads
aftercare-call-pain = pain that gets worse after 48 hours
aftercare-call-eye = swelling around an eye

aftercare-urgent = Call { $phone } at once if you notice
aftercare-urgent-breathing = trouble breathing
aftercare-urgent-swelling = swelling of the face or throat
aftercare-urgent-fainting = fainting

aftercare-next = What comes next
aftercare-next-session = Next session: { $date }
aftercare-next-window = It may take place between { $from } and { $to }
aftercare-next-between = Next session: between { $from } and { $to }
aftercare-next-none = No further session is planned at the moment.
aftercare-maintenance = Maintenance session: between { $from } and { $to }

aftercare-version = Care advice, version { $version }
