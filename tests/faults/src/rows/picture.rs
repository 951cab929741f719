//! Pictures made by hand, good ones and bombs.

/// A whole grey PNG.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let row = |y: u32| std::iter::once(0).chain((0..width).map(move |x| (x * 3 + y) as u8));
    let raw: Vec<u8> = (0..height).flat_map(row).collect();
    // One stored block: small enough for a picture of the laboratory.
    let length = (raw.len() as u16).to_le_bytes();
    let mut data = vec![0x78, 0x01, 0x01];
    data.extend(length);
    data.extend(length.map(|byte| !byte));
    data.extend(&raw);
    data.extend(adler(&raw).to_be_bytes());
    file(width, height, &data)
}

/// A whole black PNG of any size: hardly any bytes, and as many pixels as it says.
pub fn black(width: u32, height: u32) -> std::io::Result<Vec<u8>> {
    use std::io::Write as _;
    let mut data = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let row = vec![0; width as usize + 1];
    for _ in 0..height {
        data.write_all(&row)?;
    }
    Ok(file(width, height, &data.finish()?))
}

/// A header that promises more than any machine has, and hardly any data.
pub fn bomb(width: u32, height: u32) -> Vec<u8> {
    file(
        width,
        height,
        &[0x78, 0x01, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01],
    )
}

fn file(width: u32, height: u32, data: &[u8]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 0, 0, 0, 0]);
    for (kind, content) in [
        (b"IHDR", header.as_slice()),
        (b"IDAT", data),
        (b"IEND", &[]),
    ] {
        bytes.extend((content.len() as u32).to_be_bytes());
        let mut chunk = kind.to_vec();
        chunk.extend(content);
        bytes.extend(&chunk);
        bytes.extend(crc(&chunk).to_be_bytes());
    }
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

fn adler(bytes: &[u8]) -> u32 {
    let (a, b) = bytes.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    (b << 16) | a
}
