//! Reading and writing through the open vault: who acts is looked up anew each time, and every write has its entry.

use chrono::{DateTime, Offset, Utc};
use chrono_tz::Tz;
use records::{accounts::AccountRow, clinic};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, value::RawValue};
use sha2::{Digest, Sha256};
use std::sync::atomic::Ordering;
use uuid::Uuid;
use vault::{NewEntry, Vault, Written};

use super::{Answer, Call, Held, Open, Practice, acting, lock};
use crate::{
    error::{Code, Error, Problem, Result},
    moment::{Actor, Moment, Read, Role, Write},
    operations::{self, Operation},
};

/// Everybody who may open the vault.
const STAFF: &[Role] = &[Role::Assistant, Role::Practitioner];

impl Practice {
    /// Reads as whoever opened the vault.
    pub(crate) fn read<T>(&self, call: &Call, f: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        self.read_as(STAFF, call, f)
    }

    /// Reads; the first look at a patient's record since unlocking goes into the audit before the answer goes out.
    pub(super) fn read_as<T>(
        &self,
        roles: &[Role],
        call: &Call,
        f: impl FnOnce(&Read<'_>) -> Result<T>,
    ) -> Result<T> {
        self.with_open(|open| {
            let (answer, seen) = open.vault.read(|records| {
                let actor = acting(records, open.actor.account, roles)?;
                let moment = self.moment(open, call, actor);
                let read = Read {
                    index: Some(&open.index),
                    ..Read::new(records, &moment)
                };
                f(&read).map(|answer| (answer, read.seen.take()))
            })?;
            for patient in seen {
                let fresh = lock(&open.looked_at).insert(patient);
                // A damaged vault is written to no more, but what it still gives may be read.
                if !fresh || open.damaged.load(Ordering::Relaxed) {
                    continue;
                }
                let looked = Call {
                    write_id: Uuid::from_bytes(random()?),
                    ..*call
                };
                let noted = open.vault.write(
                    entry(
                        open.zone,
                        open.actor.account,
                        "patients.read",
                        &looked,
                        &patient.0.to_be_bytes(),
                    ),
                    move |w| {
                        w.note("patient_read", patient.0, Value::Null);
                        w.about("patients", patient.0);
                        Ok::<_, Error>(())
                    },
                );
                if let Err(error) = noted {
                    lock(&open.looked_at).remove(&patient);
                    return Err(error);
                }
            }
            Ok(answer)
        })
    }

    pub(super) fn write(
        &self,
        operation: &'static Operation,
        call: &Call,
        args: Value,
        run: fn(&Write<'_>, Value) -> Result<Box<RawValue>>,
    ) -> Result<Answer> {
        self.with_open(|open| {
            let request = args.to_string();
            let written =
                self.record(open, operation.name, call, request.as_bytes(), move |w| {
                    run(w, args)
                })?;
            Ok(Answer {
                value: written.value,
                changed: written.changed,
            })
        })
    }

    /// One transaction with its entry, as whoever opened the vault. `hashed` is what must be the same in a retry, and never
    /// holds a secret: whoever reads the log could try passphrases on its hash.
    pub(crate) fn record<T>(
        &self,
        open: &Open,
        operation: &'static str,
        call: &Call,
        hashed: &[u8],
        f: impl FnOnce(&Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<Written<T>>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
    {
        self.record_on(&Held::of(open), operation, call, hashed, f)
    }
}

impl Practice {
    /// The moment of a call on a hold of the vault. Who acts is known by number and role only.
    pub(crate) fn moment_of(&self, held: &Held, call: &Call) -> Moment {
        Moment {
            now: call.now,
            zone: held.zone,
            country: held.country.clone(),
            actor: Actor {
                account: held.account,
                name: String::new(),
                licence: String::new(),
                role: held.role,
            },
            language: call.language,
            catalogue: self.catalogue,
        }
    }

    /// As [`Practice::record`], on a hold of the vault: long work does not keep the door.
    pub(crate) fn record_on<T>(
        &self,
        held: &Held,
        operation: &'static str,
        call: &Call,
        hashed: &[u8],
        f: impl FnOnce(&Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<Written<T>>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
    {
        if held.damaged {
            return Err(Error::plain(Code::Damaged, Problem::Damaged));
        }
        let roles = operations::find(operation).map_or(STAFF, |operation| operation.roles);
        let account = held.account;
        let mut moment = self.moment_of(held, call);
        held.write(
            entry(held.zone, account, operation, call, hashed),
            move |records| {
                moment.actor = acting(records, account, roles)?;
                f(&Write {
                    records,
                    moment: &moment,
                })
            },
        )
    }

    /// As [`Practice::record`], in a vault that stands not open at the door, as one of its accounts.
    pub(crate) fn record_as<T>(
        &self,
        vault: &Vault,
        account: AccountRow,
        operation: &'static str,
        call: &Call,
        f: impl FnOnce(&Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<Written<T>>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
    {
        let row = vault.read(|r| Ok::<_, Error>(clinic::read(r)?))?;
        let row = row.ok_or_else(|| Error::plain(Code::Damaged, Problem::Damaged))?;
        let moment = Moment {
            now: call.now,
            zone: row.zone,
            country: crate::clinic::country(&row),
            actor: account.into(),
            language: call.language,
            catalogue: self.catalogue,
        };
        let actor = moment.actor.account;
        vault.write(
            entry(row.zone, actor, operation, call, b""),
            move |records| {
                f(&Write {
                    records,
                    moment: &moment,
                })
            },
        )
    }
}

/// Random bytes of the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::unexpected())?;
    Ok(bytes)
}

/// How far the clinic's wall was from UTC.
pub(crate) fn offset_minutes(at: DateTime<Utc>, zone: Tz) -> i32 {
    at.with_timezone(&zone).offset().fix().local_minus_utc() / 60
}

fn entry(zone: Tz, account: i64, operation: &'static str, call: &Call, request: &[u8]) -> NewEntry {
    NewEntry {
        write_id: call.write_id,
        operation,
        request_hash: Sha256::digest(request).into(),
        actor: account.to_string(),
        at: call.now,
        offset_minutes: offset_minutes(call.now, zone),
        zone: zone.name().to_owned(),
        // What is no operation is the door's own, and rare: a loss that was accepted, a clock that went back.
        anchored: operations::find(operation).is_none_or(|operation| operation.anchored),
    }
}
