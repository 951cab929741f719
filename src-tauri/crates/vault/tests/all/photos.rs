//! Photos: what is let in, what is left of it, and when a file goes.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::common::{FIRST, create, instant, open, passphrase};
use chrono::{DateTime, Duration, Utc};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use vault::backup::{BackupError, Unwatched, beside};
use vault::{Photo, PhotoError, Unlock, Vault, restore};

fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        Rgb([
            (x % 251) as u8,
            (y % 241) as u8,
            ((x / 8 + y / 8) % 2 * 200) as u8,
        ])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

/// A JPEG as a telephone makes it: an EXIF block with a GPS position, a maker's name, and the camera held upright.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff: Vec<u8> = b"II*\0\x08\0\0\0".to_vec();
    let mut ifd = |entries: &[(u16, u16, u32, u32)]| {
        tiff.extend((entries.len() as u16).to_le_bytes());
        for (tag, kind, count, value) in entries {
            tiff.extend(tag.to_le_bytes());
            tiff.extend(kind.to_le_bytes());
            tiff.extend(count.to_le_bytes());
            tiff.extend(value.to_le_bytes());
        }
        tiff.extend([0; 4]);
    };
    // Orientation 6, Make at 80, and the GPS block at 50: latitude reference "N".
    ifd(&[(0x010F, 2, 20, 80), (0x0112, 3, 1, 6), (0x8825, 4, 1, 50)]);
    ifd(&[(0x0001, 2, 2, u32::from(b'N')), (0x001D, 2, 11, 100)]);
    tiff.resize(80, 0);
    tiff.extend(b"MARKER-telephone-7\0\0");
    tiff.extend(b"2026:11:23\0");
    let mut segment = b"Exif\0\0".to_vec();
    segment.extend(tiff);
    let mut out = jpeg[..2].to_vec();
    out.extend([0xFF, 0xE1]);
    out.extend(((segment.len() + 2) as u16).to_be_bytes());
    out.extend(segment);
    out.extend(&jpeg[2..]);
    out
}

fn kept(vault: &Vault, bytes: &[u8]) -> Photo {
    vault.keep_photo(bytes).unwrap()
}

fn path_of(dir: &Path, photo: &Photo) -> PathBuf {
    let name = photo.id.simple().to_string();
    dir.join("photos").join(&name[..2]).join(&name)
}

#[test]
fn a_picture_comes_back_upright_and_without_what_the_camera_wrote() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let taken = with_exif(&encoded(60, 40, ImageFormat::Jpeg));
    assert!(taken.windows(18).any(|w| w == b"MARKER-telephone-7"));
    let photo = kept(&vault, &taken);
    let jpeg = vault.photo(&photo).unwrap();
    assert_eq!(jpeg.len() as u64, photo.bytes);
    for trace in [b"Exif".as_slice(), b"MARKER", b"2026:11:23", &[0xFF, 0xE1]] {
        assert!(!jpeg.windows(trace.len()).any(|w| w == trace), "{trace:?}");
    }
    let picture = image::load_from_memory(&jpeg).unwrap();
    assert_eq!((picture.width(), picture.height()), (40, 60), "turned");

    let photo = kept(&vault, &encoded(30, 20, ImageFormat::Png));
    let jpeg = vault.photo(&photo).unwrap();
    assert_eq!(image::guess_format(&jpeg).unwrap(), ImageFormat::Jpeg);
    vault.close();
    // It is on the disk, private, and not readable there.
    let file = fs::read(path_of(dir.path(), &photo)).unwrap();
    assert_eq!(&file[..8], b"ANAGENPH");
    assert!(!file.windows(4).any(|w| w == b"JFIF"));
    assert_eq!(*open(dir.path()).photo(&photo).unwrap(), *jpeg);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let path = path_of(dir.path(), &photo);
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
        assert_eq!(mode(&dir.path().join("photos")), 0o700);
    }
}

