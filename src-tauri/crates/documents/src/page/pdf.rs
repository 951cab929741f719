//! From pages of ink to a file: fonts subset and embedded, text that can be read back, identifiers from the content.

use std::collections::BTreeMap;
use std::io::Write as _;

use chrono::{Datelike, NaiveDateTime, Timelike};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, Stream, StringFormat};
use printpdf::{
    Codepoint, Color, DictItem, FontId, FontMetrics, FontType, Op, PaintMode, ParsedFont,
    PdfDocument, PdfFont, PdfFontHandle, PdfFontMetricsStub, PdfPage, PdfSaveOptions, Pt, Rect,
    Rgb, TextItem, TextMatrix,
};
use subsetter::GlyphRemapper;
use texts::Language;

use super::face::{FaceId, face};
use super::shape::{Glyph, Line};
use super::{Colour, Paper};
use crate::DocumentError;

/// Of 9. The quickest packs a sheet in less than half the time of the third, for a ninth more bytes; the largest stays within 60 kB.
const PACKING: u32 = 1;

/// Something on a page; places in points from the upper left corner.
pub(crate) enum Ink {
    /// A line of text, its left end on the baseline at (x, y).
    Text {
        line: Line,
        x: f32,
        y: f32,
        size: f32,
        colour: Colour,
    },
    /// A filled rectangle.
    Fill {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        colour: Colour,
    },
}

/// What the file says about itself.
pub(crate) struct About<'a> {
    pub title: String,
    pub language: Language,
    pub made: NaiveDateTime,
    pub identifier: &'a str,
}

/// The glyphs of one face that the document uses.
///
/// A code in the file is a glyph *with* the characters it stands for, so that two letters that look the same are still
/// read back as two letters.
struct Used {
    codes: BTreeMap<(Option<u16>, String, u16), u16>,
    glyphs: GlyphRemapper,
    /// New glyph id by code; the first code is "no such glyph".
    table: Vec<u16>,
    widths: BTreeMap<u16, u16>,
}

#[derive(Default)]
struct Fonts(BTreeMap<FaceId, Used>);

impl Fonts {
    fn code(&mut self, glyph: &Glyph) -> Result<u16, DocumentError> {
        let used = self.0.entry(glyph.face).or_insert_with(|| Used {
            codes: BTreeMap::new(),
            glyphs: GlyphRemapper::new(),
            table: vec![0],
            widths: BTreeMap::new(),
        });
        let key = (glyph.id, glyph.text.clone(), glyph.units);
        if let Some(code) = used.codes.get(&key) {
            return Ok(*code);
        }
        let code = u16::try_from(used.table.len()).map_err(|_| DocumentError::Write)?;
        let shape = match glyph.id {
            Some(id) => id,
            None => blank(glyph.face)?,
        };
        used.table.push(used.glyphs.remap(shape));
        used.widths.insert(code, glyph.units);
        used.codes.insert(key, code);
        Ok(code)
    }

    /// The width a viewer advances by, in thousandths of an em: as printpdf writes it, rounded down.
    fn width(&self, face_id: FaceId, code: u16) -> Result<f32, DocumentError> {
        let em = f32::from(face(face_id).font()?.units_per_em().max(1));
        let width = self
            .0
            .get(&face_id)
            .and_then(|used| used.widths.get(&code))
            .copied()
            .unwrap_or(0);
        Ok((f32::from(width) * 1000.0 / em).trunc())
    }
}

/// The file.
pub(crate) fn write(
    paper: Paper,
    pages: &[Vec<Ink>],
    about: &About<'_>,
) -> Result<Vec<u8>, DocumentError> {
    let mut fonts = Fonts::default();
    let mut document = PdfDocument::new(&about.title);
    for page in pages {
        let mut ops = Vec::new();
        for ink in page {
            draw(ink, paper.height, &mut fonts, &mut ops)?;
        }
        let (width, height) = (Pt(paper.width).into(), Pt(paper.height).into());
        document.pages.push(PdfPage::new(width, height, ops));
    }
    for (id, used) in &fonts.0 {
        document
            .resources
            .fonts
            .map
            .insert(resource(*id), embedded(*id, used)?);
    }
    let options = PdfSaveOptions {
        subset_fonts: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let mut file = document.to_lopdf_document(&options, &mut Vec::new());
    finish(&mut file, &fonts, about)?;
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|_| DocumentError::Write)?;
    Ok(bytes)
}

/// The glyph that draws nothing.
fn blank(id: FaceId) -> Result<u16, DocumentError> {
    let face = face(id);
    let space = face.font()?.charmap().map_unicode(' ');
    space
        .and_then(|gid| u16::try_from(gid.to_u32()).ok())
        .ok_or(DocumentError::Font(face.name))
}

fn resource(id: FaceId) -> FontId {
    FontId(format!("Face{id}"))
}

