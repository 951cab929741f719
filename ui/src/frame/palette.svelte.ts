/** Whether the palette (Ctrl-K) is open. */
export const palette = $state({ open: false });