/// A PNG that says it is 50,000 × 50,000 and holds nothing.
fn png_bomb() -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(50_000u32.to_be_bytes());
    chunk.extend(50_000u32.to_be_bytes());
    chunk.extend([8, 2, 0, 0, 0]);
    png.extend(13u32.to_be_bytes());
    png.extend(&chunk);
    let crc = chunk.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    });
    png.extend((!crc).to_be_bytes());
    png
}

#[test]
fn what_is_no_picture_or_too_large_is_refused_and_nothing_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let jpeg = encoded(300, 200, ImageFormat::Jpeg);
    let png = encoded(300, 200, ImageFormat::Png);
    let noise: Vec<u8> = (0..5_000u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let mut no_pictures = vec![
        Vec::new(),
        b"PK\x03\x04 a zip, and more of it".to_vec(),
        b"GIF89a".to_vec(),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
        noise,
        png[..png.len() / 2].to_vec(),
        png[..40].to_vec(),
    ];
    for part in 1..20 {
        no_pictures.push(jpeg[..jpeg.len() * part / 20].to_vec());
        // The end of a thumbnail inside EXIF is not the end of the picture.
        let mut taken = with_exif(&jpeg);
        taken[60..62].copy_from_slice(&[0xFF, 0xD9]);
        no_pictures.push(taken[..taken.len() * part / 20].to_vec());
    }
    for bytes in no_pictures {
        let refused = vault.keep_photo(&bytes);
        assert!(
            matches!(refused, Err(PhotoError::NotAPicture)),
            "{} bytes: {refused:?}",
            bytes.len()
        );
    }
    let mut padded = jpeg.clone();
    padded.resize(20 * 1024 * 1024 + 1, 0);
    let mut gigantic = jpeg.clone();
    // The frame header's height and width.
    let frame = gigantic.windows(2).position(|w| w == [0xFF, 0xC0]).unwrap();
    gigantic[frame + 5..frame + 9].copy_from_slice(&[0xC3, 0x50, 0xC3, 0x50]);
    for bytes in [padded, png_bomb(), gigantic] {
        let refused = vault.keep_photo(&bytes);
        assert!(
            matches!(refused, Err(PhotoError::TooLarge)),
            "{} bytes: {refused:?}",
            bytes.len()
        );
    }
    assert!(!dir.path().join("photos").exists());
    // What follows the end, as telephones write it, is no reason to refuse.
    let mut followed = jpeg;
    followed.extend([0; 100]);
    kept(&vault, &followed);
}

#[cfg(target_os = "linux")]
#[test]
fn the_largest_picture_stays_within_its_memory() {
    let peak = || -> u64 {
        let status = fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find(|l| l.starts_with("VmHWM")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    };
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    // Almost 40 million pixels, of one colour so that the test is quick to make it.
    let picture = DynamicImage::new_luma8(6_300, 6_300);
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).unwrap();
    drop(picture);
    kept(&vault, &png.into_inner());
    assert!(peak() < 512 * 1024, "{} KiB", peak());
}

#[test]
fn a_changed_exchanged_or_missing_file_is_damaged() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let first = kept(&vault, &encoded(40, 30, ImageFormat::Jpeg));
    let second = kept(&vault, &encoded(30, 40, ImageFormat::Jpeg));
    let (a, b) = (path_of(dir.path(), &first), path_of(dir.path(), &second));
    let whole = fs::read(&a).unwrap();
    let damaged = |photo: &Photo| matches!(vault.photo(photo), Err(PhotoError::Damaged));
    for at in [0, 9, 20, 100, whole.len() - 1] {
        let mut bad = whole.clone();
        bad[at] ^= 1;
        fs::write(&a, &bad).unwrap();
        assert!(damaged(&first), "at {at}");
    }
    // Another photo of this vault under the first one's name, even with its own hash in the row.
    fs::copy(&b, &a).unwrap();
    assert!(damaged(&first));
    let forged = Photo {
        hash: second.hash,
        bytes: second.bytes,
        ..first
    };
    assert!(damaged(&forged));
    fs::write(&a, &whole[..whole.len() / 2]).unwrap();
    assert!(damaged(&first));
    fs::remove_file(&a).unwrap();
    assert!(damaged(&first));
    vault.photo(&second).unwrap();
}

