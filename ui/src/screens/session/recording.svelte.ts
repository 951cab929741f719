import { BackendError } from "../../backend";
import { backend } from "../../backend";
import type { SessionForm, Zone } from "../../backend/generated";
import { FormState } from "../../parts/form.svelte";
import { t } from "../../texts/index.svelte";
import { Asking, type Kept } from "../screening/asking.svelte";
import { asked, collect } from "../screening/overrides";
import { given, line, nextLine, prefill, putBack, type DoseLine } from "./doses";
import { isWall } from "./wall";

export interface Values {
  doses: DoseLine[];
  started: string;
  ended: string;
  note: string;
}

/** What a draft of a session holds. */
export interface Draft extends Kept, Values {
  allowBlocked: boolean;
  wanted: Record<string, string>;
}

type Problem = { field: string; message: string };

/** A session while it is written. Make it while a component is set up. */
export class Recording {
  readonly form: SessionForm;
  readonly asking: Asking;
  readonly fields: FormState<Values>;
  /** Blocked lots may be chosen, because one was given. */
  allowBlocked = $state(false);
  /** Rules beyond the screening that want a reason, with what they say. */
  wanted: Record<string, string> = $state({});
  /** The session that was signed. */
  signed: number | null = null;

  constructor(form: SessionForm, draft: Draft | null) {
    this.form = form;
    this.asking = new Asking(form.screening, true, draft ?? undefined, {
      products: () => this.products,
      exchange: (others, product) => this.#exchange(others, product),
    });
    this.allowBlocked = draft?.allowBlocked ?? false;
    Object.assign(this.wanted, draft?.wanted);
    const known = form.lots.map(({ lot }) => lot);
    this.fields = new FormState<Values>({
      values: {
        doses: draft
          ? draft.doses.map((dose) =>
              line({ ...dose, lot: dose.lot !== null && known.includes(dose.lot) ? dose.lot : null }),
            )
          : prefill(form.prefilled),
        started: draft?.started ?? form.now,
        // Never guessed: the deadlines of the after-care sheet count from it.
        ended: draft?.ended ?? form.now.slice(0, 10),
        note: draft?.note ?? "",
      },
      send: () => this.#send(),
    });
  }

  /** What is drawn from, by product. */
  get products(): number[] {
    const lots = this.doses.map(({ lot }) => lot);
    const drawn = this.form.lots.filter(({ lot }) => lots.includes(lot));
    return [...new Set(drawn.map(({ product }) => product))];
  }

  /** Draws from another product: from the first of its lots that can be used. */
  #exchange(others: readonly number[], product: number): void {
    const instead = this.form.lots.find((lot) => lot.product === product && lot.usable);
    if (!instead) return;
    for (const dose of this.doses) {
      const lot = this.form.lots.find((one) => one.lot === dose.lot);
      if (lot && others.includes(lot.product)) dose.lot = instead.lot;
    }
  }

  get doses(): DoseLine[] {
    return this.fields.values.doses;
  }

  /** What is kept of it as a draft. */
  get draft(): Draft {
    return {
      ...$state.snapshot(this.fields.values),
      answers: $state.snapshot(this.asking.answers),
      typed: $state.snapshot(this.asking.typed),
      asked: this.asking.asked,
      allowBlocked: this.allowBlocked,
      wanted: $state.snapshot(this.wanted),
    };
  }

  add(zone: Zone): void {
    this.doses.push(nextLine(zone, this.doses, this.form.lots));
    delete this.fields.errors.doses;
  }

  /** Takes rows away; the answer puts them back where they were. */
  remove(keys: readonly number[]): () => Promise<void> {
    const before = $state.snapshot(this.doses) as DoseLine[];
    this.fields.values.doses = this.doses.filter(({ key }) => !keys.includes(key));
    this.#forgetRowErrors();
    return async () => {
      this.fields.values.doses = putBack(before, this.doses, keys);
      this.#forgetRowErrors();
    };
  }

  /** Errors name rows by their place, and the places have changed. */
  #forgetRowErrors(): void {
    for (const name of Object.keys(this.fields.errors))
      if (name.startsWith("doses")) delete this.fields.errors[name];
  }

  /** What the page sees by itself, before it asks the core. */
  #problems(): Problem[] {
    const { doses, started, ended } = this.fields.values;
    const found: Problem[] = this.asking.missing.map((id) => ({
      field: `answers.${id}`,
      message: t("screening-answer-all"),
    }));
    const add = (field: string, message: string): void => void found.push({ field, message });
    for (const rule of this.asking.silent) add(`overrides.${rule}`, t("screening-reason-missing"));
    if (doses.length === 0) add("doses", t("sessions-doses-missing"));
    for (const [index, dose] of doses.entries()) {
      for (const name of ["depth_mm", "points", "ml"] as const) {
        if (!(dose[name] !== null && dose[name] > 0))
          add(`doses.${index}.${name}`, t("sessions-number-missing"));
      }
      if (dose.lot === null) add(`doses.${index}.lot`, t("sessions-lot-missing"));
    }
    if (!isWall(started)) add("started", t("sessions-started-missing"));
    if (!isWall(ended)) add("ended", t("sessions-ended-missing"));
    return found;
  }

  async #send(): Promise<void> {
    const { doses, started, ended, note } = this.fields.values;
    try {
      const problems = this.#problems();
      const complete = given(doses);
      if (problems.length > 0 || !complete)
        throw new BackendError({ code: "invalid", message: "", fields: problems });
      const rules = [
        ...(this.asking.judgement?.reasons ?? []).map(({ rule }) => rule),
        ...Object.keys(this.wanted),
      ];
      const answer = await backend.call("sessions.record", {
        patient: this.form.patient,
        course: this.form.course.course,
        answers: this.asking.given,
        asked: this.asking.asked,
        doses: complete,
        started,
        ended,
        note: note.trim() || null,
        overrides: collect(rules, this.asking.typed),
      });
      this.signed = answer.session;
    } catch (cause) {
      if (cause instanceof BackendError) this.#point(cause);
      throw cause;
    }
  }

  /** Brings the rules that want a reason to their fields; a rule that speaks no more and has no words goes. */
  #point(error: BackendError): void {
    const ofScreening = (this.asking.judgement?.reasons ?? []).map(({ rule }) => rule);
    const rules = asked(error.fields);
    const silent = (rule: string): boolean => !(this.asking.typed[rule] ?? "").trim();
    for (const rule of Object.keys(this.wanted))
      if (silent(rule) && !(rule in rules)) delete this.wanted[rule];
    for (const [rule, message] of Object.entries(rules)) {
      this.asking.problems[rule] = silent(rule) ? t("screening-reason-missing") : message;
      if (!ofScreening.includes(rule)) this.wanted[rule] ??= message;
    }
  }

  /** Takes away what the summary says of questions and reasons that have been answered since. */
  mended(): void {
    for (const name of Object.keys(this.fields.errors)) {
      const [kind, id = ""] = [name.split(".")[0], name.slice(name.indexOf(".") + 1)];
      const done =
        (kind === "answers" && this.asking.answers[id] !== undefined) ||
        (kind === "overrides" && (this.asking.typed[id] ?? "").trim() !== "" && !this.asking.problems[id]);
      if (done) delete this.fields.errors[name];
    }
  }
}
