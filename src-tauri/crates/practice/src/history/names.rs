//! What a person calls a record: the patient by name, the lot by its number.

use std::{
    cell::RefCell,
    collections::{BTreeSet, HashMap},
};

use clinical::{
    ContactId, CourseId, DestructionId, DisposalId, IntakeId, LotId, MergeId, PatientId, PlaceId,
    ProductId, RecipeId, ScreeningId, SessionId, SideEffectId, VialId,
};
use texts::{Language, history};

use super::values::catalogue;
use crate::{error::Result, moment::Read, patients};

/// Looks names up, each once.
pub(super) struct Names<'a, 'r> {
    read: &'a Read<'r>,
    accounts: HashMap<i64, String>,
    destroyed: BTreeSet<PatientId>,
    known: RefCell<HashMap<(String, i64), String>>,
}

impl<'a, 'r> Names<'a, 'r> {
    pub fn new(read: &'a Read<'r>) -> Result<Names<'a, 'r>> {
        Ok(Names {
            read,
            accounts: records::history::accounts(read.records)?
                .into_iter()
                .map(|row| (row.account, row.name))
                .collect(),
            destroyed: records::destructions::numbers(read.records)?,
            known: RefCell::default(),
        })
    }

    pub fn language(&self) -> Language {
        self.read.moment.language
    }

    /// Who did it: an account, or the program by itself.
    pub fn who(&self, actor: &str) -> String {
        let account = actor.parse().ok();
        match account.and_then(|account| self.accounts.get(&account)) {
            Some(name) => name.clone(),
            None if actor.is_empty() => "Anagen".to_owned(),
            None => history::who_unknown(self.language(), actor),
        }
    }

    /// What a person calls the record.
    pub fn of(&self, noun: &str, id: i64) -> Result<String> {
        let key = (noun.to_owned(), id);
        if let Some(name) = self.known.borrow().get(&key) {
            return Ok(name.clone());
        }
        let name = self.look(noun, id)?;
        self.known.borrow_mut().insert(key, name.clone());
        Ok(name)
    }

    fn look(&self, noun: &str, id: i64) -> Result<String> {
        let l = self.language();
        let name = match noun {
            "patients" => self.patient(PatientId(id))?,
            "archiving" | "holds" | "distinct" => Some(self.of("patients", id)?),
            "merges" => self.merge(MergeId(id))?,
            "patient_read" => Some(self.of("patients", id)?),
            "drafts" => Some(history::noun_drafts(l, &self.person(PatientId(id))?)),
            "clinic" => Some(history::noun_clinic(l)),
            "history" => Some(history::noun_history(l)),
            "patient_list" => Some(history::noun_patient_list(l)),
            "imports" => records::imports::read(self.read.records, id)?.map(|row| row.fields.file),
            "security" => Some(history::noun_security(l)),
            "recovery" => Some(history::noun_recovery(l)),
            "backups" | "backup_places" => Some(history::noun_backups(l)),
            "vault" => Some(history::noun_vault(l)),
            "accounts" => self
                .accounts
                .get(&id)
                .map(|name| history::noun_accounts(l, name)),
            "screenings" => self.screening(ScreeningId(id))?,
            "intakes" => self.intake(IntakeId(id))?,
            "rules" => Some(history::noun_rules(l)),
            "courses" => self.course(CourseId(id))?,
            "sessions" | "addenda" => self.session(SessionId(id))?,
            "lots" | "releases" => self.lot(LotId(id))?,
            "vials" => self.vial(VialId(id))?,
            "recipes" => {
                records::recipes::read(self.read.records, RecipeId(id))?.map(|row| row.name)
            }
            "places" | "temperatures" => {
                records::places::read(self.read.records, PlaceId(id))?.map(|row| row.name)
            }
            "counts" => Some(history::noun_counts(l, &id.to_string())),
            "disposals" => {
                let number = crate::disposals::numbered(DisposalId(id));
                Some(history::noun_disposals(l, &number))
            }
            "recalls" | "recall_contacts" => Some(history::noun_recalls(l, &id.to_string())),
            "watches" => self.watch(SessionId(id))?,
            "products" => records::products::read(self.read.records, ProductId(id))?
                .map(|row| row.fields.name),
            "side_effects" => self.side_effect(SideEffectId(id))?,
            "contacts" => self.contact(ContactId(id))?,
            "photos" => Some(history::noun_photos(l, &self.person(PatientId(id))?)),
            "given_documents" => self.given_document(SessionId(id))?,
            "destructions" => self.destruction(DestructionId(id))?,
            _ => None,
        };
        Ok(name.unwrap_or_else(|| self.gone(noun, id)))
    }

