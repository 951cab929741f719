import { backend } from "../../backend";
import type {
  Alternative,
  Answer,
  Contradiction,
  Judgement,
  Override,
  QuestionAsked,
  Reason,
  ScreeningForm,
  Verdict,
} from "../../backend/generated";
import { BackendError } from "../../backend";
import { collect, left } from "./overrides";

/** Long enough that a run of key strokes is judged once, short enough to seem at once. */
const PAUSE_MS = 120;

/** What a draft keeps of the questions. */
export interface Kept {
  answers: Partial<Record<string, Answer>>;
  typed: Record<string, string>;
  /** Questions that were asked just now, or confirmed. */
  asked?: string[];
}

/** What is meant to be injected, and how another product takes its place. */
export interface Recipe {
  products: () => number[];
  /** Puts a product in the place of others; without it nothing can be exchanged. */
  exchange?: (others: readonly number[], product: number) => void;
}

/** Whether a reason may go along with this rule's verdict: a caution always takes one. */
export const liftable = ({ can_override, verdict }: Reason): boolean => can_override || verdict === "caution";

/** Today's questions while they are answered, with the verdict as it stands. Make it while a component is set up. */
export class Asking {
  readonly form: ScreeningForm;
  answers: Partial<Record<string, Answer>> = $state({});
  /** Typed reasons, by rule. */
  typed: Record<string, string> = $state({});
  /** Rules whose reason field is open, though nothing may be typed in it yet. */
  open: Record<string, boolean> = $state({});
  /** What the core said of single reasons, by rule. */
  problems: Record<string, string> = $state({});
  judgement: Judgement | undefined = $state.raw();
  /** What is in stock and does not meet a rule that is about an ingredient. */
  alternatives: Alternative[] = $state.raw([]);
  failure: BackendError | undefined = $state.raw();
  /** Answers that a person gave or confirmed just now; the others were carried over. */
  touched: Record<string, boolean> = $state({});
  /** Every reason that may be lifted must be: nothing is signed over it in silence. */
  readonly strict: boolean;
  readonly #recipe: Recipe;
  #round = 0;

  constructor(form: ScreeningForm, strict = false, kept?: Kept, recipe: Recipe = { products: () => [] }) {
    this.form = form;
    this.strict = strict;
    this.#recipe = recipe;
    for (const { id, carried } of form.questions) if (carried) this.answers[id] = carried.answer;
    for (const [id, answer] of Object.entries(kept?.answers ?? {})) {
      if (!answer || !form.questions.some((question) => question.id === id)) continue;
      this.touched[id] = this.answers[id] !== answer || (kept?.asked ?? []).includes(id);
      this.answers[id] = answer;
    }
    for (const [rule, reason] of Object.entries(kept?.typed ?? {})) {
      this.typed[rule] = reason;
      this.open[rule] = true;
    }
    $effect(() => {
      const answers = this.given;
      const [products, asked] = [this.products, this.asked];
      const timer = setTimeout(() => void this.#judge(answers, asked, products), PAUSE_MS);
      return () => clearTimeout(timer);
    });
  }

  get products(): number[] {
    return this.#recipe.products();
  }

  get canChoose(): boolean {
    return this.#recipe.exchange !== undefined;
  }

  /** Puts a product in the place of those that meet a rule. */
  instead(rule: string, product: number): void {
    const fine = this.alternatives.find((one) => one.rule === rule)?.products ?? [];
    const others = this.products.filter((one) => !fine.some((other) => other.product === one));
    this.#recipe.exchange?.(others, product);
  }

  /** What the intake says against the answer to a question. */
  against(id: string): Contradiction | undefined {
    return this.judgement?.contradictions.find(({ question }) => question === id);
  }

  /** Whether some answers of an earlier day are there to be looked over. */
  get again(): boolean {
    return this.form.questions.some(({ carried }) => carried);
  }

  /** What stands from earlier was asked again, and is as it was. */
  confirmCarried(): void {
    for (const { id, carried } of this.questions) if (carried) this.touched[id] = true;
  }

  /** Ids of questions that were asked just now, or confirmed. */
  get asked(): string[] {
    return Object.keys(this.touched).filter((id) => this.touched[id]);
  }

  /** The questions to put: some only with what is meant to be injected. */
  get questions(): QuestionAsked[] {
    const chosen = this.form.products.filter(({ product }) => this.products.includes(product));
    return this.form.questions.filter(
      ({ id, only_with }) =>
        only_with.length === 0 ||
        this.judgement?.missing.includes(id) ||
        chosen.some(({ ingredients }) => ingredients.some((one) => only_with.includes(one))),
    );
  }

  /** Every answer there is. */
  get given(): Record<string, Answer> {
    const given: Record<string, Answer> = {};
    for (const { id } of this.form.questions) {
      const answer = this.answers[id];
      if (answer) given[id] = answer;
    }
    return given;
  }

  /** Ids of questions without an answer, in their order. */
  get missing(): string[] {
    return this.questions.map(({ id }) => id).filter((id) => !this.answers[id]);
  }

  get overrides(): Override[] {
    return collect(this.judgement?.reasons.map(({ rule }) => rule) ?? [], this.typed);
  }

  /** The verdict that the typed reasons leave. */
  get effective(): Verdict | undefined {
    return this.judgement && left(this.judgement.reasons, this.typed);
  }

  answer(id: string, answer: Answer): void {
    this.answers[id] = answer;
    this.touched[id] = true;
  }

  /** Takes the words of a reason; what was said of the words before goes. */
  write(rule: string, reason: string): void {
    this.typed[rule] = reason;
    delete this.problems[rule];
  }

  /** Opens or closes the reason of a rule; closing takes the words back. */
  toggle(rule: string, open: boolean): void {
    this.open[rule] = open;
    if (!open) {
      delete this.typed[rule];
      delete this.problems[rule];
    }
  }

  /** Whether the reason of a rule can be typed now. */
  isOpen(reason: Reason): boolean {
    return liftable(reason) && (this.strict || Boolean(this.open[reason.rule]));
  }

  /** Rules whose reason is asked for and has no words yet, in their order. */
  get silent(): string[] {
    const rules = (this.judgement?.reasons ?? [])
      .filter((reason) => this.isOpen(reason))
      .map(({ rule }) => rule);
    return rules.filter((rule, index) => rules.indexOf(rule) === index && !(this.typed[rule] ?? "").trim());
  }

  /** Marks the silent ones; the first of them, or undefined. */
  checkReasons(message: string): string | undefined {
    for (const rule of this.silent) this.problems[rule] = message;
    return this.silent[0];
  }

  async #judge(answers: Record<string, Answer>, asked: string[], products: number[]): Promise<void> {
    const mine = ++this.#round;
    try {
      const { judgement, alternatives } = await backend.call("screening.judge", {
        patient: this.form.patient,
        answers,
        asked,
        products,
      });
      if (mine !== this.#round) return;
      this.judgement = judgement;
      this.alternatives = alternatives;
      this.failure = undefined;
    } catch (cause) {
      if (mine !== this.#round) return;
      if (!(cause instanceof BackendError)) throw cause;
      this.failure = cause;
    }
  }
}
