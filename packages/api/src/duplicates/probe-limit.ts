import { AppError } from "@quoin/definition";
import type { Store } from "@quoin/store";
import { Tally } from "../limits/tally.ts";

const WINDOW = 600_000;
const MOST = 60;

/** So that nobody asks their way through what they may not see: how often each person may be told that an unseen record exists. */
export class ProbeLimit {
  readonly #told: Tally;

  constructor(store: Pick<Store, "db">, clock: () => Date) {
    this.#told = new Tally(store, { name: "probe", window: WINDOW, clock });
  }

  /** Throws `rate_limited` once someone was told too often within ten minutes. */
  async check(user: string): Promise<void> {
    if ((await this.#told.times(user, MOST)).length >= MOST)
      throw new AppError("rate_limited", "You have asked for records that you may not see too often. Try again later.");
  }

  /** Notes that someone was told once more. */
  note(user: string): Promise<void> {
    return this.#told.note(user);
  }
}