fn embedded(id: FaceId, used: &Used) -> Result<PdfFont, DocumentError> {
    let face = face(id);
    let font = face.font()?;
    let metrics = font.metrics();
    let line = metrics.h_line();
    let subset = subsetter::subset(face.bytes, 0, &used.glyphs)
        .map_err(|_| DocumentError::Font(face.name))?;
    let bounds = metrics.bounds;
    let ascent = line.as_ref().map_or(0.0, |l| l.ascender.to_f32()) as i16;
    let descent = line.as_ref().map_or(0.0, |l| l.descender.to_f32()) as i16;
    Ok(PdfFont::new(ParsedFont {
        original_bytes: subset,
        font_index: 0,
        font_name: Some(subset_name(id)),
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: used.widths.clone(),
        units_per_em: font.units_per_em(),
        font_metrics: FontMetrics { ascent, descent },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: font.units_per_em(),
            x_min: bounds.x_min.to_f32() as i16,
            y_min: bounds.y_min.to_f32() as i16,
            x_max: bounds.x_max.to_f32() as i16,
            y_max: bounds.y_max.to_f32() as i16,
            ..PdfFontMetricsStub::default()
        },
    }))
}

/// The six letters before the name are the file format's mark of a font that was cut down.
fn subset_name(id: FaceId) -> String {
    let letter = char::from(b'A' + (id % 26) as u8);
    format!("ANGEN{letter}+{}", face(id).name)
}

fn draw(
    ink: &Ink,
    paper_height: f32,
    fonts: &mut Fonts,
    ops: &mut Vec<Op>,
) -> Result<(), DocumentError> {
    match ink {
        Ink::Fill {
            x,
            y,
            width,
            height,
            colour,
        } => {
            let mut rectangle = Rect::from_xywh(
                Pt(*x),
                Pt(paper_height - y - height),
                Pt(*width),
                Pt(*height),
            );
            rectangle.mode = Some(PaintMode::Fill);
            ops.push(fill(*colour));
            ops.push(Op::DrawRectangle { rectangle });
        }
        Ink::Text {
            line,
            x,
            y,
            size,
            colour,
        } => {
            if line.spelled {
                ops.push(span(&line.text));
            }
            ops.push(Op::StartTextSection);
            ops.push(fill(*colour));
            draw_line(line, *x, paper_height - y, *size, fonts, ops)?;
            ops.push(Op::EndTextSection);
            if line.spelled {
                ops.push(Op::EndMarkedContent);
            }
        }
    }
    Ok(())
}

/// Runs of one face and one height above the baseline; the numbers between glyphs bring the pen where shaping wants it.
fn draw_line(
    line: &Line,
    x: f32,
    y: f32,
    size: f32,
    fonts: &mut Fonts,
    ops: &mut Vec<Op>,
) -> Result<(), DocumentError> {
    let thousandths = |points: f32| points * 1000.0 / size;
    let mut pen = x;
    let mut run: Option<(FaceId, f32, f32)> = None;
    let mut items = Vec::new();
    let blank = |i: usize| line.glyphs.get(i).is_some_and(|glyph| glyph.text == " ");
    let mut in_span = false;
    for (i, glyph) in line.glyphs.iter().enumerate() {
        // Readers take several spaces for one, unless they are said to be text.
        let spaces = line.rtl && blank(i) && (blank(i + 1) || (i > 0 && blank(i - 1)));
        if spaces != in_span {
            show(&mut items, ops);
            if spaces {
                let count = (i..).take_while(|i| blank(*i)).count();
                ops.push(span(&" ".repeat(count)));
            } else {
                ops.push(Op::EndMarkedContent);
            }
            in_span = spaces;
            run = None;
        }
        let code = fonts.code(glyph)?;
        let target = pen + glyph.dx;
        let at = match run {
            Some((face, rise, at)) if face == glyph.face && (rise - glyph.dy).abs() < 0.001 => at,
            _ => {
                show(&mut items, ops);
                ops.push(Op::SetFont {
                    font: PdfFontHandle::External(resource(glyph.face)),
                    size: Pt(size),
                });
                ops.push(Op::SetTextMatrix {
                    matrix: TextMatrix::Raw([
                        1.0,
                        0.0,
                        0.0,
                        1.0,
                        round(target),
                        round(y + glyph.dy),
                    ]),
                });
                round(target)
            }
        };
        let shift = round(thousandths(at - target));
        if shift != 0.0 {
            items.push(TextItem::Offset(shift));
        }
        let code_point = Codepoint {
            gid: code,
            offset: 0.0,
            cid: Some(glyph.text.clone()),
        };
        match items.last_mut() {
            Some(TextItem::GlyphIds(codes)) => codes.push(code_point),
            _ => items.push(TextItem::GlyphIds(vec![code_point])),
        }
        let width = fonts.width(glyph.face, code)?;
        let after = at - shift * size / 1000.0 + width * size / 1000.0;
        run = Some((glyph.face, glyph.dy, after));
        pen += glyph.advance;
    }
    show(&mut items, ops);
    if in_span {
        ops.push(Op::EndMarkedContent);
    }
    Ok(())
}

