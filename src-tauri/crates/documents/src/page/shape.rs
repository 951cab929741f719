//! From text to lines of positioned glyphs.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use harfrust::{
    Buffer, Direction, Feature, ShapeOptions, ShapePlan, ShaperFont, Tag, shape as shape_buffer,
};
use unicode_bidi::{BidiClass, BidiInfo, Level, ParagraphInfo};
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::Weight;
use super::face::{FaceId, face, face_for, is_invisible};
use crate::DocumentError;

/// The direction a paragraph starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Base {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
    /// That of the first letter: for names, numbers and whatever else was typed.
    Auto,
    /// Left to right, and typed: its own direction marks are part of it.
    TypedLtr,
}

/// One glyph in its place; lengths in points.
#[derive(Debug, Clone)]
pub(crate) struct Glyph {
    pub face: FaceId,
    /// In the font; `None` draws nothing.
    pub id: Option<u16>,
    /// The characters it stands for; empty for the further glyphs of a cluster.
    pub text: String,
    /// The width the file gives it, in the font's units.
    pub units: u16,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
}

/// One line, glyphs from left to right.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub glyphs: Vec<Glyph>,
    /// Without the white space at its end, in points.
    pub width: f32,
    /// White space at the left end, which does not count for alignment: the end of a right-to-left line.
    pub lead: f32,
    /// As it was typed, with the white space at its end.
    pub text: String,
    /// Whether it has letters of a right-to-left script.
    pub rtl: bool,
    /// Whether its text is written beside its glyphs: what was typed, and what glyphs alone do not tell exactly.
    pub spelled: bool,
}

/// The lines of a text within a width, in points.
pub(crate) fn lines(
    text: &str,
    base: Base,
    weight: Weight,
    size: f32,
    width: f32,
) -> Result<Vec<Line>, DocumentError> {
    let level = match base {
        Base::Ltr | Base::TypedLtr => Some(Level::ltr()),
        Base::Rtl => Some(Level::rtl()),
        Base::Auto => None,
    };
    let bidi = BidiInfo::new(text, level);
    let mut out = Vec::new();
    for paragraph in &bidi.paragraphs {
        let mut shaped = Vec::new();
        for item in items(&bidi, paragraph.range.clone(), weight) {
            let glyphs = shape(text, &item, size)?;
            shaped.push((item, glyphs));
        }
        for range in break_lines(&bidi, paragraph, &shaped, width) {
            let mut line = set_line(&bidi, paragraph, range, (weight, size), &mut shaped)?;
            // In a right-to-left line readers turn the text of a span around or not, as they please.
            line.spelled =
                !line.rtl && (matches!(base, Base::Auto | Base::TypedLtr) || !is_plain(&line));
            if matches!(base, Base::Ltr | Base::Rtl) {
                // The marks that set a name apart in a sentence have done their work; marks in what was typed stay.
                line.glyphs
                    .retain(|glyph| !glyph.text.chars().all(is_isolate) || glyph.text.is_empty());
                line.text.retain(|c| !is_isolate(c));
            }
            out.push(line);
        }
    }
    Ok(out)
}

/// Greedy lines: at the opportunities of UAX #14, and inside a word only where it is longer than the line.
fn break_lines(
    bidi: &BidiInfo<'_>,
    paragraph: &ParagraphInfo,
    shaped: &[Shaped],
    width: f32,
) -> Vec<Range<usize>> {
    let start = paragraph.range.start;
    let text = &bidi.text[paragraph.range.clone()];
    // Width up to each byte at which a cluster begins; glyphs come in visual order, so sum by place in the text.
    let mut advance = vec![0.0_f32; text.len() + 1];
    for (glyph, at) in shaped.iter().flat_map(|(_, glyphs)| glyphs) {
        advance[at - start] += glyph.advance;
    }
    let mut before = Vec::with_capacity(advance.len());
    let mut sum = 0.0;
    for value in &advance {
        before.push(sum);
        sum += value;
    }

    let mut ranges = Vec::new();
    let mut line = 0;
    let mut last = 0;
    for (at, kind) in linebreaks(text) {
        let visible = line + text[line..at].trim_end().len();
        if before[visible.max(line)] - before[line] > width && last > line {
            ranges.push(line..last);
            line = last;
        }
        while before[line + text[line..at].trim_end().len()] - before[line] > width {
            let split = split_word(&text[line..at], |i| {
                before[line + i] - before[line] <= width
            });
            if split == 0 || line + split >= at {
                break;
            }
            ranges.push(line..line + split);
            line += split;
        }
        last = at;
        if kind == BreakOpportunity::Mandatory && at > line {
            ranges.push(line..at);
            line = at;
        }
    }
    if line < text.len() {
        ranges.push(line..text.len());
    }
    ranges
        .into_iter()
        .map(|r| r.start + start..r.end + start)
        .collect()
}

