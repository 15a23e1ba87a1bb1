import { createHash, randomUUID } from "node:crypto";
import type { Store } from "@quoin/store";
import { tablesOf } from "../tables/tables-of.ts";

interface TallyOptions {
  /** Of what is counted: no other tally has it. */
  readonly name: string;
  /** What lies longer ago counts no more. Milliseconds. */
  readonly window: number;
  readonly clock: () => Date;
}

/** Counts what somebody did lately, in the database: all servers at it count together. Of whom it was, only a digest is kept. */
export class Tally {
  readonly #store: Pick<Store, "db">;
  readonly #options: TallyOptions;

  constructor(store: Pick<Store, "db">, options: TallyOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** When it was done lately, newest first, milliseconds; so many at most. */
  async times(who: string, most: number): Promise<readonly number[]> {
    const rows = await tablesOf(this.#store.db)
      .selectFrom("quoin_tally")
      .select("at")
      .where("who", "=", this.#digest(who))
      .where("at", ">", this.#since())
      .orderBy("at", "desc")
      .limit(most)
      .execute();
    return rows.map(({ at }) => Date.parse(at));
  }

  /** Counts one more. */
  async note(who: string): Promise<void> {
    const tables = tablesOf(this.#store.db);
    const { name, clock } = this.#options;
    await tables.deleteFrom("quoin_tally").where("name", "=", name).where("at", "<=", this.#since()).execute();
    const row = { id: randomUUID(), name, who: this.#digest(who), at: clock().toISOString() };
    await tables.insertInto("quoin_tally").values(row).execute();
  }

  /** Begins to count anew. */
  async clear(who: string): Promise<void> {
    await tablesOf(this.#store.db).deleteFrom("quoin_tally").where("who", "=", this.#digest(who)).execute();
  }

  #since(): string {
    return new Date(this.#options.clock().getTime() - this.#options.window).toISOString();
  }

  #digest(who: string): string {
    return createHash("sha256").update(`${this.#options.name}\n${who}`).digest("base64");
  }
}
