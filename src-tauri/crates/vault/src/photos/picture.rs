//! What a person hands over as a picture becomes a JPEG of ours, or is refused before it costs memory.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use zeroize::{Zeroize, Zeroizing};

use super::PhotoError;
use crate::error::StoreError;

const MOST_BYTES: usize = 20 * 1024 * 1024;
const MOST_PIXELS: u64 = 40_000_000;
/// 40 million pixels of three bytes, or 30 of eight.
const MOST_MEMORY: u64 = 240 * 1024 * 1024;
const MOST_SIDE: u32 = 65_535;
const QUALITY: u8 = 90;

/// The picture and nothing else, upright, as a JPEG. Only the laboratory lifts the limits, to see what they keep away.
pub(super) fn encode_anew(bytes: &[u8], limited: bool) -> Result<Zeroizing<Vec<u8>>, PhotoError> {
    if limited && bytes.len() > MOST_BYTES {
        return Err(PhotoError::TooLarge);
    }
    let format = image::guess_format(bytes).map_err(|_| PhotoError::NotAPicture)?;
    match format {
        // Told before the decoder looks for what follows.
        ImageFormat::Png if limited && png_pixels(bytes) > MOST_PIXELS => {
            return Err(PhotoError::TooLarge);
        }
        ImageFormat::Png => {}
        // The decoder would paint what is missing grey.
        ImageFormat::Jpeg if is_whole_jpeg(bytes) => {}
        _ => return Err(PhotoError::NotAPicture),
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    if limited {
        let mut limits = Limits::default();
        limits.max_image_width = Some(MOST_SIDE);
        limits.max_image_height = Some(MOST_SIDE);
        limits.max_alloc = Some(MOST_MEMORY);
        reader.limits(limits);
    } else {
        reader.no_limits();
    }
    let mut decoder = reader.into_decoder().map_err(refused)?;
    let (width, height) = decoder.dimensions();
    let too_large =
        u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY;
    if limited && too_large {
        return Err(PhotoError::TooLarge);
    }
    // What EXIF says about the way the camera was held is lost with it.
    let upright = decoder.orientation().map_err(refused)?;
    let decoded = DynamicImage::from_decoder(decoder).map_err(refused)?;
    let mut picture = DynamicImage::ImageRgb8(decoded.into_rgb8());
    picture.apply_orientation(upright);
    let mut pixels = picture.into_rgb8();
    let mut jpeg = Zeroizing::new(Vec::with_capacity(bytes.len().max(1 << 20)));
    let encoded = JpegEncoder::new_with_quality(&mut *jpeg, QUALITY).encode_image(&pixels);
    pixels.as_flat_samples_mut().samples.zeroize();
    encoded.map_err(|_| StoreError::Other)?;
    Ok(jpeg)
}

fn refused(error: ImageError) -> PhotoError {
    match error {
        ImageError::Limits(_) => PhotoError::TooLarge,
        _ => PhotoError::NotAPicture,
    }
}

/// What a PNG's first chunk says; 0 when there is none.
fn png_pixels(bytes: &[u8]) -> u64 {
    let side = |at: usize| {
        let four = bytes.get(at..at + 4)?;
        Some(u64::from(u32::from_be_bytes(four.try_into().ok()?)))
    };
    let pixels = side(16).zip(side(20)).map(|(width, height)| width * height);
    pixels.unwrap_or(0)
}

/// Whether the end marker follows the picture's own data. Segments are stepped over by their length, so that the end of a
/// thumbnail inside one is not taken for it.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    const START_OF_SCAN: u8 = 0xDA;
    const END: u8 = 0xD9;
    let mut at = 2;
    let mut in_scan = false;
    while let Some(&[first, marker]) = bytes.get(at..at + 2) {
        match (first, marker) {
            (0xFF, 0xFF) => at += 1,
            (0xFF, END) => return in_scan,
            // Inside a scan: an escaped byte, a restart marker, or the picture's data.
            (0xFF, 0x00 | 0xD0..=0xD7) if in_scan => at += 2,
            (0xFF, _) => {
                let Some(&[high, low]) = bytes.get(at + 2..at + 4) else {
                    return false;
                };
                in_scan = in_scan || marker == START_OF_SCAN;
                at += 2 + usize::from(u16::from_be_bytes([high, low]));
            }
            _ if in_scan => at += 1,
            _ => return false,
        }
    }
    false
}
