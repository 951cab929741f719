import type { Answer, Transport } from "./wire";

const KEPT = "anagen.token";

/** The token comes once in the address (`#token=…`) and is taken out of it, so that it is not kept in the history. */
function readToken(): string {
  const match = /[#&]token=([\w-]+)/.exec(location.hash);
  if (match?.[1]) {
    sessionStorage.setItem(KEPT, match[1]);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return sessionStorage.getItem(KEPT) ?? "";
}

const token = readToken();

/** The headless host over loopback, for tests in a browser. */
export const send: Transport = async (request) => {
  const response = await fetch("/call", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Anagen-Token": token },
    body: JSON.stringify(request),
  });
  if (!response.ok) throw new Error(`host answered ${response.status}`);
  return (await response.json()) as Answer;
};
