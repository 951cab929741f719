//! What is in the fridge: vials, mixes over several lots, counts, storage, what was given although something spoke against it.

use flows::Clinic;
use serde_json::{Value, json};

/// A serum for several patients in vials of 5 ml.
fn shared(clinic: &Clinic, name: &str) -> i64 {
    let ingredients = json!([{ "ingredient": "biotin", "name": null, "strength": "5 mg/ml" }]);
    let request = json!({ "name": name, "maker": null, "ingredients": ingredients, "presentation": "vial", "dosing": "multi",
                          "container_ml": 5.0, "storage": "fridge" });
    clinic.ok("products.add", request)["product"]
        .as_i64()
        .unwrap()
}

fn open(clinic: &Clinic, lot: i64, patient: Option<i64>) -> Value {
    let request = json!({ "lot": lot, "patient": patient, "opened": "2026-11-23T14:00" });
    clinic.ok("vials.open", request)
}

fn id(view: &Value, name: &str) -> i64 {
    view[name].as_i64().unwrap()
}

fn ml(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn dose(source: &Value) -> Value {
    let mut dose = json!({ "zone": "vertex", "technique": "nappage", "depth_mm": 2.0, "points": 30, "ml": 1.5 });
    for (key, value) in source.as_object().unwrap() {
        dose[key] = value.clone();
    }
    dose
}

fn under_treatment(clinic: &Clinic, name: &str) -> (i64, i64) {
    let patient = clinic.patient(name);
    clinic.screen(patient);
    (patient, clinic.course(patient, "2026-11-23"))
}

fn field(error: &Value) -> &str {
    error["fields"][0]["field"].as_str().unwrap()
}

#[test]
fn an_opened_vial_ends_at_the_earliest_of_its_limits() {
    let clinic = Clinic::new();
    let product = shared(&clinic, "Revita Multi");
    let lot = clinic.lot(product, "A12", "2027-04-30", 10.0);
    let vial = open(&clinic, lot, None);
    assert_eq!(
        (&vial["use_until"], &vial["limit"]),
        (&json!("2026-12-21T14:00"), &json!("beyond_use"))
    );
    let late = clinic.lot(product, "A13", "2026-11-30", 5.0);
    let vial = open(&clinic, late, None);
    assert_eq!(
        (&vial["use_until"], &vial["limit"]),
        (&json!("2026-12-01T00:00"), &json!("label"))
    );

    // One for one patient needs the patient, and lasts an hour.
    let single = clinic.lot(clinic.product(), "S1", "2027-04-30", 4.0);
    let request = json!({ "lot": single, "opened": "2026-11-23T14:00", "ml": 2.0 });
    assert_eq!(field(&clinic.error("vials.open", request)), "patient");
    let (patient, _) = under_treatment(&clinic, "Ayşe");
    let request =
        json!({ "lot": single, "opened": "2026-11-23T14:00", "ml": 2.0, "patient": patient });
    let vial = clinic.ok("vials.open", request);
    assert_eq!(
        (&vial["use_until"], &vial["past"]),
        (&json!("2026-11-23T15:00"), &json!(true))
    );

    // Opening moves nothing: the lot holds what it held, less of it unopened.
    let page = clinic.ok("lots.read", json!({ "lot": lot }));
    assert_eq!(
        (ml(&page["row"]["left"]), ml(&page["row"]["unopened"])),
        (10.0, 5.0)
    );
    let third = json!({ "lot": lot, "opened": "2026-11-23T14:30", "ml": 5.5 });
    assert_eq!(field(&clinic.error("vials.open", third)), "ml");

    // What is discarded is wasted, with its reason.
    let vial = id(&page["vials"][0], "vial");
    clinic.ok(
        "vials.discard",
        json!({ "vial": vial, "reason": "Left out of the fridge." }),
    );
    let page = clinic.ok("lots.read", json!({ "lot": lot }));
    assert_eq!(ml(&page["row"]["left"]), 5.0);
    let last = &page["movements"][0];
    assert_eq!(
        (&last["kind"], &last["reason"]),
        (&json!("wasted"), &json!("Left out of the fridge."))
    );
    let again = json!({ "vial": vial, "reason": "Left out of the fridge." });
    assert_eq!(clinic.error("vials.discard", again)["code"], "conflict");
}

#[test]
fn what_is_drawn_up_goes_over_lots_open_vials_first() {
    let clinic = Clinic::new();
    let product = shared(&clinic, "Revita Multi");
    let late = clinic.lot(product, "B2", "2028-04-30", 5.0);
    let early = clinic.lot(product, "B1", "2027-04-30", 6.0);
    let vial = id(&open(&clinic, late, None), "vial");
    let (patient, course) = under_treatment(&clinic, "Ayşe");
    let asked = json!({ "patient": patient, "product": product, "ml": 9.0 });
    let found = clinic.ok("stock.allocate", asked);
    let draws = found["draws"].as_array().unwrap();
    let said: Vec<_> = draws
        .iter()
        .map(|d| (id(d, "lot"), d["vial"].as_i64(), ml(&d["ml"])))
        .collect();
    assert_eq!(said, [(late, Some(vial), 5.0), (early, None, 4.0)]);
    assert_eq!(found["short"], json!([]));
    let asked = json!({ "patient": patient, "product": product, "ml": 12.0 });
    assert_eq!(
        ml(&clinic.ok("stock.allocate", asked)["short"][0]["ml"]),
        1.0
    );

    // What the same session drew before is not there a second time.
    let asked =
        json!({ "patient": patient, "product": product, "ml": 2.0, "drawn": found["draws"] });
    let more = clinic.ok("stock.allocate", asked);
    assert_eq!(
        (id(&more["draws"][0], "lot"), ml(&more["draws"][0]["ml"])),
        (early, 2.0)
    );
    assert_eq!(more["short"], json!([]));

    let mix = json!({ "draws": draws.iter().map(|d| json!({ "lot": d["lot"], "vial": d["vial"], "ml": d["ml"] })).collect::<Vec<_>>() });
    let mut request = clinic.session(
        patient,
        course,
        json!([
            dose(&json!({ "mix": 0, "ml": 5.0, "points": 60 })),
            dose(&json!({ "mix": 0, "ml": 4.5, "points": 60, "zone": "frontal" }))
        ]),
        "2026-11-23T14:10",
        "2026-11-23T14:40",
    );
    request["mixes"] = json!([mix]);
    // More is given than was drawn up.
    let error = clinic.error("sessions.record", request.clone());
    assert_eq!(field(&error), "doses.1.ml");
    request["doses"][1]["ml"] = json!(4.0);
    let session = clinic.ok("sessions.record", request)["session"].clone();
    assert_eq!((clinic.left(late), clinic.left(early)), (0.0, 2.0));
    let page = clinic.ok("sessions.read", json!({ "session": session }));
    assert_eq!(page["doses"][0]["mix"], 0);
    let drawn = page["mixes"][0]["draws"].as_array().unwrap();
    assert_eq!(
        drawn.iter().map(|d| ml(&d["ml"])).collect::<Vec<_>>(),
        [5.0, 4.0]
    );
    // An emptied vial is used up; each lot knows whom it went into, in a mix.
    let lot = clinic.ok("lots.read", json!({ "lot": late }));
    assert_eq!(lot["vials"][0]["closed"], true);
    assert_eq!(
        (id(&lot["uses"][0], "patient"), &lot["uses"][0]["mixed"]),
        (patient, &json!(true))
    );
    assert_eq!(lot["uses_in_all"], 1);
    assert_eq!(clinic.ok("lots.uses", json!({ "lot": late })), lot["uses"]);
    // And the patient, which lots they received.
    let page = clinic.ok("patients.read", json!({ "patient": patient }));
    let received: Vec<_> = page["lots"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| {
            (
                id(l, "lot"),
                ml(&l["ml"]),
                &l["sessions"],
                &l["mixed"],
                &l["last"],
            )
        })
        .collect();
    let (one, mixed, day) = (json!(1), json!(true), json!("2026-11-23"));
    assert_eq!(
        received,
        [
            (late, 5.0, &one, &mixed, &day),
            (early, 4.0, &one, &mixed, &day)
        ]
    );
}

#[test]
fn a_recipe_splits_by_its_parts_and_tells_what_is_in_it() {
    let clinic = Clinic::new();
    let first = shared(&clinic, "Revita Multi");
    let ingredients = json!([{ "ingredient": "minoxidil", "name": null, "strength": "0.5 %" }]);
    let second = clinic.ok(
        "products.add",
        json!({ "name": "Minox", "maker": null, "ingredients": ingredients }),
    );
    let second = id(&second, "product");
    let details = json!({ "name": "Dense", "parts": [{ "product": first, "parts": 3 }, { "product": second, "parts": 2 }] });
    let recipe = clinic.ok("recipes.add", details.clone());
    let named: Vec<_> = recipe["ingredients"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| i["ingredient"].clone())
        .collect();
    assert_eq!(named, ["biotin", "minoxidil"]);
    assert!(
        recipe["cautions"]
            .as_array()
            .unwrap()
            .contains(&json!("heart"))
    );
    assert_eq!(field(&clinic.error("recipes.add", details)), "name");
    clinic.lot(first, "A", "2027-04-30", 10.0);
    clinic.lot(second, "B", "2027-04-30", 10.0);
    let patient = clinic.patient("Ayşe");
    let asked = json!({ "patient": patient, "recipe": recipe["recipe"], "ml": 5.0 });
    let draws = clinic.ok("stock.allocate", asked);
    let split: Vec<_> = draws["draws"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| ml(&d["ml"]))
        .collect();
    assert_eq!(split, [3.0, 2.0]);
}

#[test]
fn what_spoke_against_a_vial_is_recorded_truthfully_and_watched() {
    let clinic = Clinic::new();
    let lot = clinic.lot(clinic.product(), "S1", "2027-04-30", 4.0);
    let (hers, course) = under_treatment(&clinic, "Ayşe");
    let (his, _) = under_treatment(&clinic, "Deniz");
    let request = json!({ "lot": lot, "opened": "2026-11-23T12:30", "ml": 2.0, "patient": his });
    let vial = id(&clinic.ok("vials.open", request), "vial");
    let doses = json!([dose(&json!({ "lot": lot, "vial": vial }))]);
    let mut session = clinic.session(hers, course, doses, "2026-11-23T14:10", "2026-11-23T14:40");
    let error = clinic.error("sessions.record", session.clone());
    assert_eq!(
        (&error["code"], field(&error)),
        (&json!("needs_reason"), "overrides.VIAL-OTHER-PATIENT")
    );
    let reason = "Taken from the wrong tray; seen after the injection.";
    session["overrides"] = json!([{ "rule": "VIAL-OTHER-PATIENT", "reason": reason }]);
    clinic.ok("sessions.record", session);
    let watches = clinic.ok("watches.list", json!({}));
    assert_eq!(
        (id(&watches[0], "patient"), &watches[0]["ask_on"]),
        (hers, &json!("2026-11-26"))
    );
    assert_eq!(watches[0]["rules"], json!(["VIAL-OTHER-PATIENT"]));
    assert_eq!(clinic.ok("today.read", json!({}))["watches"], watches);
    let session = watches[0]["session"].clone();
    let left = clinic.ok(
        "watches.close",
        json!({ "session": session, "note": "No complaints." }),
    );
    assert_eq!(left, json!([]));
}

#[test]
fn a_count_explains_each_difference_and_refuses_stock_that_moved() {
    let clinic = Clinic::new();
    let product = shared(&clinic, "Revita Multi");
    let (a, b) = (
        clinic.lot(product, "A", "2027-04-30", 10.0),
        clinic.lot(product, "B", "2027-04-30", 10.0),
    );
    open(&clinic, a, None);
    let line = |lot, expected, counted, reason: Option<&str>| json!({ "lot": lot, "expected": expected, "counted": counted, "reason": reason });
    let refused = |line: Value, at: &str| {
        let error = clinic.error("counts.record", json!({ "lines": [line] }));
        assert_eq!(field(&error), at, "{error}");
    };
    refused(line(a, 10.0, 9.0, None), "lines.0.reason");
    refused(line(a, 9.0, 9.0, None), "lines.0.counted");
    refused(
        line(a, 10.0, 4.0, Some("One box is gone.")),
        "lines.0.counted",
    );
    let both =
        json!({ "lines": [line(a, 10.0, 9.0, Some("A vial broke.")), line(b, 10.0, 10.0, None)] });
    let counts = clinic.ok("counts.record", both);
    assert_eq!(
        (&counts[0]["lots"], &counts[0]["differences"]),
        (&json!(2), &json!(1))
    );
    assert_eq!((clinic.left(a), clinic.left(b)), (9.0, 10.0));
    // A count that ends after somebody drew is refused whole.
    clinic.ok(
        "lots.waste",
        json!({ "lot": b, "ml": 1.0, "reason": "Spilled." }),
    );
    let stale = json!({ "lines": [line(a, 9.0, 8.0, Some("Another one broke.")), line(b, 10.0, 10.0, None)] });
    assert_eq!(
        field(&clinic.error("counts.record", stale)),
        "lines.1.counted"
    );
    assert_eq!(clinic.left(a), 9.0);
}

#[test]
fn a_fridge_that_was_too_warm_sets_aside_what_was_in_it() {
    let clinic = Clinic::new();
    let fridge = clinic.ok(
        "places.add",
        json!({ "name": "Fridge", "storage": "fridge" }),
    );
    let place = id(&fridge, "place");
    let product = clinic.product();
    let (inside, outside) = (
        clinic.lot(product, "A", "2027-04-30", 5.0),
        clinic.lot(product, "B", "2027-04-30", 5.0),
    );
    clinic.ok("lots.move", json!({ "lot": inside, "place": place }));
    let read = |coldest: i32, warmest: i32| {
        let request = json!({ "place": place, "at": "2026-11-23T14:00", "coldest_tenths": coldest, "warmest_tenths": warmest });
        clinic.ok("temperatures.record", request)
    };
    assert_eq!(read(21, 79)["quarantined"], json!([]));
    let warm = read(35, 124);
    assert_eq!(
        (&warm["quarantined"], &warm["place"]["alert"]),
        (&json!([inside]), &json!("excursion"))
    );
    let status = |lot| clinic.ok("lots.read", json!({ "lot": lot }))["row"]["status"].clone();
    assert_eq!(
        (status(inside), status(outside)),
        (json!("quarantined"), json!("available"))
    );
    let alerts = clinic.ok("stock.read", json!({}))["alerts"].clone();
    assert_eq!(alerts["places"][0]["name"], "Fridge");
    // Nobody draws from it, until a practitioner says why it is good.
    let (patient, _) = under_treatment(&clinic, "Ayşe");
    let asked = json!({ "patient": patient, "product": product, "ml": 6.0 });
    assert_eq!(
        ml(&clinic.ok("stock.allocate", asked)["short"][0]["ml"]),
        1.0
    );
    clinic.ok(
        "lots.release",
        json!({ "lot": inside, "reason": "The maker says 24 hours at 15 °C do no harm." }),
    );
    assert_eq!(status(inside), json!("available"));
    let wrong = json!({ "place": place, "at": "2026-11-23T14:00", "coldest_tenths": 60, "warmest_tenths": 50 });
    assert_eq!(
        field(&clinic.error("temperatures.record", wrong)),
        "warmest_tenths"
    );
}

#[test]
fn what_is_booked_is_reckoned_with_before_it_runs_out() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe");
    let treated = clinic.treat(patient);
    let stock = clinic.ok("stock.read", json!({}));
    // Two sessions of 1.5 ml within 28 days; 8.5 ml are left.
    let row = &stock["products"][0];
    assert_eq!(
        (ml(&row["usable"]), ml(&row["booked"]), &row["order"]),
        (8.5, 3.0, &json!(false))
    );
    let mut details = clinic.ok("products.list", json!({}))[0]["details"].clone();
    details["reorder_ml"] = json!(5.5);
    details["price"] = json!({ "minor": 125_000, "currency": "TRY" });
    let product = row["product"].clone();
    clinic.ok(
        "products.change",
        json!({ "product": product, "details": details.clone() }),
    );
    assert_eq!(
        clinic.ok("today.read", json!({}))["stock"]["order"][0]["product"],
        product
    );
    details["price"] = json!({ "minor": 1, "currency": "XXQ" });
    let error = clinic.error(
        "products.change",
        json!({ "product": product, "details": details }),
    );
    assert_eq!(field(&error), "price.currency");
    // A retired one is not delivered any more, and not ordered; what is left of it may be used.
    clinic.ok("products.retire", json!({ "product": product }));
    assert_eq!(clinic.ok("stock.read", json!({}))["products"], json!([]));
    let request = json!({ "product": product, "lot_number": "Z", "expiry": "2028-01-01", "expiry_precision": "day", "ml": 1.0,
                          "supplier": null, "received_on": "2026-11-01" });
    assert_eq!(field(&clinic.error("lots.receive", request)), "product");
    assert_eq!(
        clinic.ok("lots.read", json!({ "lot": treated.lot }))["row"]["usable"],
        true
    );
}

