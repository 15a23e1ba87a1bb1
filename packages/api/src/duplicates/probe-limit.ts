import { AppError } from "@quoin/definition";

const WINDOW = 600_000;
const MOST = 60;

/** So that nobody asks their way through what they may not see: how often each person may be told that an unseen record exists. Kept per process. */
export class ProbeLimit {
  readonly #told = new Map<string, readonly number[]>();
  readonly #clock: () => Date;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** Throws `rate_limited` once someone was told too often within ten minutes. */
  check(user: string): void {
    if (this.#recent(user).length >= MOST)
      throw new AppError("rate_limited", "You have asked for records that you may not see too often. Try again later.");
  }

  /** Notes that someone was told once more. */
  note(user: string): void {
    this.#told.set(user, [...this.#recent(user), this.#clock().getTime()]);
  }

  #recent(user: string): readonly number[] {
    const since = this.#clock().getTime() - WINDOW;
    return (this.#told.get(user) ?? []).filter((at) => at > since);
  }
}
