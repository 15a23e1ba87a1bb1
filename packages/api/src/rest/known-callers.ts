import { hash } from "node:crypto";
import type { Store } from "@quoin/store";
import { CompiledQuery } from "kysely";
import type { Caller } from "../context/caller.ts";

/** Callers kept at most, and for how long, milliseconds. */
const KEPT = 2_000;
const LASTS = 30_000;
const STAMP = CompiledQuery.raw("select stamp from quoin_identity where id = 1");

/** A caller with the end of what proves it. */
export interface Proven {
  readonly caller: Caller;
  readonly ends?: Date | undefined;
}

interface Known extends Proven {
  readonly stamp: number;
  readonly version: number;
  readonly until: number;
}

/**
 * Remembers who a token or cookie stood for. Each request asks one number (`quoin_identity`), which every change of
 * people, roles, tokens, ended sessions and settings moves on: what was taken away is gone with the next request,
 * whichever process took it. Secrets are kept as digests only.
 */
export class KnownCallers {
  readonly #known = new Map<string, Known>();
  readonly #store: Pick<Store, "db" | "definitions" | "othersMark">;
  readonly #clock: () => Date;
  #reading: Promise<unknown> | undefined;
  #next: Promise<number> | undefined;
  #last: { readonly mark: string; readonly stamp: number } | undefined;

  constructor(store: Pick<Store, "db" | "definitions" | "othersMark">, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The caller whom `proof` stands for; `prove` is asked where that is not known. */
  async find(proof: string, prove: () => Promise<Proven | undefined>): Promise<Caller | undefined> {
    const key = hash("sha256", proof, "base64");
    const [stamp, { version }] = await Promise.all([this.#stamp(), this.#store.definitions.published()]);
    const now = this.#clock().getTime();
    const known = this.#known.get(key);
    if (known?.stamp === stamp && known.version === version && now < known.until) return known.caller;
    this.#known.delete(key);
    const proven = await prove();
    if (proven === undefined) return undefined;
    if (this.#known.size >= KEPT) this.#known.clear();
    const until = Math.min(now + LASTS, proven.ends?.getTime() ?? Infinity);
    this.#known.set(key, { ...proven, stamp, version, until });
    return proven.caller;
  }

  /** As it was read last where nothing but records was saved since, and that by this process, else read anew. */
  async #stamp(): Promise<number> {
    const mark = this.#store.othersMark();
    if (mark !== undefined && this.#last?.mark === mark.text) return this.#last.stamp;
    this.#next ??= this.#readNext();
    const stamp = await this.#next;
    if (mark?.lasting === true) this.#last = { mark: mark.text, stamp };
    return stamp;
  }

  /** Requests that come while the number is being read share the next reading: it begins after each of them came. */
  async #readNext(): Promise<number> {
    await this.#reading?.catch(() => undefined);
    this.#next = undefined;
    const reading = this.#store.db.executeQuery<{ stamp: number }>(STAMP);
    this.#reading = reading;
    const { rows } = await reading;
    return rows[0]?.stamp ?? 0;
  }
}
