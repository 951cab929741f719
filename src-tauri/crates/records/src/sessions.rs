//! Sessions and their doses: written once, never changed; one that was recorded for the wrong patient is struck.

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    amount::Millilitres,
    id::{CourseId, LotId, MixId, PatientId, ProductId, RecipeId, ScreeningId, SessionId, VialId},
    lot::Expiry,
    treatment::{Technique, TenthsOfMillimetre, Zone},
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, document, document_text, instant, volume, word},
    person::numbers,
    screenings::Overrides,
    struck::{self, Struck},
};

/// A session without its number.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionFields {
    /// Who was treated.
    pub patient: PatientId,
    /// In which course.
    pub course: CourseId,
    /// Its number in the course; beyond the planned ones it is maintenance.
    pub number: u32,
    /// The screening of the day.
    pub screening: ScreeningId,
    /// Day of its start in the clinic's zone.
    pub day: NaiveDate,
    /// Start.
    pub started_at: DateTime<Utc>,
    /// End: deadlines count from it.
    pub ended_at: DateTime<Utc>,
    /// The clinic's zone then.
    pub zone: chrono_tz::Tz,
    /// Who treated.
    pub practitioner: String,
    /// With which licence.
    pub licence: String,
    /// Free text.
    pub note: Option<String>,
    /// Reasons given where a rule spoke against it.
    pub overrides: Overrides,
    /// No washing until.
    pub no_wash_until: DateTime<Utc>,
    /// No exercise, no sauna until.
    pub no_exercise_until: DateTime<Utc>,
    /// Version of the after-care rules.
    pub aftercare_version: String,
}

/// A session as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionRow {
    /// Number.
    pub session: SessionId,
    /// The rest.
    pub fields: SessionFields,
    /// Since when it no longer counts, and why.
    pub struck: Option<Struck>,
}

/// What a dose was drawn from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DoseSource {
    /// One lot, perhaps an opened vial of it.
    Lot(LotId, Option<VialId>),
    /// What several lots were mixed to.
    Mix(MixId),
}

/// What went where, from what.
#[derive(Debug, Clone, PartialEq)]
pub struct DoseFields {
    /// Zone of the scalp.
    pub zone: Zone,
    /// Technique.
    pub technique: Technique,
    /// Depth of injection.
    pub depth: TenthsOfMillimetre,
    /// Injection points.
    pub points: u32,
    /// Volume in all.
    pub volume: Millilitres,
    /// Drawn from.
    pub source: DoseSource,
}

/// What a session drew from a lot, with what a person wants to read of it.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnRow {
    /// Which lot.
    pub lot: LotId,
    /// From which opened vial.
    pub vial: Option<VialId>,
    /// Into which mix.
    pub mix: Option<MixId>,
    /// How much.
    pub volume: Millilitres,
    /// The lot's number.
    pub lot_number: String,
    /// The product.
    pub product: ProductId,
    /// The product's name.
    pub product_name: String,
    /// The lot's expiry.
    pub expiry: Expiry,
}

/// What several lots were mixed to.
#[derive(Debug, Clone, PartialEq)]
pub struct MixRow {
    /// Number.
    pub mix: MixId,
    /// By which recipe.
    pub recipe: Option<RecipeId>,
    /// The recipe's name.
    pub recipe_name: Option<String>,
}

fn row(row: &Row<'_>) -> rusqlite::Result<SessionRow> {
    Ok(SessionRow {
        session: SessionId(row.get("id")?),
        fields: SessionFields {
            patient: PatientId(row.get("patient")?),
            course: CourseId(row.get("course")?),
            number: row.get("number")?,
            screening: ScreeningId(row.get("screening")?),
            day: day(row, "day")?,
            started_at: instant(row, "started_at")?,
            ended_at: instant(row, "ended_at")?,
            zone: word(row, "zone")?,
            practitioner: row.get("practitioner")?,
            licence: row.get("licence")?,
            note: row.get("note")?,
            overrides: document(row, "overrides")?,
            no_wash_until: instant(row, "no_wash_until")?,
            no_exercise_until: instant(row, "no_exercise_until")?,
            aftercare_version: row.get("aftercare_version")?,
        },
        struck: struck::of(row)?,
    })
}

/// Signs a session. What it was given, and from what, is added apart.
pub fn insert(
    w: &Writer<'_>,
    fields: &SessionFields,
    signed_at: DateTime<Utc>,
) -> Result<SessionId> {
    let id = w.insert(
        "INSERT INTO session (patient, course, number, screening, day, started_at, ended_at, zone, practitioner, licence, note,
            overrides, no_wash_until, no_exercise_until, aftercare_version, signed_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        params![
            fields.patient.0,
            fields.course.0,
            fields.number,
            fields.screening.0,
            day_text(fields.day),
            fields.started_at.timestamp_millis(),
            fields.ended_at.timestamp_millis(),
            fields.zone.name(),
            fields.practitioner,
            fields.licence,
            fields.note,
            document_text(&fields.overrides)?,
            fields.no_wash_until.timestamp_millis(),
            fields.no_exercise_until.timestamp_millis(),
            fields.aftercare_version,
            signed_at.timestamp_millis()
        ],
    )?;
    Ok(SessionId(id))
}

/// Adds a mix to a session. What it is made of is in the ledger.
pub fn insert_mix(w: &Writer<'_>, session: SessionId, recipe: Option<RecipeId>) -> Result<MixId> {
    let id = w.insert(
        "INSERT INTO mix (session, recipe) VALUES (?1, ?2)",
        params![session.0, recipe.map(|recipe| recipe.0)],
    )?;
    Ok(MixId(id))
}

