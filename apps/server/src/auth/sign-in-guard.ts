import { Tally } from "@quoin/api";
import type { Store } from "@quoin/store";

/** How many wrong passwords one account takes in a quarter of an hour before it must wait. */
const TRIES = 5;
const WINDOW = 15 * 60_000;
/** A try that never ended (its request was cut off) counts no longer than this. */
const PENDING = 30_000;
const KEPT = 10_000;

/**
 * Counts wrong passwords per account and per address, over all servers at one database. Nobody is locked out for good: the
 * oldest try falls out of the window, and only the address that failed waits, so the owner can still come in from elsewhere.
 */
export class SignInGuard {
  readonly #failures: Tally;
  /** When passwords began to be looked at here: many sent at once must not all be looked at before the first is counted. */
  readonly #pending = new Map<string, readonly number[]>();
  readonly #clock: () => Date;

  constructor(store: Pick<Store, "db">, clock: () => Date) {
    this.#failures = new Tally(store, { name: "sign-in", window: WINDOW, clock });
    this.#clock = clock;
  }

  /** Seconds to wait; 0: go on, and say later how it ended. */
  async begin(account: string, address: string): Promise<number> {
    const now = this.#clock().getTime();
    const key = keyOf(account, address);
    const before = this.#recent(key, now);
    if (before.length >= TRIES) return 1;
    this.#keep(key, [...before, now]);
    let wait: number;
    try {
      const failures = await this.#failures.times(key, TRIES);
      const oldest = failures[TRIES - 1];
      wait =
        oldest !== undefined
          ? Math.ceil((oldest + WINDOW - now) / 1000)
          : failures.length + before.length >= TRIES
            ? 1
            : 0;
    } catch (error) {
      this.#end(key);
      throw error;
    }
    if (wait > 0) this.#end(key);
    return wait;
  }

  async failed(account: string, address: string): Promise<void> {
    const key = keyOf(account, address);
    // Counted before it is looked at no longer: nothing comes in between.
    await this.#failures.note(key).finally(() => this.#end(key));
  }

  async succeeded(account: string, address: string): Promise<void> {
    const key = keyOf(account, address);
    this.#end(key);
    await this.#failures.clear(key);
  }

  #recent(key: string, now: number): readonly number[] {
    return (this.#pending.get(key) ?? []).filter((at) => at > now - PENDING);
  }

  #end(key: string): void {
    const left = this.#recent(key, this.#clock().getTime()).slice(1);
    if (left.length === 0) this.#pending.delete(key);
    else this.#keep(key, left);
  }

  #keep(key: string, pending: readonly number[]): void {
    this.#pending.delete(key);
    this.#pending.set(key, pending);
    const [first] = this.#pending.keys();
    if (this.#pending.size > KEPT && first !== undefined) this.#pending.delete(first);
  }
}

const keyOf = (account: string, address: string): string => `${account}\n${address}`;
