/** A statement and its values. */
export interface BoundStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Kept at most: each holds its statements prepared. */
const KEPT = 60;
/** From the so-manieth time on that the same statements come together they are made into one. */
const OFTEN = 3;
/** Values of one batch at most. SQLite allows 2,000 columns. */
const MOST_VALUES = 1500;

interface Batch {
  readonly text: string;
  readonly view: string;
}

/**
 * Statements that come together again and again, made into one: a hop to the other thread and back costs more than many a
 * statement does. SQLite has none that writes several tables, but a trigger may: each batch is a temporary view whose columns
 * are the values and whose trigger is the statements, so that one insert runs them all, or none.
 */
export class StatementBatches {
  readonly #run: (script: string) => Promise<void>;
  readonly #batches = new Map<string, Batch>();
  readonly #seen = new Map<string, number>();
  readonly #wanted = new Set<string>();
  /** Views that are there, or may be again once a transaction is rolled back. */
  readonly #views = new Set<string>();
  #made = 0;

  /** `run` runs a script of statements on the connection. */
  constructor(run: (script: string) => Promise<void>) {
    this.#run = run;
  }

  /** The one statement that runs all of these, if it has been made. */
  find(statements: readonly BoundStatement[]): BoundStatement | undefined {
    const shape = shapeOf(statements);
    const batch = this.#batches.get(shape);
    if (batch === undefined) {
      this.#want(shape, statements);
      return undefined;
    }
    this.#batches.delete(shape);
    this.#batches.set(shape, batch);
    return { text: batch.text, values: statements.flatMap(({ values }) => values) };
  }

  /** Whether `make` has something to do. */
  get wants(): boolean {
    return this.#wanted.size > 0;
  }

  /** Makes what came often enough. Outside of a transaction only: what is made inside goes with it when it is rolled back. */
  async make(): Promise<void> {
    await this.#drop([...this.#views].filter((view) => !this.#uses(view)));
    for (const shape of this.#wanted) {
      this.#wanted.delete(shape);
      // Should it fail it is not tried again and again.
      this.#seen.set(shape, -Infinity);
      this.#made += 1;
      const view = `quoin_batch_${this.#made}`;
      const columns = Array.from({ length: shape.split("?").length - 1 }, (_, i) => `null as p${i}`);
      let next = 0;
      const body = shape.replaceAll("?", () => `new.p${next++}`);
      this.#views.add(view);
      await this.#run(
        `create temp view ${view} as select ${columns.join()}; ` +
          `create temp trigger ${view}_go instead of insert on ${view} begin ${body}; end`,
      );
      this.#batches.set(shape, {
        text: `insert into ${view} values (${columns.map(() => "?").join()})`,
        view,
      });
      this.#seen.delete(shape);
    }
    const old = [...this.#batches].slice(0, Math.max(0, this.#batches.size - KEPT));
    for (const [shape] of old) this.#batches.delete(shape);
    await this.#drop(old.map(([, { view }]) => view));
  }

  /** Forgets all: tables are about to change, and SQLite does not change a column that a trigger names. */
  async forget(): Promise<void> {
    this.#batches.clear();
    this.#wanted.clear();
    this.#seen.clear();
    if (this.#views.size > 0) await this.#run([...this.#views].map(dropOf).join(""));
  }

  #uses(view: string): boolean {
    return [...this.#batches.values()].some((batch) => batch.view === view);
  }

  #want(shape: string, statements: readonly BoundStatement[]): void {
    const values = statements.reduce((count, one) => count + one.values.length, 0);
    if (statements.length < 2 || values === 0 || values > MOST_VALUES) return;
    const seen = (this.#seen.get(shape) ?? 0) + 1;
    if (this.#seen.size > 1000) this.#seen.clear();
    this.#seen.set(shape, seen);
    if (seen >= OFTEN) this.#wanted.add(shape);
  }

  async #drop(views: readonly string[]): Promise<void> {
    if (views.length === 0) return;
    await this.#run(views.map(dropOf).join(""));
    for (const view of views) this.#views.delete(view);
  }
}

/** The text of all of them: what the trigger runs. */
const shapeOf = (statements: readonly BoundStatement[]): string => statements.map(({ text }) => text).join(";\n");

/** With the view goes its trigger. */
const dropOf = (view: string): string => `drop view if exists temp.${view};`;