/// Adds a dose to a session. Stock is drawn apart, see [`crate::movements`].
pub fn insert_dose(w: &Writer<'_>, session: SessionId, dose: &DoseFields) -> Result<()> {
    let (lot, vial, mix) = match dose.source {
        DoseSource::Lot(lot, vial) => (Some(lot.0), vial.map(|vial| vial.0), None),
        DoseSource::Mix(mix) => (None, None, Some(mix.0)),
    };
    w.execute(
        "INSERT INTO dose (session, zone, technique, depth_tenths, points, microlitres, lot, vial, mix)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            session.0,
            dose.zone.as_str(),
            dose.technique.as_str(),
            dose.depth.0,
            dose.points,
            dose.volume.microlitres(),
            lot,
            vial,
            mix
        ],
    )?;
    Ok(())
}

/// One session, struck or not.
pub fn read(r: &Reader<'_>, session: SessionId) -> Result<Option<SessionRow>> {
    r.query_one(
        "SELECT * FROM session WHERE id = ?1",
        params![session.0],
        row,
    )
}

/// A person's sessions that stand, by the root's number, newest first.
pub fn of_patient(r: &Reader<'_>, patient: PatientId) -> Result<Vec<SessionRow>> {
    r.query_all(
        concat!(
            "SELECT * FROM session_standing WHERE patient IN ",
            numbers!("?1"),
            " ORDER BY ended_at DESC"
        ),
        params![patient.0],
        row,
    )
}

/// A course's sessions by number, those that were struck among them.
pub fn of_course(r: &Reader<'_>, course: CourseId) -> Result<Vec<SessionRow>> {
    r.query_all(
        "SELECT * FROM session WHERE course = ?1 ORDER BY number",
        params![course.0],
        row,
    )
}

/// The sessions of a day that stand, by their start. Reads through all of them: it is asked once a day, for the daily summary.
pub fn of_day(r: &Reader<'_>, day: NaiveDate) -> Result<Vec<SessionRow>> {
    r.query_all(
        "SELECT * FROM session_standing WHERE day = ?1 ORDER BY started_at, id",
        params![day_text(day)],
        row,
    )
}

/// Whether a session that stands was signed on a screening.
pub fn stands_on(r: &Reader<'_>, screening: ScreeningId) -> Result<bool> {
    let found = r.query_one(
        "SELECT EXISTS (SELECT 1 FROM session_standing WHERE screening = ?1)",
        params![screening.0],
        |row| row.get(0),
    )?;
    Ok(found.unwrap_or_default())
}

/// The doses of a session, in the order recorded.
pub fn doses(r: &Reader<'_>, session: SessionId) -> Result<Vec<DoseFields>> {
    r.query_all(
        "SELECT * FROM dose WHERE session = ?1 ORDER BY id",
        params![session.0],
        |row| {
            let lot: Option<i64> = row.get("lot")?;
            let vial: Option<i64> = row.get("vial")?;
            let source = match lot {
                Some(lot) => DoseSource::Lot(LotId(lot), vial.map(VialId)),
                None => DoseSource::Mix(MixId(row.get("mix")?)),
            };
            Ok(DoseFields {
                zone: word(row, "zone")?,
                technique: word(row, "technique")?,
                depth: TenthsOfMillimetre(row.get("depth_tenths")?),
                points: row.get("points")?,
                volume: volume(row, "microlitres")?,
                source,
            })
        },
    )
}

/// What a session drew, in the order drawn.
pub fn drawn(r: &Reader<'_>, session: SessionId) -> Result<Vec<DrawnRow>> {
    r.query_all(
        "SELECT m.lot, m.vial, m.mix, -m.microlitres AS drawn, lot.lot_number, lot.expiry, lot.expiry_precision, lot.product,
            product.name AS product_name
         FROM stock_movement m JOIN lot ON lot.id = m.lot JOIN product ON product.id = lot.product
         WHERE m.session = ?1 AND m.kind = 'used' ORDER BY m.id",
        params![session.0],
        |row| {
            Ok(DrawnRow {
                lot: LotId(row.get("lot")?),
                vial: row.get::<_, Option<i64>>("vial")?.map(VialId),
                mix: row.get::<_, Option<i64>>("mix")?.map(MixId),
                volume: volume(row, "drawn")?,
                lot_number: row.get("lot_number")?,
                product: ProductId(row.get("product")?),
                product_name: row.get("product_name")?,
                expiry: Expiry {
                    day: day(row, "expiry")?,
                    precision: word(row, "expiry_precision")?,
                },
            })
        },
    )
}

/// The mixes of a session, in the order recorded.
pub fn mixes(r: &Reader<'_>, session: SessionId) -> Result<Vec<MixRow>> {
    r.query_all(
        "SELECT mix.id, mix.recipe, recipe.name AS recipe_name FROM mix LEFT JOIN recipe ON recipe.id = mix.recipe
         WHERE mix.session = ?1 ORDER BY mix.id",
        params![session.0],
        |row| {
            Ok(MixRow {
                mix: MixId(row.get("id")?),
                recipe: row.get::<_, Option<i64>>("recipe")?.map(RecipeId),
                recipe_name: row.get("recipe_name")?,
            })
        },
    )
}

/// What a session used in all.
pub fn total(r: &Reader<'_>, session: SessionId) -> Result<Millilitres> {
    let sum = r.query_one(
        "SELECT coalesce(sum(microlitres), 0) AS drawn FROM dose WHERE session = ?1",
        params![session.0],
        |row| volume(row, "drawn"),
    )?;
    Ok(sum.unwrap_or_default())
}
