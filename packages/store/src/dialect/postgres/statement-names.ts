import type { PoolClient } from "./postgres-pool.ts";

/** Texts that a process remembers; with all of them their names are forgotten, never given to other texts. */
const REMEMBERED = 500;
/** Statements that one connection keeps prepared on the server. It is renewed after a while, and with it what it keeps. */
const PREPARED = 150;

interface Remembered {
  readonly text: string;
  readonly name: string;
}

interface Prepared {
  readonly text: string;
  /** Undefined: to be parsed and planned for this once. */
  readonly name: string | undefined;
}

/** How a search is best done depends on how common its words are: a plan for any words goes wrong with most. */
const BY_WORDS = /::tsquery\b/;

/**
 * Which statements are prepared: those whose text comes a second time. A list's statement takes the server longer to parse
 * and plan than to run; one that is asked once would only fill its memory.
 */
export class StatementNames {
  readonly #remembered = new Map<string, Remembered>();
  readonly #kept = new WeakMap<PoolClient, Set<string>>();
  #given = 0;

  /** The text with its name on this connection. */
  of(client: PoolClient, text: string): Prepared {
    if (BY_WORDS.test(text)) return { text, name: undefined };
    const known = this.#remembered.get(text);
    if (known === undefined) {
      if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
      this.#remembered.set(text, { text, name: `quoin_${(this.#given += 1)}` });
      return { text, name: undefined };
    }
    const kept = this.#kept.get(client) ?? new Set();
    this.#kept.set(client, kept);
    if (!kept.has(known.name) && kept.size >= PREPARED) return { text, name: undefined };
    kept.add(known.name);
    return known;
  }
}
