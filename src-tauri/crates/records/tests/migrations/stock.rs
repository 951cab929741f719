//! Codes, deliveries, and whom what was drawn went into.

use clinical::{LotId, ProductId};
use records::{movements, products};
use vault::{StoreError, params};

use crate::{across, brought_up, write};

#[test]
fn a_house_of_before_knows_no_codes_and_a_code_belongs_to_one_product() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    let (vault, _) = across(&dir, "0008_product_codes", &[]);
    let code = "09520123456788";
    write(&vault, move |w| {
        assert_eq!(products::codes(w, ProductId(7))?, [""; 0]);
        assert_eq!(products::of_code(w, code)?, None);
        products::teach(w, code, ProductId(7))?;
        products::teach(w, "A123BJC5D6E7", ProductId(7))?;
        let known = products::of_code(w, code)?;
        assert_eq!(known, Some((ProductId(7), "Revita".to_owned())));
        assert_eq!(products::codes(w, ProductId(7))?, [code, "A123BJC5D6E7"]);
        assert_eq!(
            movements::last_delivery(w, ProductId(7))?
                .unwrap()
                .microlitres(),
            9000
        );
        assert_eq!(movements::last_delivery(w, ProductId(8))?, None);
        Ok(())
    })
    .unwrap();
    for (code, product) in [(code, 7), ("96385074", 99)] {
        let refused = write(&vault, move |w| {
            products::teach(w, code, ProductId(product))
        });
        assert!(matches!(refused, Err(StoreError::Constraint(_))), "{code}");
    }
}

#[test]
fn what_came_with_a_delivery_goes_to_the_delivery() {
    let (_folder, vault) = brought_up();
    vault
        .read(|r| {
            let all = movements::of_lot(r, LotId(8), None)?;
            let told: Vec<_> = all
                .iter()
                .map(|row| row.delivery.supplier.as_deref())
                .collect();
            assert_eq!(told, [None, Some("S")]);
            assert_eq!(
                movements::deliveries(r, LotId(8))?,
                [all[1].delivery.clone()]
            );
            Ok::<_, StoreError>(())
        })
        .unwrap();
    // It is as append-only as the rest of the ledger, and only a delivery has papers.
    for sql in [
        "UPDATE stock_movement SET supplier = 'T' WHERE id = 11",
        "INSERT INTO stock_movement (lot, kind, microlitres, day, at, serial) VALUES (8, 'used', -1, '2026-11-23', 21, 'SN')",
    ] {
        let refused = write(&vault, move |w| w.execute(sql, params![]).map(|_| ()));
        assert!(matches!(refused, Err(StoreError::Constraint(_))), "{sql}");
    }
}

#[test]
fn what_was_drawn_before_knows_whom_it_went_into() {
    let (_folder, vault) = brought_up();
    let whose = vault
        .read(|r| movements::uses(r, LotId(8), None))
        .unwrap()
        .into_iter()
        .map(|used| (used.session, used.patient_name))
        .collect::<Vec<_>>();
    let patient = vault
        .read(|r| {
            r.query_one(
                "SELECT session.id, patient.name FROM session JOIN patient ON patient.id = session.patient",
                params![],
                |row| Ok((clinical::SessionId(row.get("id")?), row.get::<_, String>("name")?)),
            )
        })
        .unwrap();
    assert_eq!(whose, Vec::from_iter(patient));
    // Nobody can say that it was another.
    let sql = "INSERT INTO stock_movement (lot, kind, microlitres, day, at, session, patient)
               VALUES (8, 'used', -1, '2026-11-23', 21, 9, 99)";
    let refused = write(&vault, move |w| w.execute(sql, params![]).map(|_| ()));
    assert!(matches!(refused, Err(StoreError::Constraint(_))));
}
