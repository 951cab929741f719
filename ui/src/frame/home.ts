/** Where the page is when it is nowhere else. */
export const HOME = "#/today";

/** The address that the page begins at. */
export function beginning(): string {
  return location.hash.startsWith("#/") ? location.hash : HOME;
}
