import { backend } from "../../backend";
import type { ImportPart, ImportReport } from "../../backend/generated";
import type { Work } from "../work/work.svelte";

const PAGE = 50;

/** A part of the report, read further on request. */
export class Pages<Row> {
  rows = $state.raw<Row[]>([]);
  total = $state(0);
  readonly #part: ImportPart;
  readonly #work: Work;
  readonly #of: (report: ImportReport) => Row[];

  constructor(part: ImportPart, work: Work, of: (report: ImportReport) => Row[]) {
    this.#part = part;
    this.#work = work;
    this.#of = of;
  }

  get more(): boolean {
    return this.rows.length < this.total;
  }

  async read(): Promise<void> {
    const ask = { part: this.#part, from: this.rows.length, limit: PAGE };
    const report = await this.#work.quietly(() => backend.call("imports.report", ask));
    if (!report) return;
    this.total = report.total;
    this.rows = [...this.rows, ...this.#of(report)];
  }
}
