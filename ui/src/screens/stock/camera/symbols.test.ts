// @vitest-environment node
import { toBuffer, type RenderOptions } from "bwip-js/node";
import { expect, test } from "vitest";
import { symbols } from "./symbols";

const BOX = "(01)09520123456788(17)271200(10)ABC123(21)SN42";
const ELEMENTS = "01095201234567881727120010ABC123\u001d21SN42";

type Drawing = Omit<RenderOptions, "scale">;
const found = async (drawing: Drawing): ReturnType<typeof symbols> =>
  symbols(await toBuffer({ scale: 3, padding: 10, backgroundcolor: "FFFFFF", ...drawing }));
/** What is read of a code that was drawn. */
const seen = async (drawing: Drawing): Promise<string[]> => (await found(drawing)).map(({ text }) => text);

test.each([
  ["gs1datamatrix", BOX, `]d2${ELEMENTS}`],
  ["gs1-128", BOX, `]C1${ELEMENTS}`],
  ["gs1qrcode", BOX, `]Q3${ELEMENTS}`],
  // A code without a lot after which something comes: no separator is added.
  ["gs1datamatrix", "(01)09520123456788(10)A12", "]d2010952012345678810A12"],
])("%s %s is read with its identifier and its separators", async (bcid, text, expected) => {
  expect(await seen({ bcid, text })).toEqual([expected]);
});

test("a GS1 Digital Link is read as its address", async () => {
  const text = "https://id.gs1.org/01/09520123456788/10/ABC123?17=271200";
  expect(await seen({ bcid: "qrcode", text })).toEqual([`]Q1${text}`]);
});

test.each([
  // ]A1: its check character is right.
  ["hibccode39", "A123BJC5D6E71", "]A1+A123BJC5D6E71G"],
  ["hibccode128", "A123BJC5D6E71", "]C0+A123BJC5D6E71G"],
  ["hibcdatamatrix", "A123BJC5D6E71", "]d1+A123BJC5D6E71G"],
  ["hibcqrcode", "A123BJC5D6E71", "]Q1+A123BJC5D6E71G"],
  // The check character may be a blank.
  ["code39", "+A99912345/$$52001510X3 ", "]A0+A99912345/$$52001510X3 "],
])("HIBC in %s is read as it is, blanks at its end too", async (bcid, text, expected) => {
  expect(await seen({ bcid, text })).toEqual([expected]);
});

test.each([
  ["ean13", "9520123456788", "]E09520123456788"],
  ["ean8", "95201238", "]E495201238"],
  // A scanner delivers both as the EAN-13 that they are.
  ["upca", "416000336108", "]E00416000336108"],
  ["upce", "00123457", "]E00001234000057"],
])("%s is read as a number of a product", async (bcid, text, expected) => {
  expect(await seen({ bcid, text })).toEqual([expected]);
});

test("turned, small, and light on dark, a DataMatrix is still read", async () => {
  const options = { bcid: "gs1datamatrix", text: BOX };
  expect(await seen({ ...options, rotate: "R" })).toEqual([`]d2${ELEMENTS}`]);
  expect(await seen({ ...options, barcolor: "FFFFFF", backgroundcolor: "203040" })).toEqual([
    `]d2${ELEMENTS}`,
  ]);
});

test("what is long, of another alphabet or full of control characters comes as it is: the core judges it", async () => {
  for (const text of ["9".repeat(2000), "ünïcödé ığ ع", "a\r\n\tb\u0000\u202ec"]) {
    expect(await seen({ bcid: "qrcode", text })).toEqual([`]Q1${text}`]);
  }
});

test("where no code is, none is read, and what is no picture fails or has none", async () => {
  expect(await seen({ bcid: "code93", text: "HELLO" })).toEqual([]);
  expect(await symbols(new Uint8Array(64)).catch(() => [])).toEqual([]);
});

test("bars are told from matrices", async () => {
  expect(await found({ bcid: "gs1-128", text: BOX })).toMatchObject([{ linear: true }]);
  expect(await found({ bcid: "gs1datamatrix", text: BOX })).toMatchObject([{ linear: false }]);
});
