import { expect, test, vi } from "vitest";
import { look } from "./looking";
import type { Symbol } from "./symbols";

const FRAME = {} as ImageData;
const matrix = (text: string): Symbol => ({ text, linear: false });
const bars = (text: string): Symbol => ({ text, linear: true });

/** Looks at frames in which so much is found, one after the other. */
async function looked(
  ...sights: Symbol[][]
): Promise<{ code: string | null; several: boolean[]; left: number }> {
  const several: boolean[] = [];
  const over = new AbortController();
  const read = (): Promise<Symbol[]> => {
    if (sights.length <= 1) setTimeout(() => over.abort(), 200);
    return Promise.resolve(sights.shift() ?? []);
  };
  const onseveral = (is: boolean): void => void several.push(is);
  const code = await look({ frame: () => FRAME, read, onseveral }, over.signal);
  return { code, several, left: sights.length };
}

test("a matrix is taken at first sight", async () => {
  expect(await looked([], [matrix("]d2010")], [])).toMatchObject({ code: "]d2010", left: 1 });
});

test("bars are taken once they were read alike twice", async () => {
  const misread = bars("]A0+A123BJC5D6E71X");
  const right = bars("]A0+A123BJC5D6E71G");
  expect(await looked([misread], [right], [], [right], [matrix("]d1")])).toMatchObject({
    code: right.text,
    left: 1,
  });
});

test("several are said, and said no more when one is left", async () => {
  const [one, other] = [matrix("]d20109520123456788"), matrix("]d20109520123456795")];
  expect(await looked([one, other], [], [other])).toMatchObject({
    code: other.text,
    several: [true, false, false],
  });
});

test("nothing is read any more after the end, not even what was being read", async () => {
  const over = new AbortController();
  const read = vi.fn(() => {
    over.abort();
    return Promise.resolve([matrix("]d2010")]);
  });
  expect(await look({ frame: () => FRAME, read, onseveral: () => {} }, over.signal)).toBeNull();
  expect(await look({ frame: () => FRAME, read, onseveral: () => {} }, over.signal)).toBeNull();
  expect(read).toHaveBeenCalledOnce();
});