    /// What is there no more, or of a kind that this version does not know.
    fn gone(&self, noun: &str, id: i64) -> String {
        let l = self.language();
        match noun {
            "patients" if self.destroyed.contains(&PatientId(id)) => {
                history::noun_destroyed(l, &patients::number(PatientId(id)))
            }
            // These go with a record only.
            "screenings" | "intakes" | "courses" | "sessions" | "side_effects" | "merges"
            | "contacts" | "given_documents" | "watches" | "addenda" => history::noun_emptied(l),
            _ => history::noun_other(l, &id.to_string()),
        }
    }

    fn patient(&self, id: PatientId) -> Result<Option<String>> {
        Ok(records::patients::read(self.read.records, id)?.map(|row| row.fields.name))
    }

    /// The name a patient goes by now: of one who was merged, the root's.
    fn person(&self, id: PatientId) -> Result<String> {
        let kept = records::patients::read(self.read.records, id)?;
        self.of("patients", kept.map_or(id, |kept| kept.root).0)
    }

    fn merge(&self, id: MergeId) -> Result<Option<String>> {
        let Some(row) = records::patients::merge_of(self.read.records, id)? else {
            return Ok(None);
        };
        let merged = self.of("patients", row.fields.merged.0)?;
        Ok(Some(history::noun_merges(self.language(), &merged)))
    }

    fn screening(&self, id: ScreeningId) -> Result<Option<String>> {
        let Some(row) = records::screenings::read(self.read.records, id)? else {
            return Ok(None);
        };
        let patient = self.person(row.fields.patient)?;
        Ok(Some(history::noun_screenings(self.language(), &patient)))
    }

    fn intake(&self, id: IntakeId) -> Result<Option<String>> {
        let Some(row) = records::intakes::read(self.read.records, id)? else {
            return Ok(None);
        };
        let patient = self.of("patients", row.fields.patient.0)?;
        Ok(Some(history::noun_intakes(self.language(), &patient)))
    }

    fn course(&self, id: CourseId) -> Result<Option<String>> {
        let Some(row) = records::courses::read(self.read.records, id)? else {
            return Ok(None);
        };
        let patient = self.person(row.fields.patient)?;
        Ok(Some(history::noun_courses(self.language(), &patient)))
    }

    fn session(&self, id: SessionId) -> Result<Option<String>> {
        let Some(row) = records::sessions::read(self.read.records, id)? else {
            return Ok(None);
        };
        let patient = self.person(row.fields.patient)?;
        let number = row.fields.number.to_string();
        Ok(Some(history::noun_sessions(
            self.language(),
            &patient,
            &number,
        )))
    }

    fn lot(&self, id: LotId) -> Result<Option<String>> {
        let row = records::lots::read(self.read.records, id)?;
        Ok(row.map(|row| {
            history::noun_lots(self.language(), &row.fields.lot_number, &row.product_name)
        }))
    }

    fn vial(&self, id: VialId) -> Result<Option<String>> {
        let Some(row) = records::vials::read(self.read.records, id)? else {
            return Ok(None);
        };
        let lot = self.lot_number(row.fields.lot.0)?;
        let number = id.to_string();
        Ok(Some(history::noun_vials(self.language(), &lot, &number)))
    }

    /// Of a session, whose patient is asked.
    fn watch(&self, id: SessionId) -> Result<Option<String>> {
        let Some(row) = records::sessions::read(self.read.records, id)? else {
            return Ok(None);
        };
        let patient = self.person(row.fields.patient)?;
        Ok(Some(history::noun_watches(self.language(), &patient)))
    }

    /// A lot's number alone, for a line that says what a dose was drawn from.
    pub fn lot_number(&self, id: i64) -> Result<String> {
        let row = records::lots::read(self.read.records, LotId(id))?;
        Ok(row.map_or_else(|| id.to_string(), |row| row.fields.lot_number))
    }

    fn side_effect(&self, id: SideEffectId) -> Result<Option<String>> {
        let Some(row) = records::side_effects::read(self.read.records, id)? else {
            return Ok(None);
        };
        let patient = self.person(row.fields.patient)?;
        let effect = catalogue(self.language(), "side-effect", &row.fields.effect);
        Ok(Some(history::noun_side_effects(
            self.language(),
            &effect,
            &patient,
        )))
    }

    fn contact(&self, id: ContactId) -> Result<Option<String>> {
        let Some(row) = records::contacts::read(self.read.records, id)? else {
            return Ok(None);
        };
        let patient = self.person(row.fields.patient)?;
        Ok(Some(history::noun_contacts(self.language(), &patient)))
    }

    /// Of a session, whose sheet it is.
    fn given_document(&self, id: SessionId) -> Result<Option<String>> {
        let Some(row) = records::sessions::read(self.read.records, id)? else {
            return Ok(None);
        };
        let patient = self.person(row.fields.patient)?;
        Ok(Some(history::noun_given_documents(
            self.language(),
            &patient,
        )))
    }

    fn destruction(&self, id: DestructionId) -> Result<Option<String>> {
        let row = records::destructions::read(self.read.records, id)?;
        Ok(row.map(|row| {
            history::noun_destructions(self.language(), &patients::number(row.fields.patient))
        }))
    }
}
