import { sql } from "kysely";
import { callEach } from "./call-each.ts";
import type { Engine } from "./dialect/engine.ts";
import type { StoreNotice } from "./store-notice.ts";

/** Tells listeners about commits: those of this process at once, those of others within a quarter of a second. */
export class Watch {
  readonly #engine: Engine;
  readonly #changed = new Set<(notice: StoreNotice) => void>();
  readonly #stirred = new Set<() => void>();
  #state: StoreNotice = { position: 0, version: 0 };
  #unfollow: (() => Promise<void>) | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async start(): Promise<void> {
    // Followed before the first look, so that nothing falls between the two.
    this.#unfollow = await this.#engine.follow(() => this.#look());
    await this.#look();
  }

  /** New log entries or a new version. */
  onChange(listener: (notice: StoreNotice) => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  /** Anything at all may have changed, such as a job. */
  onStir(listener: () => void): () => void {
    this.#stirred.add(listener);
    return () => this.#stirred.delete(listener);
  }

  /** A transaction of this process was committed. */
  committed(news: Partial<StoreNotice>): void {
    this.#engine.guard.outside(() => {
      this.#advance({ position: news.position ?? 0, version: news.version ?? 0 });
    });
  }

  stir(): void {
    this.#engine.guard.outside(() => callEach(this.#stirred, undefined));
  }

  async stop(): Promise<void> {
    await this.#unfollow?.();
  }

  async #look(): Promise<void> {
    const { rows } = await sql<StoreNotice>`select
      (select coalesce(max(position), 0) from quoin_log) as position,
      (select coalesce(max(version), 0) from quoin_version) as version`.execute(this.#engine.db);
    const state = rows[0];
    if (state === undefined) return;
    this.stir();
    this.#advance(state);
  }

  #advance(state: StoreNotice): void {
    const position = Math.max(state.position, this.#state.position);
    const version = Math.max(state.version, this.#state.version);
    if (position === this.#state.position && version === this.#state.version) return;
    this.#state = { position, version };
    callEach(this.#changed, this.#state);
  }
}
