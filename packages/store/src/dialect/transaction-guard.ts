import { AsyncLocalStorage } from "node:async_hooks";
import { AppError } from "@quoin/definition";

interface Scope {
  open: boolean;
}

/**
 * Knows whether the running code is inside a transaction of this database. There is one writer: code inside a transaction
 * that writes through the outer connection would wait for itself for ever, so it is refused at once instead.
 */
export class TransactionGuard {
  readonly #scopes = new AsyncLocalStorage<Scope>();
  #inside = 0;

  async inside<T>(fn: () => Promise<T>): Promise<T> {
    const scope: Scope = { open: true };
    this.#inside += 1;
    try {
      return await this.#scopes.run(scope, fn);
    } finally {
      scope.open = false;
      this.#inside -= 1;
      // While it follows anything, every promise of the process costs more.
      if (this.#inside === 0) this.#scopes.disable();
    }
  }

  /** Runs code that starts work of its own (listeners, workers), free of the transaction it was called from. */
  outside<T>(fn: () => T): T {
    return this.#scopes.exit(fn);
  }

  /** Throws `AppError` internal inside an open transaction. */
  refuse(): void {
    if (this.#scopes.getStore()?.open) {
      throw new AppError(
        "internal",
        "The outer connection was used to write inside a transaction. Use the transaction's own.",
      );
    }
  }
}
