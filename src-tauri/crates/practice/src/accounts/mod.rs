//! Accounts: who may open the vault, and as what.

//!
//! The row is written first, with the id that the slot will have, and then the header: cut between the two, the list shows an
//! account without a passphrase, or a removed one whose slot is still there and opens nothing.

mod wire;

use clinical::limits;
use records::accounts::{self, AccountFields, AccountRole, AccountRow};
use secrecy::SecretString;
use serde_json::json;
use vault::Uuid;
use zeroize::Zeroizing;

pub use wire::{
    AccountAdd, AccountChange, AccountPassphrase, AccountRemove, AccountView, PassphraseChange,
};

use crate::{
    check::Check,
    door::{Call, Open, Practice, composed, random},
    error::{Code, Error, Problem, Result},
    moment::{Role, Write},
    operations::Nothing,
    passphrase,
};

fn view(row: &AccountRow, slots: &[Uuid], own: i64) -> AccountView {
    AccountView {
        account: row.account,
        name: row.fields.name.clone(),
        licence: row.fields.licence.clone(),
        role: row.fields.role.into(),
        active: row.removed_at.is_none(),
        has_passphrase: row.slot.is_some_and(|slot| slots.contains(&slot)),
        you: row.account == own,
    }
}

/// Notes an account as it stands now, never anything of its passphrase.
pub(crate) fn noted(write: &Write<'_>, account: i64) -> Result<AccountRow> {
    let row = accounts::read(write.records, account)?.ok_or_else(Error::not_found)?;
    let now = json!({
        "name": row.fields.name, "licence": row.fields.licence, "role": row.fields.role.word(),
        "active": row.removed_at.is_none(),
    });
    write.note("accounts", account, &now);
    Ok(row)
}

/// Whether this account can still be changed.
fn active(write: &Write<'_>, account: i64) -> Result<AccountRow> {
    let row = accounts::read(write.records, account)?.ok_or_else(Error::not_found)?;
    match row.removed_at {
        None => Ok(row),
        Some(_) => Err(Error::at("account", Problem::AlreadyRemoved)),
    }
}

fn fields(check: &mut Check, name: String, licence: String, role: Role) -> AccountFields {
    check.text("name", &limits::PERSON_NAME, &name);
    let role = match role {
        Role::Practitioner => {
            check.text("licence", &limits::LICENCE, &licence);
            AccountRole::Practitioner
        }
        Role::Assistant | Role::Visitor => {
            if !licence.is_empty() {
                check.text("licence", &limits::LICENCE, &licence);
            }
            check.that(role == Role::Assistant, "role", Problem::UnknownChoice);
            AccountRole::Assistant
        }
    };
    AccountFields {
        name,
        licence,
        role,
    }
}

/// The slot of the one who is signed in.
fn own_slot(open: &Open) -> Uuid {
    open.vault.slot()
}

/// Asks again who it is.
///
/// # Errors
/// `WrongPassphrase` at the field.
pub(crate) fn prove(open: &Open, field: &str, typed: &SecretString) -> Result<()> {
    if open.vault.slot_of(typed)? == Some(own_slot(open)) {
        return Ok(());
    }
    Err(Error {
        code: Code::WrongPassphrase,
        ..Error::at(field, Problem::NotYourPassphrase)
    })
}

/// A new passphrase that is good enough, and whose slot it opens already: told apart, because a retry must not stumble over
/// what it did itself the first time.
fn new_passphrase(
    open: &Open,
    mut check: Check,
    name: &str,
    typed: &str,
) -> Result<(SecretString, Option<Uuid>)> {
    let known = [open.clinic_name.as_str(), name];
    passphrase::check(&mut check, "passphrase", typed, &known);
    check.finish()?;
    let secret = composed(typed);
    let whose = open.vault.slot_of(&secret)?;
    Ok((secret, whose))
}

/// No two people have the same passphrase: who it is follows from it.
fn nobodys(whose: Option<Uuid>) -> Result<()> {
    match whose {
        None => Ok(()),
        Some(_) => Err(Error::at("passphrase", Problem::PassphraseTaken)),
    }
}

/// What must be the same in a retry, without the secrets.
fn hashed(request: &serde_json::Value) -> Vec<u8> {
    request.to_string().into_bytes()
}

/// Puts a passphrase into an account's slot, which may not be there yet.
fn into_slot(practice: &Practice, open: &Open, slot: Uuid, secret: &SecretString) -> Result<()> {
    if open.vault.passphrase_slots().contains(&slot) {
        open.vault.change_slot(slot, secret, practice.kdf())?;
    } else {
        open.vault.add_slot(slot, secret, practice.kdf())?;
    }
    Ok(())
}

/// `accounts.list`: the active ones first, by name.
pub(crate) fn list(practice: &Practice, call: &Call, _: Nothing) -> Result<Vec<AccountView>> {
    let slots = practice.with_open(|open| Ok(open.vault.passphrase_slots()))?;
    practice.read(call, |read| {
        let own = read.moment.actor.account;
        let rows = accounts::list(read.records)?;
        Ok(rows.iter().map(|row| view(row, &slots, own)).collect())
    })
}

/// What an operation at the keys answers, and the nouns that changed.
pub(crate) type Changed<T> = Result<(T, Vec<String>)>;

