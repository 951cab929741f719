//! What the form of the files cannot say: unique ids, references that exist, ranges the right way round.

mod guidance;
mod intake;
mod medicines;
mod screening;
mod vials;

use super::{Catalogue, CatalogueError};
use crate::amount::Millilitres;
use crate::treatment::{Technique, Zone};
use std::collections::BTreeSet;

pub(super) fn check(catalogue: &Catalogue) -> Result<(), CatalogueError> {
    screening::check(catalogue)?;
    protocols(catalogue)?;
    treatment(catalogue)?;
    side_effects(catalogue)?;
    aftercare(catalogue)?;
    vials::check(catalogue)?;
    guidance::check(catalogue)?;
    medicines::check(catalogue)?;
    intake::check(catalogue)
}

type Checked = Result<(), CatalogueError>;

fn that(holds: bool, file: &'static str, entry: &str, problem: &'static str) -> Checked {
    if holds {
        Ok(())
    } else {
        Err(CatalogueError::Content {
            file,
            entry: entry.to_owned(),
            problem,
        })
    }
}

fn version(file: &'static str, version: &str) -> Checked {
    that(!version.trim().is_empty(), file, "version", "is empty")
}

fn unique<'a>(file: &'static str, ids: impl Iterator<Item = &'a str>) -> Checked {
    let mut seen = BTreeSet::new();
    for id in ids {
        let plain = id
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        that(
            plain && !id.is_empty(),
            file,
            id,
            "an id has small letters, digits and underscores only",
        )?;
        that(seen.insert(id), file, id, "is there twice")?;
    }
    Ok(())
}

fn sourced(file: &'static str, entry: &str, source: &str) -> Checked {
    that(!source.trim().is_empty(), file, entry, "has no source")
}

fn rule_id(file: &'static str, id: &str) -> Checked {
    let plain = id
        .chars()
        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-');
    that(
        plain && !id.is_empty(),
        file,
        id,
        "a rule's id has capitals, digits and hyphens only",
    )
}

fn protocols(catalogue: &Catalogue) -> Checked {
    const FILE: &str = "protocols.toml";
    let file = &catalogue.protocols;
    version(FILE, &file.version)?;
    that(!file.protocol.is_empty(), FILE, "protocol", "there is none")?;
    unique(FILE, file.protocol.iter().map(|p| p.id.as_str()))?;
    for p in &file.protocol {
        sourced(FILE, &p.id, &p.source)?;
        that(
            (1..=p.sessions_max).contains(&p.sessions_min),
            FILE,
            &p.id,
            "sessions are the wrong way round",
        )?;
        let sessions: u64 = p.phases.iter().map(|phase| u64::from(phase.sessions)).sum();
        that(
            sessions == u64::from(p.sessions_max),
            FILE,
            &p.id,
            "its phases do not have the greatest number of sessions",
        )?;
        for phase in &p.phases {
            that(phase.sessions > 0, FILE, &p.id, "a phase is empty")?;
            that(
                (1..=phase.gap_max_days).contains(&phase.gap_min_days),
                FILE,
                &p.id,
                "a gap is the wrong way round",
            )?;
        }
        let months = 1..=p.maintenance_max_months;
        that(
            months.contains(&p.maintenance_min_months),
            FILE,
            &p.id,
            "maintenance is the wrong way round",
        )?;
    }
    Ok(())
}

fn treatment(catalogue: &Catalogue) -> Checked {
    const FILE: &str = "treatment.toml";
    let file = &catalogue.treatment;
    version(FILE, &file.version)?;
    unique(FILE, file.zone.iter().map(|z| z.id.as_str()))?;
    unique(FILE, file.technique.iter().map(|t| t.id.as_str()))?;
    that(
        file.zone.len() == Zone::ALL.len(),
        FILE,
        "zone",
        "one is not listed",
    )?;
    that(
        file.technique.len() == Technique::ALL.len(),
        FILE,
        "technique",
        "one is not listed",
    )?;
    for zone in &file.zone {
        sourced(FILE, zone.id.as_str(), &zone.source)?;
    }
    for technique in &file.technique {
        sourced(FILE, technique.id.as_str(), &technique.source)?;
        let depths = (technique.depth_min_mm, technique.depth_max_mm);
        let ordered = match depths {
            (Some(min), Some(max)) => min.0 > 0 && min <= max && max <= file.limits.depth_max_mm,
            (None, None) => true,
            _ => false,
        };
        that(
            ordered,
            FILE,
            technique.id.as_str(),
            "its depths are the wrong way round or beyond the limit",
        )?;
    }
    let limits = &file.limits;
    sourced(FILE, "limits", &limits.source)?;
    let depths = limits.depth_warn_mm.0 > 0 && limits.depth_warn_mm <= limits.depth_max_mm;
    that(depths, FILE, "limits", "depths are the wrong way round")?;
    that(limits.points_max > 0, FILE, "limits", "no point is allowed")?;
    that(
        limits.point_warn_ml > Millilitres::ZERO,
        FILE,
        "limits",
        "no volume per point is usual",
    )?;
    that(
        limits.total_warn_ml > Millilitres::ZERO,
        FILE,
        "limits",
        "no total is usual",
    )
}

fn side_effects(catalogue: &Catalogue) -> Checked {
    const FILE: &str = "side_effects.toml";
    let file = &catalogue.side_effects;
    version(FILE, &file.version)?;
    version(FILE, &file.ctcae_version)?;
    unique(FILE, file.kind.iter().map(|k| k.id.as_str()))?;
    for kind in &file.kind {
        sourced(FILE, &kind.id, &kind.source)?;
        that(
            kind.onset_from_hours <= kind.onset_to_hours,
            FILE,
            &kind.id,
            "onset is the wrong way round",
        )?;
        that(
            kind.expected_end_days != Some(0),
            FILE,
            &kind.id,
            "ends before it begins",
        )?;
        let ascending = kind.grades.windows(2).all(|pair| pair[0] < pair[1]);
        that(
            !kind.grades.is_empty() && ascending,
            FILE,
            &kind.id,
            "its grades are not ascending",
        )?;
    }
    Ok(())
}

fn aftercare(catalogue: &Catalogue) -> Checked {
    const FILE: &str = "aftercare.toml";
    let rules = &catalogue.aftercare;
    version(FILE, &rules.version)?;
    sourced(FILE, "hours", &rules.source)?;
    that(
        (1..=720).contains(&rules.no_wash_hours),
        FILE,
        "no_wash_hours",
        "is out of range",
    )?;
    that(
        (1..=720).contains(&rules.no_exercise_hours),
        FILE,
        "no_exercise_hours",
        "is out of range",
    )
}
