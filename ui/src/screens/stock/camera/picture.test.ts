import { expect, test } from "vitest";
import { fitted, MOST_MEGABYTES, open, unfit } from "./picture";

/** A PNG's beginning: its signature and its header. */
function png(width: number, height: number): ArrayBuffer {
  const bytes = new DataView(new ArrayBuffer(64));
  bytes.setUint32(0, 0x89504e47);
  bytes.setUint32(4, 0x0d0a1a0a);
  bytes.setUint32(8, 13);
  bytes.setUint32(12, 0x49484452);
  bytes.setUint32(16, width);
  bytes.setUint32(20, height);
  return bytes.buffer;
}

/** A JPEG's beginning: a comment, two fill bytes, and a frame header. */
function jpeg(width: number, height: number): ArrayBuffer {
  const comment = [0xff, 0xfe, 0, 5, 1, 2, 3];
  const frame = [0xff, 0xff, 0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3];
  return Uint8Array.from([0xff, 0xd8, ...comment, ...frame]).buffer;
}

const text = (words: string): ArrayBuffer => new TextEncoder().encode(words).buffer as ArrayBuffer;

test("a photo is tried, and a small file that would unpack into gigabytes is not", () => {
  expect(unfit(png(4000, 3000))).toBeNull();
  expect(unfit(jpeg(4000, 3000))).toBeNull();
  expect(unfit(png(60_000, 60_000))).toBe("too-large");
  expect(unfit(png(0xffff_ffff, 0xffff_ffff))).toBe("too-large");
  expect(unfit(jpeg(65_535, 65_535))).toBe("too-large");
});

test("what is no picture is not handed to the decoder of pictures", () => {
  for (const words of [
    "",
    "BM",
    "%PDF-1.7 and so on",
    "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "GIF89a",
  ]) {
    expect(unfit(text(words))).toBe("unreadable");
  }
  // A JPEG that ends before its frame, and one whose segments lead nowhere.
  expect(unfit(Uint8Array.from([0xff, 0xd8, 0xff, 0xfe]).buffer)).toBe("unreadable");
  expect(unfit(Uint8Array.from([0xff, 0xd8, ...Array<number>(64).fill(0xff)]).buffer)).toBe("unreadable");
  expect(unfit(new ArrayBuffer(MOST_MEGABYTES * 1e6 + 1))).toBe("too-large");
});

test("of a file that is too large nothing is read", async () => {
  const file = { size: MOST_MEGABYTES * 1e6 + 1, arrayBuffer: () => Promise.reject(new Error("read")) };
  expect(await open(file as unknown as File)).toBe("too-large");
  const gone = { size: 9, arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")) };
  expect(await open(gone as unknown as File)).toBe("unreadable");
});

test("a size is made smaller in proportion, and never larger", () => {
  expect(fitted(4000, 3000, 2000)).toEqual({ width: 2000, height: 1500 });
  expect(fitted(640, 480, 2000)).toEqual({ width: 640, height: 480 });
  expect(fitted(100_000, 1, 2000)).toEqual({ width: 2000, height: 1 });
});