fn set_age(path: &Path, days: i64, now: DateTime<Utc>) {
    let then: SystemTime = (now - Duration::days(days)).into();
    let file = fs::File::options().write(true).open(path).unwrap();
    file.set_modified(then).unwrap();
}

#[test]
fn orphans_go_after_thirty_days_and_a_newer_backup() {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("vault");
    let vault = create(&dir);
    let now = instant();
    let photos: Vec<Photo> = (0..4)
        .map(|n| kept(&vault, &encoded(20 + n, 20, ImageFormat::Jpeg)))
        .collect();
    let [known, old, young, older_than_backup] = photos[..] else {
        panic!()
    };
    set_age(&path_of(&dir, &known), 400, now);
    set_age(&path_of(&dir, &old), 40, now);
    set_age(&path_of(&dir, &young), 29, now);
    set_age(&path_of(&dir, &older_than_backup), 31, now);
    let collect = || vault.collect_orphans(&[known.id], now).unwrap();
    assert_eq!(collect(), 0, "there is no backup");
    let place = beside(&dir);
    let backup = vault
        .back_up(&place, now - Duration::days(35), &Unwatched)
        .unwrap();
    assert_eq!(backup.manifest.photos, 4);
    assert_eq!(collect(), 1, "one is older than the backup");
    assert!(!path_of(&dir, &old).exists());
    vault.back_up(&place, now, &Unwatched).unwrap();
    assert_eq!(collect(), 1);
    assert!(!path_of(&dir, &older_than_backup).exists());
    for photo in [&known, &young] {
        vault.photo(photo).unwrap();
    }
}

#[test]
fn photos_are_copied_once_proven_with_the_backup_and_restored_with_it() {
    let root = tempfile::tempdir().unwrap();
    let (dir, place) = (root.path().join("vault"), root.path().join("stick"));
    fs::create_dir(&place).unwrap();
    let vault = create(&dir);
    let first = kept(&vault, &encoded(40, 30, ImageFormat::Jpeg));
    let made = vault.back_up(&place, instant(), &Unwatched).unwrap();
    assert_eq!(made.manifest.photos, 1);
    let copy = path_of(&place, &first);
    let written = fs::metadata(&copy).unwrap().modified().unwrap();
    let second = kept(&vault, &encoded(50, 30, ImageFormat::Jpeg));
    let later = vault
        .back_up(&place, instant() + Duration::days(1), &Unwatched)
        .unwrap();
    assert_eq!(later.manifest.photos, 2);
    assert_eq!(fs::metadata(&copy).unwrap().modified().unwrap(), written);

    let prove = |name: &str| vault.prove(&place, name, instant(), &Unwatched);
    prove(&later.name).unwrap();
    let whole = fs::read(&copy).unwrap();
    let mut bad = whole.clone();
    bad[50] ^= 1;
    fs::write(&copy, &bad).unwrap();
    assert!(matches!(prove(&later.name), Err(BackupError::Differs(_))));
    fs::write(&copy, &whole).unwrap();
    fs::remove_file(path_of(&place, &second)).unwrap();
    assert!(matches!(prove(&later.name), Err(BackupError::Differs(_))));
    // The earlier backup never had it.
    prove(&made.name).unwrap();
    // It is brought again when it is missing in the place.
    let again = vault
        .back_up(&place, instant() + Duration::days(2), &Unwatched)
        .unwrap();
    prove(&again.name).unwrap();

    vault.close();
    let new = root.path().join("new");
    let secret = passphrase();
    let unlock = Unlock::Passphrase(&secret);
    restore::prepare(&new, &place, &again.name, unlock, &FIRST, &Unwatched)
        .unwrap()
        .put_in_place(&new, instant())
        .unwrap();
    let vault = open(&new);
    for photo in [&first, &second] {
        vault.photo(photo).unwrap();
    }
}
