import { AppError } from "@quoin/definition";

/** Uploads of one person that one server takes at the same time. */
const AT_ONCE = 8;

/** Keeps one person from taking all connections and all of the disk's speed with uploads. */
export class UploadTurns {
  readonly #running = new Map<string, number>();

  /** Runs an upload of somebody. Throws `rate_limited` beyond eight at once. */
  async take<T>(user: string, upload: () => Promise<T>): Promise<T> {
    const running = this.#running.get(user) ?? 0;
    if (running >= AT_ONCE) throw new AppError("rate_limited", `At most ${AT_ONCE} files are taken at the same time.`);
    this.#running.set(user, running + 1);
    try {
      return await upload();
    } finally {
      const left = (this.#running.get(user) ?? 1) - 1;
      if (left === 0) this.#running.delete(user);
      else this.#running.set(user, left);
    }
  }
}
