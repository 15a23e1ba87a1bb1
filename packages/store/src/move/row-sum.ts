import { createHash } from "node:crypto";
import type { Cell } from "./table-rows.ts";

const SIZE = 1n << 256n;

/** Rows of a table taken together, whatever their order: equal sums mean equal rows. */
export class RowSum {
  rows = 0;
  #sum = 0n;

  add(some: readonly (readonly Cell[])[]): void {
    for (const row of some) {
      const text = JSON.stringify(row.map((cell) => (typeof cell === "boolean" ? Number(cell) : cell)));
      this.#sum = (this.#sum + BigInt(`0x${createHash("sha256").update(text).digest("hex")}`)) % SIZE;
    }
    this.rows += some.length;
  }

  equals(other: RowSum): boolean {
    return this.rows === other.rows && this.#sum === other.#sum;
  }
}
