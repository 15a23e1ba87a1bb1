import { AppError } from "@quoin/definition";

interface Waiter<T> {
  readonly give: (item: T) => void;
  readonly timer: NodeJS.Timeout;
}

/** Lends items out, first come first served. One item makes it a mutex. */
export class Pool<T> {
  readonly #free: T[];
  readonly #waiting: Waiter<T>[] = [];
  readonly #patience: number;

  /** `patience`: milliseconds that a caller waits before it gets `busy`. */
  constructor(items: readonly T[], patience: number) {
    this.#free = [...items];
    this.#patience = patience;
  }

  /** Throws `AppError` busy when nothing came free in time. */
  take(): Promise<T> {
    const item = this.#free.pop();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(new AppError("busy", "The database is busy. Try again shortly."));
      }, this.#patience);
      const waiter: Waiter<T> = { give: resolve, timer };
      this.#waiting.push(waiter);
    });
  }

  give(item: T): void {
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#free.push(item);
      return;
    }
    clearTimeout(next.timer);
    next.give(item);
  }
}
