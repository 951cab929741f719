//! Who may do what, and everything that can be wrong when the vault is opened.

mod opening;
mod roles;

use flows::{Clinic, Treated};

use crate::common::{ASSISTANT, add, sheet};

struct House {
    clinic: Clinic,
    patient: i64,
    treated: Treated,
}

fn house() -> House {
    let clinic = Clinic::new();
    sheet(&clinic, None);
    add(&clinic, "Ece", "assistant", ASSISTANT);
    let patient = clinic.patient("Ayşe");
    let treated = clinic.treat(patient);
    House {
        clinic,
        patient,
        treated,
    }
}
