/** A photo of a phone has ten or so; more is no photo of a box. */
export const MOST_MEGABYTES = 25;
/** What a picture may grow to when it is unpacked. */
export const MOST_MEGAPIXELS = 64;
/** More does not help to read a code, and takes longer. */
const MOST_SIDE = 3072;

export type Unfit = "too-large" | "unreadable";
interface Size {
  width: number;
  height: number;
}

/** A size made smaller, in proportion, until its longer side is at most so long. */
export function fitted(width: number, height: number, most: number): Size {
  const scale = Math.min(1, most / Math.max(width, height));
  const scaled = (side: number): number => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

/** Draws something so large and takes its pixels; null where there is no canvas. */
export function pixels(
  source: CanvasImageSource,
  { width, height }: Size,
  canvas = document.createElement("canvas"),
): ImageData | null {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  // Where a picture is transparent, its code is dark on nothing.
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

const word = (bytes: DataView, at: number): string =>
  at + 4 <= bytes.byteLength
    ? String.fromCharCode(...[0, 1, 2, 3].map((place) => bytes.getUint8(at + place)))
    : "";

function png(bytes: DataView): Size | null {
  if (bytes.byteLength < 24 || bytes.getUint32(0) !== 0x89504e47 || word(bytes, 12) !== "IHDR") return null;
  return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
}

/** Walks the segments of a JPEG up to its frame header (ITU T.81, B.2.2). */
function jpeg(bytes: DataView): Size | null {
  if (bytes.byteLength < 4 || bytes.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.byteLength && bytes.getUint8(at) === 0xff;) {
    const marker = bytes.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.getUint16(at + 7), height: bytes.getUint16(at + 5) };
    // A marker may be preceded by any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + bytes.getUint16(at + 2);
  }
  return null;
}

/** Further kinds whose size the web view limits itself: WebP ends at 16383 a side, BMP is as large as its file, and HEIC is left to the system. */
const bounded = (bytes: DataView): boolean =>
  (word(bytes, 0) === "RIFF" && word(bytes, 8) === "WEBP") ||
  word(bytes, 0).startsWith("BM") ||
  (word(bytes, 4) === "ftyp" && /^(?:hei[cx]|mif1|msf1)$/.test(word(bytes, 8)));

/** Why a file is not unpacked at all, going by its first bytes; null: it may be tried. */
export function unfit(bytes: ArrayBuffer): Unfit | null {
  if (bytes.byteLength > MOST_MEGABYTES * 1e6) return "too-large";
  const view = new DataView(bytes);
  const size = png(view) ?? jpeg(view);
  if (!size) return bounded(view) ? null : "unreadable";
  return size.width * size.height > MOST_MEGAPIXELS * 1e6 ? "too-large" : null;
}

/** The pixels of a file that somebody chose, no larger than a code needs. */
export async function open(file: File): Promise<ImageData | Unfit> {
  // Not a byte is read of a file that is too large anyway.
  if (file.size > MOST_MEGABYTES * 1e6) return "too-large";
  try {
    const wrong = unfit(await file.arrayBuffer());
    if (wrong) return wrong;
    const bitmap = await createImageBitmap(file);
    const taken = pixels(bitmap, fitted(bitmap.width, bitmap.height, MOST_SIDE));
    bitmap.close();
    return taken ?? "unreadable";
  } catch (cause) {
    // Gone since it was chosen, or broken inside.
    if (cause instanceof DOMException) return "unreadable";
    throw cause;
  }
}
