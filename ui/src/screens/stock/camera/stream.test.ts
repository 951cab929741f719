import { afterEach, expect, test, vi } from "vitest";
import { cameras, start, stop, troubleOf } from "./stream";

afterEach(() => vi.unstubAllGlobals());

const devices = (mediaDevices: unknown): void => void vi.stubGlobal("navigator", { mediaDevices });

test.each([
  ["NotAllowedError", "denied"],
  ["SecurityError", "denied"],
  ["NotFoundError", "none"],
  ["OverconstrainedError", "none"],
  ["NotReadableError", "busy"],
  ["AbortError", "busy"],
  ["NotSupportedError", "missing"],
])("%s is said as %s", (name, trouble) => {
  expect(troubleOf(new DOMException("", name))).toBe(trouble);
});

test("WebKit has an error of its own where no camera is", () => {
  class OverconstrainedError {
    readonly name = "OverconstrainedError";
  }
  expect(troubleOf(new OverconstrainedError())).toBe("none");
});

test("a fault of the program is not taken for one of the camera", () => {
  expect(troubleOf(new TypeError("x is undefined"))).toBeNull();
});

test("a web view without cameras says so instead of failing", async () => {
  devices(undefined);
  const cause: unknown = await start(null).catch((cause: unknown) => cause);
  expect(troubleOf(cause)).toBe("missing");
  expect(await cameras()).toEqual([]);
});

test("never a microphone is asked for, and the chosen camera or none", async () => {
  const asked: MediaStreamConstraints[] = [];
  devices({ getUserMedia: (constraints: MediaStreamConstraints) => asked.push(constraints) });
  await start(null);
  await start("second");
  expect(asked.map(({ audio }) => audio)).toEqual([false, false]);
  expect(asked[1]).toMatchObject({ video: { deviceId: { exact: "second" } } });
});

test("every track is stopped", () => {
  const tracks = [{ stop: vi.fn() }, { stop: vi.fn() }];
  stop({ getTracks: () => tracks } as unknown as MediaStream);
  for (const track of tracks) expect(track.stop).toHaveBeenCalledOnce();
});

test("microphones and cameras that may not be told apart are not offered", async () => {
  const all = [
    { kind: "videoinput", deviceId: "a", label: "Front" },
    { kind: "audioinput", deviceId: "b", label: "Microphone" },
    { kind: "videoinput", deviceId: "", label: "" },
  ];
  devices({ enumerateDevices: () => Promise.resolve(all) });
  expect(await cameras()).toEqual([{ id: "a", name: "Front" }]);
});
