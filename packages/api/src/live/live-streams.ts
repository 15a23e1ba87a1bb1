/** The streams of changes that are being read. Stopping waits for their last look at the database. */
export class LiveStreams {
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();

  /** Aborts when the server stops. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Call at a stream's beginning; the function given back, at its end. */
  begin(): () => void {
    let end: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (end = resolve));
    this.#running.add(running);
    return () => {
      this.#running.delete(running);
      end();
    };
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#running);
  }
}