/// `accounts.add`
pub(crate) fn add(practice: &Practice, call: &Call, request: AccountAdd) -> Changed<AccountView> {
    let typed = Zeroizing::new(request.passphrase);
    let yours = Zeroizing::new(request.yours);
    practice.with_open(|open| {
        let mut check = Check::default();
        let fields = fields(&mut check, request.name, request.licence, request.role);
        let (secret, whose) = new_passphrase(open, check, &fields.name, &typed)?;
        prove(open, "yours", &composed(&yours))?;
        let request = json!([fields.name, fields.licence, fields.role.word()]);
        let slot = Uuid::from_bytes(random()?);
        let written = practice.record(open, "accounts.add", call, &hashed(&request), move |w| {
            nobodys(whose)?;
            let account = accounts::add(w.records, &fields, slot)?;
            noted(w, account).map(|row| row.account)
        })?;
        // A retry finds the row that it made the first time, and makes its slot if that is still missing.
        let row = find(open, written.value)?;
        let slot = row.slot.ok_or_else(Error::unexpected)?;
        if !open.vault.passphrase_slots().contains(&slot) {
            open.vault.add_slot(slot, &secret, practice.kdf())?;
        }
        let slots = open.vault.passphrase_slots();
        Ok((view(&row, &slots, open.actor.account), written.changed))
    })
}

fn find(open: &Open, account: i64) -> Result<AccountRow> {
    open.vault
        .read(|r| accounts::read(r, account)?.ok_or_else(Error::not_found))
}

/// `accounts.change`
pub(crate) fn change(
    practice: &Practice,
    call: &Call,
    request: AccountChange,
) -> Changed<AccountView> {
    practice.with_open(|open| {
        let mut check = Check::default();
        let asked = hashed(&json!(request));
        let account = request.account;
        let fields = fields(&mut check, request.name, request.licence, request.role);
        check.finish()?;
        let written = practice.record(open, "accounts.change", call, &asked, move |w| {
            let before = active(w, account)?;
            let steps_down = before.fields.role == AccountRole::Practitioner
                && fields.role != AccountRole::Practitioner;
            if steps_down && accounts::practitioners(w.records)? < 2 {
                return Err(Error::at("role", Problem::LastPractitioner));
            }
            accounts::change(w.records, account, &fields)?;
            noted(w, account).map(|_| ())
        })?;
        let slots = open.vault.passphrase_slots();
        let row = find(open, account)?;
        Ok((view(&row, &slots, open.actor.account), written.changed))
    })
}

/// `accounts.remove`
pub(crate) fn remove(practice: &Practice, call: &Call, request: AccountRemove) -> Changed<Nothing> {
    let yours = Zeroizing::new(request.yours);
    let account = request.account;
    practice.with_open(|open| {
        if account == open.actor.account {
            return Err(Error::at("account", Problem::OwnAccount));
        }
        prove(open, "yours", &composed(&yours))?;
        let now = call.now;
        let asked = hashed(&json!(account));
        let written = practice.record(open, "accounts.remove", call, &asked, move |w| {
            let before = active(w, account)?;
            let practitioner = before.fields.role == AccountRole::Practitioner;
            if practitioner && accounts::practitioners(w.records)? < 2 {
                return Err(Error::at("account", Problem::LastPractitioner));
            }
            accounts::remove(w.records, account, now)?;
            noted(w, account).map(|_| ())
        })?;
        let slots = open.vault.passphrase_slots();
        if let Some(slot) = find(open, account)?.slot.filter(|s| slots.contains(s)) {
            open.vault.remove_slot(slot)?;
        }
        Ok((Nothing {}, written.changed))
    })
}

/// `accounts.set_passphrase`
pub(crate) fn set_passphrase(
    practice: &Practice,
    call: &Call,
    request: AccountPassphrase,
) -> Changed<Nothing> {
    let typed = Zeroizing::new(request.passphrase);
    let yours = Zeroizing::new(request.yours);
    let account = request.account;
    practice.with_open(|open| {
        if account == open.actor.account {
            return Err(Error::at("account", Problem::OwnPassphrase));
        }
        let row = find(open, account)?;
        let (secret, whose) = new_passphrase(open, Check::default(), &row.fields.name, &typed)?;
        prove(open, "yours", &composed(&yours))?;
        let asked = hashed(&json!(account));
        let fresh = Uuid::from_bytes(random()?);
        let written = practice.record(open, "accounts.set_passphrase", call, &asked, move |w| {
            nobodys(whose)?;
            if active(w, account)?.slot.is_none() {
                accounts::set_slot(w.records, account, fresh)?;
            }
            noted(w, account).map(|_| ())
        })?;
        // A retry whose first try came this far has nothing left to do.
        if whose.is_none() {
            let slot = find(open, account)?.slot.ok_or_else(Error::unexpected)?;
            into_slot(practice, open, slot, &secret)?;
        }
        Ok((Nothing {}, written.changed))
    })
}

/// `passphrase.change`
pub(crate) fn change_passphrase(
    practice: &Practice,
    call: &Call,
    request: PassphraseChange,
) -> Changed<Nothing> {
    let typed = Zeroizing::new(request.passphrase);
    let present = Zeroizing::new(request.present);
    practice.with_open(|open| {
        let account = open.actor.account;
        let name = open.actor.name.clone();
        let (secret, whose) = new_passphrase(open, Check::default(), &name, &typed)?;
        let asked = hashed(&json!(account));
        // After a first try that went through, the present one is the new one.
        if whose != Some(own_slot(open)) {
            prove(open, "present", &composed(&present))?;
        }
        let written = practice.record(open, "passphrase.change", call, &asked, move |w| {
            nobodys(whose)?;
            noted(w, account).map(|_| ())
        })?;
        if whose.is_none() {
            into_slot(practice, open, own_slot(open), &secret)?;
        }
        Ok((Nothing {}, written.changed))
    })
}