/// Where a word that is too long is cut: after the last whole character that fits, and after one at least.
fn split_word(word: &str, fits: impl Fn(usize) -> bool) -> usize {
    let mut best = 0;
    for (i, cluster) in word.grapheme_indices(true) {
        let end = i + cluster.len();
        if best > 0 && !fits(end) {
            break;
        }
        best = end;
    }
    best
}

fn set_line(
    bidi: &BidiInfo<'_>,
    paragraph: &ParagraphInfo,
    range: Range<usize>,
    (weight, size): (Weight, f32),
    shaped: &mut Vec<Shaped>,
) -> Result<Line, DocumentError> {
    let text = &bidi.text[range.clone()];
    let trimmed = range.start + text.trim_end().len();
    let mut line = Line {
        glyphs: Vec::new(),
        width: 0.0,
        lead: 0.0,
        text: text.trim_end_matches(is_line_end).to_owned(),
        rtl: has_rtl_letters(bidi, range.clone()),
        spelled: false,
    };
    let (levels, runs) = bidi.visual_runs(paragraph, range.clone());
    for run in runs {
        let level = levels.get(run.start).copied().unwrap_or(paragraph.level);
        let mut parts = split_by_face(bidi.text, run, level, weight);
        if level.is_rtl() {
            parts.reverse();
        }
        for part in parts {
            // Where no line ends inside it, a stretch looks as it did when its width was asked for.
            let glyphs = match shaped.iter().position(|(item, _)| *item == part) {
                Some(at) => shaped.swap_remove(at).1,
                None => shape(bidi.text, &part, size)?,
            };
            for (glyph, at) in glyphs {
                if at < trimmed {
                    line.width += glyph.advance;
                } else if paragraph.level.is_rtl() {
                    line.lead += glyph.advance;
                }
                line.glyphs.push(glyph);
            }
        }
    }
    Ok(line)
}

/// One glyph on the baseline for each character, and no white space but single spaces between words.
fn is_plain(line: &Line) -> bool {
    let glyphs = line.glyphs.iter().all(|glyph| {
        glyph.dy == 0.0
            && glyph.text.chars().count() == 1
            && !glyph
                .text
                .chars()
                .any(|c| is_invisible(c) || (c.is_whitespace() && c != ' '))
    });
    glyphs && !line.text.contains("  ")
}

/// A direction mark alone turns nothing around that a reader could see.
fn has_rtl_letters(bidi: &BidiInfo<'_>, range: Range<usize>) -> bool {
    bidi.text[range.clone()].char_indices().any(|(i, c)| {
        let class = bidi.original_classes[range.start + i];
        matches!(class, BidiClass::R | BidiClass::AL) && !is_invisible(c)
    })
}

/// Whether a text has letters of a left-to-right script.
pub(super) fn has_ltr_letters(text: &str) -> bool {
    text.chars()
        .any(|c| unicode_bidi::bidi_class(c) == BidiClass::L)
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// A stretch and its glyphs, from left to right, each with the place of its cluster in the text.
type Shaped = (Item, Vec<(Glyph, usize)>);

/// A stretch of one direction and one face.
#[derive(PartialEq, Eq)]
struct Item {
    range: Range<usize>,
    rtl: bool,
    face: FaceId,
}

fn items(bidi: &BidiInfo<'_>, range: Range<usize>, weight: Weight) -> Vec<Item> {
    let mut out = Vec::new();
    let mut start = range.start;
    while start < range.end {
        let level = bidi.levels[start];
        let end = (start..range.end)
            .find(|i| bidi.levels[*i] != level)
            .unwrap_or(range.end);
        out.extend(split_by_face(bidi.text, start..end, level, weight));
        start = end;
    }
    out
}

fn split_by_face(text: &str, range: Range<usize>, level: Level, weight: Weight) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::new();
    for (i, cluster) in text[range.clone()].grapheme_indices(true) {
        let at = range.start + i;
        let face = face_for(cluster, weight, out.last().map(|item| item.face));
        match out.last_mut() {
            Some(item) if item.face == face => item.range.end = at + cluster.len(),
            _ => out.push(Item {
                range: at..at + cluster.len(),
                rtl: level.is_rtl(),
                face,
            }),
        }
    }
    out
}

type PlanKey = (FaceId, bool, Option<[u8; 4]>);
static PLANS: Mutex<BTreeMap<PlanKey, Arc<ShapePlan>>> = Mutex::new(BTreeMap::new());

