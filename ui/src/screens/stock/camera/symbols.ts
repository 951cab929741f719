import { prepareZXingModule, readBarcodes, type ReaderOptions } from "zxing-wasm/reader";
import wasm from "zxing-wasm/reader/zxing_reader.wasm?url&inline";
import { bytesOf } from "../../../parts/bytes";

/** A code that was found in a picture. */
export interface Symbol {
  /** As a scanner that is set so delivers it: the symbology identifier in front, FNC1 as U+001D. */
  text: string;
  /** Of bars, which a blurred picture may misread; a matrix mends itself or is not read at all. */
  linear: boolean;
}

const OPTIONS: ReaderOptions = {
  // Code 39 as it is: its extended form would make one letter of the “+A” with which many HIBC codes begin.
  formats: ["DataMatrix", "QRCode", "Code128", "Code39Std", "EAN13", "EAN8", "UPCA", "UPCE"],
  textMode: "Plain",
  tryHarder: true,
  // More than one is no code yet: which of them counts is decided where the whole picture is known.
  maxNumberOfSymbols: 8,
};

// The library would fetch this file from a network; here it is a part of the script, and nothing is fetched.
prepareZXingModule({
  overrides: { wasmBinary: bytesOf(wasm.slice(wasm.indexOf(",") + 1)).buffer, locateFile: () => "" },
});

/** All codes in a picture. */
export async function symbols(picture: ImageData | Uint8Array): Promise<Symbol[]> {
  const found = await readBarcodes(picture, OPTIONS);
  return found
    .filter(({ isValid, text }) => isValid && text !== "")
    .map(({ symbologyIdentifier, text, symbology }) => ({
      text: symbologyIdentifier + text,
      linear: symbology !== "DataMatrix" && symbology !== "QRCode",
    }));
}
