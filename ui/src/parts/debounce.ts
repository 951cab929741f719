/** Calls `action` with the last argument, once nothing came for `ms` milliseconds. */
export function debounce<T>(ms: number, action: (argument: T) => void): (argument: T) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (argument) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(argument), ms);
  };
}
