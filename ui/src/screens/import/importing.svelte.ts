import { backend } from "../../backend";
import type {
  ImportChecked,
  ImportDecision,
  ImportDone,
  ImportLooked,
  ImportMapping,
  ImportTarget,
  Sex,
  TableSettings,
} from "../../backend/generated";
import { t } from "../../texts/index.svelte";
import { Work } from "../work/work.svelte";

const AS_FOUND: TableSettings = { encoding: null, delimiter: null, header: null };

/** An import under way, from the chosen file to the patients in the records. */
export class Importing {
  work = new Work();
  /** What the bench is busy with, for whoever waits. */
  title = $state("");
  settings = $state.raw<TableSettings>(AS_FOUND);
  looked = $state.raw<ImportLooked | undefined>();
  checked = $state.raw<ImportChecked | undefined>();
  done = $state.raw<ImportDone | undefined>();
  skipBad = $state(false);
  alike = $state<ImportDecision | null>("skip");
  /** Decisions on single lines. */
  lines = $state<Record<number, ImportDecision>>({});
  #round = 0;

  get mapping(): ImportMapping | undefined {
    return this.looked?.mapping;
  }

  /** How many patients an import would add by what was decided so far. */
  get wouldAdd(): number {
    if (!this.checked) return 0;
    const { fine, alike } = this.checked;
    const decided = Object.values(this.lines);
    const added = decided.filter((decision) => decision === "add").length;
    return this.alike === "add" ? fine - (decided.length - added) : fine - alike + added;
  }

  async choose(): Promise<void> {
    const file = await this.work.quietly(() => backend.call("imports.choose"));
    if (!file) return;
    this.settings = AS_FOUND;
    this.looked = undefined;
    this.#changed();
    await this.#look(null);
  }

  /** Reads the file in another way; the columns are suggested anew. What cannot be read so stays as it was. */
  async read(settings: Partial<TableSettings>): Promise<void> {
    const before = this.settings;
    this.settings = { ...before, ...settings };
    this.#changed();
    if (!(await this.#look(null))) this.settings = before;
  }

  /** What is wrong with the delimiter that was asked for. */
  get delimiterProblem(): string | undefined {
    return this.work.failure?.fields.find(({ field }) => field === "settings.delimiter")?.message;
  }

  async column(at: number, target: Partial<ImportTarget>): Promise<void> {
    const columns = this.mapping?.columns.map((one, index) => (index === at ? { ...one, ...target } : one));
    if (columns) await this.#map({ columns });
  }

  async sex(word: string, sex: Sex | null): Promise<void> {
    const others = this.mapping?.sexes.filter((one) => one.word !== word) ?? [];
    await this.#map({ sexes: sex === null ? others : [...others, { word, sex }] });
  }

  async familyFirst(family_first: boolean): Promise<void> {
    await this.#map({ family_first });
  }

  decide(line: number, decision: ImportDecision | null): void {
    if (decision === null) delete this.lines[line];
    else this.lines[line] = decision;
  }

  async check(): Promise<void> {
    const { mapping, settings } = this;
    if (!mapping) return;
    this.title = t("imports-checking");
    this.#changed();
    this.checked = await this.work.run(() => backend.call("imports.check", { settings, mapping }));
  }

  async run(): Promise<void> {
    const { mapping, settings, skipBad: skip_bad, alike } = this;
    if (!mapping) return;
    const lines = Object.entries(this.lines).map(([line, decision]) => ({ line: Number(line), decision }));
    this.title = t("imports-running");
    this.done = await this.work.run(() =>
      backend.call("imports.run", { settings, mapping, skip_bad, alike, lines }),
    );
  }

  /** The file is forgotten; what was imported stays. */
  async leave(): Promise<void> {
    this.work.leave();
    if (this.looked && !this.work.busy) await backend.call("imports.forget").catch(() => undefined);
  }

  again(): void {
    this.looked = undefined;
    this.done = undefined;
    this.#changed();
  }

  async #map(part: Partial<ImportMapping>): Promise<void> {
    if (!this.looked) return;
    const mapping = { ...this.looked.mapping, ...part };
    // Seen at once; the core's word on it follows.
    this.looked = { ...this.looked, mapping };
    this.#changed();
    await this.#look(mapping);
  }

  async #look(mapping: ImportMapping | null): Promise<boolean> {
    const round = ++this.#round;
    const { settings } = this;
    const looked = await this.work.quietly(() => backend.call("imports.look", { settings, mapping }));
    if (looked && round === this.#round) this.looked = looked;
    return looked !== undefined || round !== this.#round;
  }

  /** What was found of the file no longer holds. */
  #changed(): void {
    this.checked = undefined;
    this.skipBad = false;
    this.alike = "skip";
    this.lines = {};
  }
}
