/** Why there is no picture of a camera. */
export type Trouble = "denied" | "none" | "busy" | "missing" | "lost" | "blind";

/** What is wrong, of what `start` was thrown; null: not a camera's doing. */
export function troubleOf(cause: unknown): Trouble | null {
  const name = (cause as { name?: unknown } | null)?.name;
  // WebKit's OverconstrainedError, which it throws where no camera is, is no DOMException.
  if (!(cause instanceof DOMException) && name !== "OverconstrainedError") return null;
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "none";
    case "NotSupportedError":
      return "missing";
    default:
      return "busy";
  }
}

const devices = (): MediaDevices | undefined => (navigator as { mediaDevices?: MediaDevices }).mediaDevices;

/** Switches a camera on: that one, or whichever the system gives. @throws {DOMException} see `troubleOf` */
export async function start(camera: string | null): Promise<MediaStream> {
  const found = devices();
  if (!found) throw new DOMException("no cameras here", "NotSupportedError");
  // Small codes want many pixels; a camera that has fewer gives what it has.
  const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
  const which = camera === null ? { facingMode: "environment" } : { deviceId: { exact: camera } };
  return found.getUserMedia({ audio: false, video: { ...size, ...which } });
}

/** Really switches it off: its light goes out. */
export function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** The cameras there are; their names are known once one of them was switched on. */
export async function cameras(): Promise<{ id: string; name: string }[]> {
  const all = (await devices()?.enumerateDevices()) ?? [];
  return all
    .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

/** The camera that a stream comes from. */
export const cameraOf = (stream: MediaStream): string | null =>
  stream.getVideoTracks()[0]?.getSettings().deviceId ?? null;
