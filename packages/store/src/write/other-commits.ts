import type { CommitMark } from "../dialect/engine.ts";

/** What stands for all commits but own saves of records. */
export interface OthersMark {
  readonly text: string;
  /** What was asked after this stands for as long as the mark is the same; else it says only whether an earlier one still holds. */
  readonly lasting: boolean;
}

/** Tells whether anything but saves of records by this process was committed, by counting these out of all commits. */
export class OtherCommits {
  readonly #read: () => CommitMark | undefined;
  #saves = 0;
  #going = 0;

  constructor(read: () => CommitMark | undefined) {
    this.#read = read;
  }

  /** Saves that wait for their turn or are being written. */
  get going(): number {
    return this.#going;
  }

  /** Runs a transaction that saves nothing but records and what follows from them, and counts it if it says that it stored something. */
  async saving<T>(transaction: () => Promise<{ readonly stored: boolean; readonly result: T }>): Promise<T> {
    this.#going += 1;
    try {
      const { stored, result } = await transaction();
      if (stored) this.#saves += 1;
      return result;
    } finally {
      this.#going -= 1;
    }
  }

  /**
   * Next to free; undefined where it is not to be had. A save that is committed and not counted yet makes it another: never is it the
   * same where something else was committed, for one taken meanwhile does not last.
   */
  mark(): OthersMark | undefined {
    const found = this.#read();
    if (found === undefined) return undefined;
    return { text: `${found.era} ${(found.commits - this.#saves) >>> 0}`, lasting: this.#going === 0 };
  }
}
