import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Saver, type SaverState } from "./saver";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("Saver", () => {
  it("saves the latest state within the delay of the first change, however long the typing goes on", async () => {
    const save = vi.fn(async () => {});
    const saver = new Saver<string>({ delay: 2000, save });
    saver.change("a");
    await vi.advanceTimersByTimeAsync(1500);
    saver.change("ab");
    await vi.advanceTimersByTimeAsync(499);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save).toHaveBeenCalledExactlyOnceWith("ab");
    expect(saver.dirty).toBe(false);
  });

  it("never saves two at once, nor an older state after a newer", async () => {
    const done: string[] = [];
    let running = 0;
    const saver = new Saver<string>({
      delay: 100,
      save: async (content) => {
        expect(++running).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 500));
        running--;
        done.push(content);
      },
    });
    saver.change("1");
    await vi.advanceTimersByTimeAsync(150);
    saver.change("2");
    saver.change("3");
    await vi.advanceTimersByTimeAsync(2000);
    expect(done).toEqual(["1", "3"]);
  });

  it("keeps what could not be saved and says so", async () => {
    const states: SaverState[] = [];
    const save = vi.fn<(content: string) => Promise<void>>().mockRejectedValueOnce(new Error("full"));
    const saver = new Saver<string>({ delay: 100, save, onstate: (state) => states.push(state) });
    saver.change("kept");
    await vi.advanceTimersByTimeAsync(100);
    expect(states).toEqual(["waiting", "saving", "failed"]);
    expect(saver.dirty).toBe(true);
    save.mockResolvedValueOnce();
    expect(await saver.flush()).toBe(true);
    expect(save).toHaveBeenLastCalledWith("kept");
  });

  it("after its end saves nothing, not even what waited", async () => {
    const save = vi.fn(async () => {});
    const saver = new Saver<string>({ delay: 100, save });
    saver.change("draft");
    await saver.end();
    saver.change("late");
    await vi.advanceTimersByTimeAsync(1000);
    expect(save).not.toHaveBeenCalled();
  });
});
