import { BackendError } from "../../backend";
import { backend } from "../../backend";
import type { AllocationView, Draw, SessionForm, Zone } from "../../backend/generated";
import { FormState } from "../../parts/form.svelte";
import { t } from "../../texts/index.svelte";
import { Asking, type Kept } from "../screening/asking.svelte";
import { asked, collect } from "../screening/overrides";
import { given, line, nextLine, prefill, putBack, type DoseLine } from "./doses";
import {
  draws,
  firstOf,
  mixed,
  NOTHING,
  stillThere,
  toSend,
  type Drawn,
  type Mixed,
  type Stock,
} from "./sources";
import { isWall } from "./wall";

export interface Values {
  mixes: Mixed[];
  doses: DoseLine[];
  started: string;
  ended: string;
  note: string;
}

/** What a draft of a session holds; an earlier version kept no mixes. */
export interface Draft extends Kept, Omit<Values, "mixes"> {
  mixes?: Mixed[];
  allowBlocked: boolean;
  wanted: Record<string, string>;
}

type Problem = { field: string; message: string };

/** Lot, vial and mix of a dose are one choice on the page: what is wrong with any of them stands at it. */
const atTheirFields = (error: BackendError): BackendError =>
  new BackendError({
    ...error,
    message: error.message,
    fields: error.fields.map(({ field, message }) => ({
      field: field.replace(/^(doses\.\d+)\.(vial|mix)$/, "$1.lot"),
      message,
    })),
  });

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
    this.fields = new FormState<Values>({
      values: {
        ...(draft ? this.#found(draft) : { mixes: [], doses: prefill(form.prefilled, this.stock) }),
        started: draft?.started ?? form.now,
        // Never guessed: the deadlines of the after-care sheet count from it.
        ended: draft?.ended ?? form.now.slice(0, 10),
        note: draft?.note ?? "",
      },
      send: () => this.#send(),
    });
  }

  /** What there is to draw from. */
  get stock(): Stock {
    return this.form;
  }

  /** All that is drawn as it is written now. */
  get drawn(): Drawn {
    return { doses: this.doses, mixes: this.mixes };
  }

  /** What a draft draws, of what is still in stock; a mix of which something is gone is drawn up anew. */
  #found(draft: Draft): Pick<Values, "mixes" | "doses"> {
    const kept = new Map<number, Mixed>();
    for (const mix of draft.mixes ?? [])
      if (mix.draws.every((draw) => stillThere(draw, this.stock))) kept.set(mix.key, mixed(mix));
    const doses = draft.doses.map((dose) => {
      const one = line(dose);
      const mix = kept.get(one.mix ?? 0)?.key ?? null;
      return { ...one, ...(mix !== null || stillThere(one, this.stock) ? { mix } : NOTHING) };
    });
    return { mixes: [...kept.values()], doses };
  }

  /** What is drawn from, by product; what was drawn up counts, given or not. */
  get products(): number[] {
    const lots = this.doses.map(({ lot }) => lot);
    const direct = this.form.lots.filter(({ lot }) => lots.includes(lot));
    const drawn = [...direct, ...this.mixes.flatMap(({ draws }) => draws)];
    return [...new Set(drawn.map(({ product }) => product))];
  }

  /** Draws from another product: from what is open of it, or the first of its lots that can be used. */
  #exchange(others: readonly number[], product: number): void {
    const instead = firstOf(this.stock, product);
    if (!instead) return;
    const back = this.mixes.filter(({ draws }) => draws.some((draw) => others.includes(draw.product)));
    for (const dose of this.doses) {
      const lot = this.form.lots.find((one) => one.lot === dose.lot);
      const mix = back.find(({ key }) => key === dose.mix);
      // In the place of a recipe nothing is put by itself: it had other parts, too.
      if (mix) Object.assign(dose, mix.recipe === null ? instead : NOTHING);
      else if (lot && others.includes(lot.product)) Object.assign(dose, instead);
    }
    this.fields.values.mixes = this.mixes.filter((mix) => !back.includes(mix));
    this.#forgetRowErrors();
  }

  get mixes(): Mixed[] {
    return this.fields.values.mixes;
  }

  /** What is drawn so far, in doses and mixes, from what. */
  get draws(): Draw[] {
    return draws(this.drawn);
  }

  /** Takes what was shown as drawn up. */
  drawUp(what: { recipe: number | null; name: string }, { draws }: AllocationView): void {
    this.mixes.push(mixed({ ...what, draws }));
  }

  /** Puts back what was drawn up and is given in no dose. */
  putBack(key: number): void {
    if (this.doses.some(({ mix }) => mix === key)) return;
    this.fields.values.mixes = this.mixes.filter((mix) => mix.key !== key);
    this.#forgetRowErrors();
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
    this.doses.push(nextLine(zone, this.doses, this.mixes, this.stock));
    delete this.fields.errors.doses;
  }

  /** Takes rows away; the answer puts them back where they were. */
  remove(keys: readonly number[]): () => Promise<void> {
    const before = $state.snapshot(this.doses) as DoseLine[];
    this.fields.values.doses = this.doses.filter(({ key }) => !keys.includes(key));
    this.#forgetRowErrors();
    return async () => {
      const back = putBack(before, this.doses, keys);
      const known = this.mixes.map(({ key }) => key);
      for (const dose of back) if (dose.mix !== null && !known.includes(dose.mix)) dose.mix = null;
      this.fields.values.doses = back;
      this.#forgetRowErrors();
    };
  }

  /** Errors name rows by their place, and the places have changed. */
  #forgetRowErrors(): void {
    for (const name of Object.keys(this.fields.errors))
      if (/^(doses|mixes)/.test(name)) delete this.fields.errors[name];
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
      if (dose.lot === null && dose.mix === null) add(`doses.${index}.lot`, t("sessions-lot-missing"));
    }
    if (!isWall(started)) add("started", t("sessions-started-missing"));
    if (!isWall(ended)) add("ended", t("sessions-ended-missing"));
    return found;
  }

  async #send(): Promise<void> {
    const { doses, mixes, started, ended, note } = this.fields.values;
    try {
      const problems = this.#problems();
      const complete = given(doses, mixes);
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
        mixes: toSend(mixes),
        doses: complete,
        started,
        ended,
        note: note.trim() || null,
        overrides: collect(rules, this.asking.typed),
      });
      this.signed = answer.session;
    } catch (cause) {
      if (!(cause instanceof BackendError)) throw cause;
      this.#point(cause);
      throw atTheirFields(cause);
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