fn show(items: &mut Vec<TextItem>, ops: &mut Vec<Op>) {
    if !items.is_empty() {
        ops.push(Op::ShowText {
            items: std::mem::take(items),
        });
    }
}

fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn fill(colour: Colour) -> Op {
    let part = |value: u8| f32::from(value) / 255.0;
    Op::SetFillColor {
        col: Color::Rgb(Rgb {
            r: part(colour.0),
            g: part(colour.1),
            b: part(colour.2),
            icc_profile: None,
        }),
    }
}

fn span(text: &str) -> Op {
    let text = DictItem::String {
        data: utf16_bytes(text),
        literal: false,
    };
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict {
            map: [("ActualText".to_owned(), text)].into(),
        },
    }
}

fn utf16_bytes(text: &str) -> Vec<u8> {
    [0xFE, 0xFF]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
        .collect()
}

/// What printpdf leaves to chance or leaves out.
fn finish(file: &mut Document, fonts: &Fonts, about: &About<'_>) -> Result<(), DocumentError> {
    file.version = "1.7".to_owned();
    let tables: BTreeMap<Vec<u8>, Vec<u8>> = fonts
        .0
        .iter()
        .map(|(id, used)| {
            let table = used
                .table
                .iter()
                .flat_map(|gid| gid.to_be_bytes())
                .collect();
            (subset_name(*id).into_bytes(), table)
        })
        .collect();
    let tables: BTreeMap<_, _> = tables
        .into_iter()
        .map(|(name, table)| (name, file.add_object(Stream::new(Dictionary::new(), table))))
        .collect();
    for object in file.objects.values_mut() {
        let Ok(dictionary) = object.as_dict_mut() else {
            continue;
        };
        let Ok(descendants) = dictionary
            .get_mut(b"DescendantFonts")
            .and_then(Object::as_array_mut)
        else {
            continue;
        };
        for descendant in descendants {
            if let Ok(descendant) = descendant.as_dict_mut()
                && let Ok(name) = descendant.get(b"BaseFont").and_then(Object::as_name)
                && let Some(table) = tables.get(name)
            {
                let table = Object::Reference(*table);
                descendant.set("CIDToGIDMap", table);
            }
        }
    }
    let made = about.made;
    let stamp = format!(
        "D:{:04}{:02}{:02}{:02}{:02}{:02}",
        made.year(),
        made.month(),
        made.day(),
        made.hour(),
        made.minute(),
        made.second()
    );
    let mut info = Dictionary::new();
    info.set("Title", string(utf16_bytes(&about.title)));
    info.set("Subject", string(utf16_bytes(about.identifier)));
    info.set("Producer", string(b"Anagen".to_vec()));
    info.set("CreationDate", string(stamp.clone().into_bytes()));
    info.set("ModDate", string(stamp.into_bytes()));
    let info = file.add_object(info);
    if let Ok(old) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&old);
    }
    file.trailer.set("Info", Object::Reference(info));

    if let Ok(catalog) = file.catalog_mut() {
        let mut view = Dictionary::new();
        view.set("DisplayDocTitle", Object::Boolean(true));
        if about.language.is_rtl() {
            view.set("Direction", Object::Name(b"R2L".to_vec()));
        }
        catalog.set("ViewerPreferences", Object::Dictionary(view));
        catalog.set("Lang", string(about.language.code().into()));
        catalog.set("PageLayout", Object::Name(b"OneColumn".to_vec()));
    }
    compress(file)?;

    let identity = string(fingerprint(file).to_vec());
    file.trailer
        .set("ID", Object::Array(vec![identity.clone(), identity]));
    Ok(())
}

/// Packs every stream. lopdf's own packing tries hardest, which takes most of the time and saves next to nothing.
fn compress(file: &mut Document) -> Result<(), DocumentError> {
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.dict.get(b"Filter").is_err()
        {
            let mut packed = ZlibEncoder::new(Vec::new(), Compression::new(PACKING));
            packed
                .write_all(&stream.content)
                .map_err(|_| DocumentError::Write)?;
            stream.set_content(packed.finish().map_err(|_| DocumentError::Write)?);
            stream
                .dict
                .set("Filter", Object::Name(b"FlateDecode".to_vec()));
        }
    }
    Ok(())
}

fn string(bytes: Vec<u8>) -> Object {
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// FNV-1a over what the file holds: names the file, protects nothing.
fn fingerprint(file: &Document) -> [u8; 16] {
    let mut hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let mut add = |bytes: &[u8]| {
        for byte in bytes {
            hash =
                (hash ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    };
    for (id, object) in &file.objects {
        add(&id.0.to_be_bytes());
        match object {
            Object::Stream(stream) => add(&stream.content),
            other => add(format!("{other:?}").as_bytes()),
        }
    }
    hash.to_be_bytes()
}
