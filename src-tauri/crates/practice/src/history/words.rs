//! What was done, in plain words.

use texts::{Language, history};

use crate::operations::{Kind, OPERATIONS};

/// What the program notes besides the operations that a person asks for.
const BY_ITSELF: [&str; 9] = [
    "patients.read",
    "history.export",
    "patients.export",
    "vault.loss_accepted",
    "vault.clock_behind",
    "vault.adopted",
    "vault.restored",
    "vault.rescued",
    "patients.refolded",
];

/// Writing operations that leave nothing in the records, or leave it under another name, and so no entry of their own.
const UNNOTED: [&str; 5] = [
    "vault.unlock",
    "vault.lock",
    "vault.rescue",
    "backups.cancel",
    "backups.restore",
];

/// Every operation that an entry may name, for the filter.
pub(super) fn noted() -> impl Iterator<Item = &'static str> {
    OPERATIONS
        .iter()
        .filter(|operation| operation.kind == Kind::Write)
        .map(|operation| operation.name)
        .filter(|name| !UNNOTED.contains(name))
        .chain(BY_ITSELF)
}

/// "Session recorded".
#[allow(clippy::too_many_lines, reason = "one line for each operation")]
pub(super) fn operation(l: Language, name: &str) -> String {
    match name {
        "vault.create" => history::operation_vault_create(l),
        "vault.unlock" => history::operation_vault_unlock(l),
        "vault.lock" => history::operation_vault_lock(l),
        "vault.recover" => history::operation_vault_recover(l),
        "vault.rescue" => history::operation_vault_rescue(l),
        "vault.rescued" => history::operation_vault_rescue(l),
        "vault.rekey" => history::operation_vault_rekey(l),
        "vault.restored" => history::operation_backups_restore(l),
        "vault.adopted" => history::operation_vault_adopted(l),
        "vault.clock_behind" => history::operation_vault_clock_behind(l),
        "vault.loss_accepted" => history::operation_vault_loss_accepted(l),
        "passphrase.change" => history::operation_passphrase_change(l),
        "recovery.issue" => history::operation_recovery_issue(l),
        "recovery.confirm" => history::operation_recovery_confirm(l),
        "accounts.add" => history::operation_accounts_add(l),
        "accounts.change" => history::operation_accounts_change(l),
        "accounts.remove" => history::operation_accounts_remove(l),
        "accounts.set_passphrase" => history::operation_accounts_set_passphrase(l),
        "security.change" => history::operation_security_change(l),
        "backups.make" => history::operation_backups_make(l),
        "backups.cancel" => history::operation_backups_cancel(l),
        "backups.prove" => history::operation_backups_prove(l),
        "backups.choose_stick" => history::operation_backups_choose_stick(l),
        "backups.forget_stick" => history::operation_backups_forget_stick(l),
        "backups.restore" => history::operation_backups_restore(l),
        "history.export" => history::operation_history_export(l),
        "clinic.change" => history::operation_clinic_change(l),
        "patients.register" => history::operation_patients_register(l),
        "patients.change" => history::operation_patients_change(l),
        "patients.distinct" => history::operation_patients_distinct(l),
        "patients.merge" => history::operation_patients_merge(l),
        "patients.unmerge" => history::operation_patients_unmerge(l),
        "patients.archive" => history::operation_patients_archive(l),
        "patients.restore" => history::operation_patients_restore(l),
        "patients.hold" => history::operation_patients_hold(l),
        "patients.refolded" => history::operation_patients_refolded(l),
        "patients.choose_photo" => history::operation_patients_choose_photo(l),
        "patients.remove_photo" => history::operation_patients_remove_photo(l),
        "contacts.record" => history::operation_contacts_record(l),
        "contacts.strike" => history::operation_contacts_strike(l),
        "retention.propose" => history::operation_retention_propose(l),
        "retention.withdraw" => history::operation_retention_withdraw(l),
        "retention.destroy" => history::operation_retention_destroy(l),
        "patients.read" => history::operation_patients_read(l),
        "intakes.record" => history::operation_intakes_record(l),
        "rules.change" => history::operation_rules_change(l),
        "patients.export" => history::operation_patients_export(l),
        "imports.run" => history::operation_imports_run(l),
        "imports.undo" => history::operation_imports_undo(l),
        "screening.record" => history::operation_screening_record(l),
        "courses.plan" => history::operation_courses_plan(l),
        "courses.stop" => history::operation_courses_stop(l),
        "products.add" => history::operation_products_add(l),
        "lots.receive" => history::operation_lots_receive(l),
        "products.change" => history::operation_products_change(l),
        "products.retire" => history::operation_products_retire(l),
        "products.restore" => history::operation_products_restore(l),
        "codes.forget" => history::operation_codes_forget(l),
        "recipes.add" => history::operation_recipes_add(l),
        "recipes.change" => history::operation_recipes_change(l),
        "recipes.retire" => history::operation_recipes_retire(l),
        "recipes.restore" => history::operation_recipes_restore(l),
        "lots.quarantine" => history::operation_lots_quarantine(l),
        "lots.release" => history::operation_lots_release(l),
        "lots.move" => history::operation_lots_move(l),
        "lots.waste" => history::operation_lots_waste(l),
        "vials.open" => history::operation_vials_open(l),
        "vials.discard" => history::operation_vials_discard(l),
        "counts.record" => history::operation_counts_record(l),
        "places.add" => history::operation_places_add(l),
        "places.change" => history::operation_places_change(l),
        "temperatures.record" => history::operation_temperatures_record(l),
        "disposals.record" => history::operation_disposals_record(l),
        "recalls.open" => history::operation_recalls_open(l),
        "recalls.contact" => history::operation_recalls_contact(l),
        "recalls.undo" => history::operation_recalls_undo(l),
        "recalls.close" => history::operation_recalls_close(l),
        "watches.close" => history::operation_watches_close(l),
        "sessions.record" => history::operation_sessions_record(l),
        "sessions.amend" => history::operation_sessions_amend(l),
        "sessions.strike" => history::operation_sessions_strike(l),
        "screening.strike" => history::operation_screening_strike(l),
        "intakes.strike" => history::operation_intakes_strike(l),
        "side_effects.strike" => history::operation_side_effects_strike(l),
        "documents.print" => history::operation_documents_print(l),
        "documents.save" => history::operation_documents_save(l),
        "side_effects.report" => history::operation_side_effects_report(l),
        "side_effects.follow_up" => history::operation_side_effects_follow_up(l),
        "drafts.save" => history::operation_drafts_save(l),
        "drafts.discard" => history::operation_drafts_discard(l),
        // Of a newer version.
        _ => history::operation_other(l),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_its_words() {
        for l in Language::all() {
            let writing = OPERATIONS
                .iter()
                .filter(|operation| operation.kind == Kind::Write)
                .map(|operation| operation.name);
            for name in writing.chain(BY_ITSELF) {
                assert_ne!(operation(l, name), history::operation_other(l), "{name}");
            }
        }
        assert_eq!(
            operation(Language::En, "x.y"),
            history::operation_other(Language::En)
        );
    }
}
