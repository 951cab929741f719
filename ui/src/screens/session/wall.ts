/** Whether this is a whole wall time, "YYYY-MM-DDTHH:MM", and not only its day or its time. */
export const isWall = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text);
