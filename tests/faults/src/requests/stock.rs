//! A good request for each operation of the stock that writes.

use serde_json::{Value, json};

use super::Ask;
use crate::clinic::{Clinic, short};

/// By the operation's name.
pub(super) const REQUESTS: &[(&str, Ask)] = &[
    ("codes.forget", |c, m| {
        let mut lot = c.delivery(m)?;
        lot["code"] = json!("09520123456788");
        c.ask("lots.receive", lot.clone())?;
        Ok(json!({ "product": lot["product"], "code": lot["code"] }))
    }),
    ("counts.record", |c, m| {
        let lot = c.delivered(m)?;
        let line = json!({ "lot": lot, "expected": 50.0, "counted": 49.0, "reason": format!("Broken {m}") });
        Ok(json!({ "lines": [line], "note": m }))
    }),
    ("disposals.record", |c, m| {
        Ok(
            json!({ "lots": [c.delivered(m)?], "on": c.today(), "way": "destroyed", "how": m, "reason": m, "witness": m }),
        )
    }),
    ("lots.move", |c, m| {
        Ok(json!({ "lot": c.delivered(m)?, "place": c.place(m)? }))
    }),
    ("lots.quarantine", |c, m| {
        Ok(json!({ "lot": c.delivered(m)?, "reason": m }))
    }),
    ("lots.receive", |c, m| c.delivery(m)),
    ("lots.release", |c, m| {
        let request = json!({ "lot": c.delivered(m)?, "reason": m });
        c.ask("lots.quarantine", request.clone())?;
        Ok(request)
    }),
    ("lots.waste", |c, m| {
        Ok(json!({ "lot": c.delivered(m)?, "ml": 1.0, "reason": m }))
    }),
    ("places.add", |c, m| {
        Ok(json!({ "name": format!("{m} {}", c.uuid()), "storage": "fridge" }))
    }),
    ("places.change", |c, m| {
        Ok(json!({ "place": c.place(m)?, "name": format!("{m} {}", c.uuid()), "retired": true }))
    }),
    ("products.add", |_, m| Ok(product(m))),
    ("products.change", |c, m| {
        Ok(json!({ "product": c.product(m)?, "details": product(m) }))
    }),
    ("products.restore", |c, m| {
        let request = json!({ "product": c.product(m)? });
        c.ask("products.retire", request.clone())?;
        Ok(request)
    }),
    ("products.retire", |c, m| {
        Ok(json!({ "product": c.product(m)? }))
    }),
    ("recalls.close", |c, m| {
        let recall = c.recall(m)?;
        let lots = [recall["lots"][0]["row"]["lot"].clone()];
        let request = json!({ "lots": lots, "on": c.today(), "way": "returned", "how": m, "reason": m, "recall": recall["recall"] });
        c.ask("disposals.record", request)?;
        Ok(json!({ "recall": recall["recall"], "note": m }))
    }),
    ("recalls.contact", |c, m| {
        let (mut request, lot) = (c.session(m)?, c.delivered(m)?);
        let patient = request["patient"].clone();
        request["doses"][0]["lot"] = lot.clone();
        c.ask("sessions.record", request)?;
        let recall = c.ask("recalls.open", json!({ "lots": [lot], "reason": m }))?;
        let mut contact = c.contact(m)?;
        contact["patient"] = patient;
        contact["recall"] = recall["recall"].clone();
        contact["closes"] = json!(true);
        Ok(contact)
    }),
    ("recalls.open", |c, m| {
        Ok(
            json!({ "lots": [c.delivered(m)?], "reason": m, "notice_from": m, "notice_number": short(m) }),
        )
    }),
    ("recalls.undo", |c, m| {
        Ok(json!({ "recall": c.recall(m)?["recall"], "reason": m }))
    }),
    ("recipes.add", |c, m| c.recipe(m)),
    ("recipes.change", |c, m| {
        let details = c.recipe(m)?;
        let recipe = c.ask("recipes.add", details.clone())?["recipe"].clone();
        Ok(json!({ "recipe": recipe, "details": details }))
    }),
    ("recipes.restore", |c, m| {
        let recipe = c.ask("recipes.add", c.recipe(m)?)?["recipe"].clone();
        c.ask("recipes.retire", json!({ "recipe": recipe }))?;
        Ok(json!({ "recipe": recipe }))
    }),
    ("recipes.retire", |c, m| {
        let recipe = c.ask("recipes.add", c.recipe(m)?)?["recipe"].clone();
        Ok(json!({ "recipe": recipe }))
    }),
    ("temperatures.record", |c, m| {
        Ok(
            json!({ "place": c.place(m)?, "at": c.wall(-10), "coldest_tenths": 30, "warmest_tenths": 120, "note": m }),
        )
    }),
    ("vials.discard", |c, m| {
        let vial = c.ask("vials.open", c.vial(m)?)?["vial"].clone();
        Ok(json!({ "vial": vial, "reason": m }))
    }),
    ("vials.open", |c, m| c.vial(m)),
    ("watches.close", |c, m| {
        let mut request = c.session(m)?;
        let lot = c.delivered(m)?;
        c.ask("lots.quarantine", json!({ "lot": lot, "reason": m }))?;
        request["doses"][0]["lot"] = lot;
        let reason = "Seen only after it was given.";
        request["overrides"] = json!([{ "rule": "LOT-QUARANTINED", "reason": reason }]);
        let session = c.ask("sessions.record", request)?["session"].clone();
        Ok(json!({ "session": session, "note": m }))
    }),
];

fn product(marker: &str) -> Value {
    let ingredients = json!([{ "ingredient": "biotin", "name": null, "strength": "5 mg/ml" }]);
    json!({ "name": marker, "maker": marker, "ingredients": ingredients, "dosing": "multi", "container_ml": 5.0 })
}

impl Clinic {
    /// A product of its own: a lot number is there once for each.
    fn product(&self, marker: &str) -> Result<Value, String> {
        Ok(self.ask("products.add", product(marker))?["product"].clone())
    }

    fn delivery(&self, marker: &str) -> Result<Value, String> {
        Ok(
            json!({ "product": self.product(marker)?, "lot_number": short(marker), "expiry": "2028-04-30", "expiry_precision": "day",
                    "ml": 50.0, "supplier": marker, "received_on": self.today() }),
        )
    }

    fn delivered(&self, marker: &str) -> Result<Value, String> {
        Ok(self.ask("lots.receive", self.delivery(marker)?)?["lot"].clone())
    }

    fn place(&self, marker: &str) -> Result<Value, String> {
        let request = json!({ "name": format!("{marker} {}", self.uuid()), "storage": "fridge" });
        Ok(self.ask("places.add", request)?["place"].clone())
    }

    fn recipe(&self, marker: &str) -> Result<Value, String> {
        let parts = json!([{ "product": self.product(marker)?, "parts": 1 }]);
        Ok(json!({ "name": format!("{marker} {}", self.uuid()), "note": marker, "parts": parts }))
    }

    fn recall(&self, marker: &str) -> Result<Value, String> {
        let request = json!({ "lots": [self.delivered(marker)?], "reason": marker });
        self.ask("recalls.open", request)
    }

    fn vial(&self, marker: &str) -> Result<Value, String> {
        Ok(json!({ "lot": self.delivered(marker)?, "opened": self.wall(-5) }))
    }
}
