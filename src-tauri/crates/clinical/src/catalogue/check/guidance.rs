//! What guides.

use super::{Checked, sourced, that, unique, version};
use crate::catalogue::Catalogue;

const FILE: &str = "guidance.toml";

pub(super) fn check(catalogue: &Catalogue) -> Checked {
    let file = &catalogue.guidance;
    version(FILE, &file.version)?;
    let cycle = &file.cycle;
    sourced(FILE, "cycle", &cycle.source)?;
    that(
        (1..=cycle.prefer_to_day).contains(&cycle.prefer_from_day) && cycle.prefer_to_day <= 45,
        FILE,
        "cycle",
        "its days are the wrong way round or beyond any cycle",
    )?;
    let result = &file.result;
    sourced(FILE, "result", &result.source)?;
    that(
        result.look_after_sessions.is_sorted_by(|a, b| a < b),
        FILE,
        "result",
        "its sessions are not ascending",
    )?;
    let numbers = [
        result.first_from,
        result.first_to,
        result.full_from,
        result.full_to,
    ];
    that(
        numbers[0] > 0 && numbers.is_sorted(),
        FILE,
        "result",
        "its numbers of sessions are the wrong way round",
    )?;
    sourced(FILE, "operator", &file.operator.source)?;
    let professions = &file.operator.professions;
    unique(FILE, professions.iter().map(String::as_str))?;
    that(
        !professions.is_empty(),
        FILE,
        "operator",
        "nobody may treat",
    )
}
