/** How many wrong passwords one account takes in a quarter of an hour before it must wait. */
const TRIES = 5;
const WINDOW = 15 * 60_000;
const KEPT = 10_000;

/**
 * Counts wrong passwords per account and per address. Nobody is locked out for good: the oldest try falls out of the
 * window, and only the address that failed waits, so the owner can still come in from elsewhere.
 */
export class SignInGuard {
  readonly #failures = new Map<string, number[]>();
  readonly #clock: () => Date;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** Seconds to wait; 0: go on. */
  wait(account: string, address: string): number {
    const now = this.#clock().getTime();
    const recent = this.#recent(`${account}\n${address}`, now);
    const oldest = recent.at(-TRIES);
    return oldest === undefined ? 0 : Math.ceil((oldest + WINDOW - now) / 1000);
  }

  failed(account: string, address: string): void {
    const now = this.#clock().getTime();
    const key = `${account}\n${address}`;
    const recent = [...this.#recent(key, now), now].slice(-TRIES);
    this.#failures.delete(key);
    this.#failures.set(key, recent);
    const [first] = this.#failures.keys();
    if (this.#failures.size > KEPT && first !== undefined) this.#failures.delete(first);
  }

  succeeded(account: string, address: string): void {
    this.#failures.delete(`${account}\n${address}`);
  }

  #recent(key: string, now: number): number[] {
    return (this.#failures.get(key) ?? []).filter((at) => at > now - WINDOW);
  }
}
