/** What goes to the core. A write carries a client UUID, so that sending it twice changes nothing twice. */
export interface Request {
  id: number;
  op: string;
  args: unknown;
  uuid: string;
  language: string;
}

/** An error of the core, as it comes over the wire; its sentences are in the page's language already. */
export interface Failure {
  code: string;
  message: string;
  field?: string | null;
  fields?: { field: string; message: string }[];
  rule?: string | null;
  next?: string | null;
}

export interface Answer {
  id: number;
  ok?: unknown;
  changed?: string[];
  error?: Failure;
}

/** Carries one request to the core and brings the answer; throws only when the core could not be reached. */
export type Transport = (request: Request) => Promise<Answer>;
