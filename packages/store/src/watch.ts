import { sql } from "kysely";
import { callEach } from "./call-each.ts";
import type { Engine } from "./dialect/engine.ts";
import type { StoreNotice } from "./store-notice.ts";

/** How often another process's commits are looked for, milliseconds. The look itself reads a counter in memory. */
const INTERVAL = 250;

/** Tells listeners about commits: those of this process at once, those of others within a quarter of a second. */
export class Watch {
  readonly #engine: Engine;
  readonly #changed = new Set<(notice: StoreNotice) => void>();
  readonly #stirred = new Set<() => void>();
  #state: StoreNotice = { position: 0, version: 0 };
  #mark = -1;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #stopped = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async start(): Promise<void> {
    await this.#look();
    this.#plan();
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
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  #plan(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      // A look that fails (a busy or full disk) is made again: nothing is lost, for the next one sees the same state.
      this.#looking = this.#look()
        .catch(() => undefined)
        .then(() => this.#plan());
    }, INTERVAL);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const mark = await this.#engine.changeMark();
    if (mark === this.#mark) return;
    const { rows } = await sql<StoreNotice>`select
      (select coalesce(max(position), 0) from quoin_log) as position,
      (select coalesce(max(version), 0) from quoin_version) as version`.execute(this.#engine.db);
    const state = rows[0];
    if (state === undefined) return;
    this.#mark = mark;
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
