import { expect, test } from "vitest";
import { size } from "./say";

test.each([
  [0, "0 byte"],
  [999, "999 byte"],
  [4_194_304, "4.2 MB"],
  [41_943_040, "42 MB"],
  [3_200_000_000, "3.2 GB"],
])("%d bytes are %s", (bytes, said) => expect(size(bytes)).toBe(said));
