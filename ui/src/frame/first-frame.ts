/** Resolves once the first frame is on the screen: what is only needed later must not hold it up. */
export const firstFrame: Promise<void> = new Promise((resolve) => {
  // The first callback comes before the frame is painted, a task of the second one after it.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  // A window that is not shown draws no frames.
  setTimeout(resolve, 1_000);
});