/// Glyphs from left to right, each with the place of its cluster in the text.
fn shape(text: &str, item: &Item, size: f32) -> Result<Vec<(Glyph, usize)>, DocumentError> {
    let face = face(item.face);
    let font = face.font()?;
    let mut buffer = Buffer::new();
    for (i, c) in text[item.range.clone()].char_indices() {
        // A control has no glyph: a tab is drawn as a space, the others as nothing.
        let shown = match c {
            '\t' => ' ',
            c if c.is_control() => '\u{200B}',
            c => c,
        };
        buffer.push(u32::from(shown), (item.range.start + i) as u32);
    }
    buffer.set_pre_context(&text[..item.range.start]);
    buffer.set_post_context(&text[item.range.end..]);
    buffer.set_direction(if item.rtl {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    });
    buffer.guess_segment_properties();
    // One character, one glyph, where the script allows: "fi" stays two letters, as Turkish needs.
    let features = [Feature::new(Tag::new(b"liga"), 0, ..)];
    let script = buffer.script();
    let key = (item.face, item.rtl, script.map(|s| s.tag().to_be_bytes()));
    let plan = {
        let mut plans = PLANS.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(plans.entry(key).or_insert_with(|| {
            Arc::new(ShapePlan::new(
                font,
                buffer.direction(),
                script,
                None,
                &features,
            ))
        }))
    };
    shape_buffer(
        &ShaperFont::new(font),
        &mut buffer,
        ShapeOptions::new().plan(Some(&plan)).features(&features),
    )
    .map_err(|_| DocumentError::Font(face.name))?;

    let scale = size / f32::from(font.units_per_em().max(1));
    let infos = buffer.glyph_infos();
    let positions = buffer.glyph_positions();
    let mut starts: Vec<usize> = infos.iter().map(|i| i.cluster as usize).collect();
    starts.sort_unstable();
    starts.dedup();
    let mut out = Vec::with_capacity(infos.len());
    let mut from = 0;
    while let Some(info) = infos.get(from) {
        let start = info.cluster as usize;
        let upto = from
            + infos[from..]
                .iter()
                .take_while(|i| i.cluster == info.cluster)
                .count();
        let next = starts.partition_point(|s| *s <= start);
        let end = starts.get(next).copied().unwrap_or(item.range.end);
        let glyphs = infos[from..upto]
            .iter()
            .zip(&positions[from..upto])
            .map(|(info, at)| Glyph {
                face: item.face,
                id: Some(u16::try_from(info.glyph_id).unwrap_or(0)),
                text: String::new(),
                units: units(at.x_advance),
                advance: at.x_advance as f32 * scale,
                dx: at.x_offset as f32 * scale,
                dy: at.y_offset as f32 * scale,
            });
        let cluster = text[start..end].trim_end_matches(is_line_end);
        out.extend(
            name(glyphs.collect(), cluster, item.rtl)
                .into_iter()
                .map(|g| (g, start)),
        );
        from = upto;
    }
    Ok(out)
}

fn units(advance: i32) -> u16 {
    u16::try_from(advance.max(0)).unwrap_or(u16::MAX)
}

/// Says which characters the glyphs of one cluster stand for.
///
/// Readers take the glyphs of a right-to-left run from right to left, but the characters of one glyph as they are. So where
/// a glyph stands for several (a lam-alef, a letter with its vowel) its width is shared out: one place for each character.
fn name(mut glyphs: Vec<Glyph>, cluster: &str, rtl: bool) -> Vec<Glyph> {
    let widest = (0..glyphs.len()).max_by(|a, b| {
        let (x, y) = (glyphs[*a].advance, glyphs[*b].advance);
        x.total_cmp(&y).then(b.cmp(a))
    });
    let Some(widest) = widest else { return glyphs };
    let mut characters: Vec<char> = cluster.chars().collect();
    if !rtl || characters.len() < 2 {
        glyphs[widest].text = cluster.to_owned();
        return glyphs;
    }
    let share = characters.len();
    let carrier = &mut glyphs[widest];
    carrier.units /= share as u16;
    carrier.advance /= share as f32;
    carrier.text = characters.pop().map(String::from).unwrap_or_default();
    let rest: Vec<Glyph> = characters
        .into_iter()
        .rev()
        .map(|character| Glyph {
            id: None,
            text: character.into(),
            dx: 0.0,
            dy: 0.0,
            ..carrier.clone()
        })
        .collect();
    glyphs.splice(widest + 1..widest + 1, rest);
    glyphs
}