#[test]
fn a_code_taught_to_the_wrong_product_is_taken_back() {
    let clinic = Clinic::new();
    let (right, wrong) = (shared(&clinic, "Right"), shared(&clinic, "Wrong"));
    let code = "09520123456788";
    let receive = |product: i64, number: &str| {
        json!({ "product": product, "lot_number": number, "expiry": "2028-01-01", "expiry_precision": "day", "ml": 1.0,
                "supplier": null, "received_on": "2026-11-01", "code": code })
    };
    clinic.ok("lots.receive", receive(wrong, "A"));
    assert_eq!(
        field(&clinic.error("lots.receive", receive(right, "B"))),
        "product"
    );
    let forgot = clinic.ok("codes.forget", json!({ "product": wrong, "code": code }));
    assert_eq!(forgot["codes"], json!([]));
    assert_eq!(
        clinic.error("codes.forget", json!({ "product": wrong, "code": code }))["code"],
        "not_found"
    );
    clinic.ok("lots.receive", receive(right, "B"));
}

#[test]
fn a_second_delivery_keeps_its_own_papers() {
    let clinic = Clinic::new();
    let product = clinic.product();
    let place = |name: &str| {
        let request = json!({ "name": name, "storage": "fridge" });
        id(&clinic.ok("places.add", request), "place")
    };
    let (door, back) = (place("Fridge, door"), place("Fridge, back"));
    let deliver = |supplier: &str, note: &str, serial: &str, place: Option<i64>| {
        json!({ "product": product, "lot_number": "L1", "expiry": "2027-04-30", "expiry_precision": "day", "ml": 10.0,
                "supplier": supplier, "delivery_note": note, "serial": serial, "place": place, "received_on": "2026-11-23" })
    };
    let lot = id(
        &clinic.ok("lots.receive", deliver("Medikal Depo", "D-7", "SN1", None)),
        "lot",
    );
    // Where it is kept is told with the second delivery; a third that lies elsewhere is not mixed up with it.
    clinic.ok(
        "lots.receive",
        deliver("Ecza Deposu", "E-9", "SN2", Some(door)),
    );
    let elsewhere = deliver("Ecza Deposu", "E-10", "SN3", Some(back));
    let refused = clinic.error("lots.receive", elsewhere);
    assert_eq!(field(&refused), "place");

    let page = clinic.ok("lots.read", json!({ "lot": lot }));
    assert_eq!(id(&page["row"], "place"), door);
    let told: Vec<_> = page["movements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| {
            let came = &m["delivery"];
            (
                &came["supplier"],
                &came["delivery_note"],
                &came["serial"],
                &m["by"],
            )
        })
        .collect();
    let (by, said) = (json!("Dr. Defne Aksoy"), |text: &str| json!(text));
    assert_eq!(
        told,
        [
            (&said("Ecza Deposu"), &said("E-9"), &said("SN2"), &by),
            (&said("Medikal Depo"), &said("D-7"), &said("SN1"), &by)
        ]
    );
    assert_eq!(page["delivery"], json!(null), "there were two");
}
