/** How many wrong passwords one account takes in a quarter of an hour before it must wait. */
const TRIES = 5;
const WINDOW = 15 * 60_000;
/** A try that never ended (its request was cut off) counts no longer than this. */
const PENDING = 30_000;
const KEPT = 10_000;

interface Tries {
  /** When passwords were wrong. */
  readonly failures: readonly number[];
  /** When passwords began to be looked at: many sent at once must not all be looked at before the first is counted. */
  readonly pending: readonly number[];
}

/**
 * Counts wrong passwords per account and per address. Nobody is locked out for good: the oldest try falls out of the
 * window, and only the address that failed waits, so the owner can still come in from elsewhere.
 */
export class SignInGuard {
  readonly #tries = new Map<string, Tries>();
  readonly #clock: () => Date;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** Seconds to wait; 0: go on, and say later how it ended. */
  begin(account: string, address: string): number {
    const now = this.#clock().getTime();
    const key = keyOf(account, address);
    const { failures, pending } = this.#recent(key, now);
    const oldest = failures.at(-TRIES);
    if (oldest !== undefined) return Math.ceil((oldest + WINDOW - now) / 1000);
    if (failures.length + pending.length >= TRIES) return 1;
    this.#keep(key, { failures, pending: [...pending, now] });
    return 0;
  }

  failed(account: string, address: string): void {
    const now = this.#clock().getTime();
    const key = keyOf(account, address);
    const { failures, pending } = this.#recent(key, now);
    this.#keep(key, { failures: [...failures, now].slice(-TRIES), pending: pending.slice(1) });
  }

  succeeded(account: string, address: string): void {
    const key = keyOf(account, address);
    const { pending } = this.#recent(key, this.#clock().getTime());
    if (pending.length <= 1) this.#tries.delete(key);
    else this.#keep(key, { failures: [], pending: pending.slice(1) });
  }

  #recent(key: string, now: number): Tries {
    const { failures = [], pending = [] } = this.#tries.get(key) ?? {};
    return {
      failures: failures.filter((at) => at > now - WINDOW),
      pending: pending.filter((at) => at > now - PENDING),
    };
  }

  #keep(key: string, tries: Tries): void {
    this.#tries.delete(key);
    this.#tries.set(key, tries);
    const [first] = this.#tries.keys();
    if (this.#tries.size > KEPT && first !== undefined) this.#tries.delete(first);
  }
}

const keyOf = (account: string, address: string): string => `${account}\n${address}`;
