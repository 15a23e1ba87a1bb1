import type { Item } from "../writing.ts";
import { kindOf } from "./kind-of.ts";
import { MOST_TOGETHER } from "./most-together.ts";
import type { Ties } from "./ties.ts";

interface Place {
  readonly batch: number;
  readonly kind: string;
}

/** The later of the places where one name was met, for each name. */
class Places {
  readonly #of = new Map<string, Place>();

  note(names: readonly string[], at: Place): void {
    for (const name of names) if ((this.#of.get(name)?.batch ?? -1) <= at.batch) this.#of.set(name, at);
  }
  /** The first batch that may follow what was met of these names; `kind`: changes of it need not be apart. */
  after(names: readonly string[], kind?: string): number {
    let first = 0;
    for (const name of names) {
      const at = this.#of.get(name);
      if (at !== undefined) first = Math.max(first, at.kind === kind ? at.batch : at.batch + 1);
    }
    return first;
  }
}

/** The first batch from `first` on, of those with room; the full ones before it are forgotten. */
function roomIn(open: number[], first: number, batches: readonly (readonly Item[])[]): number | undefined {
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  const found = open[low];
  if (found !== undefined && (batches[found]?.length ?? 0) >= MOST_TOGETHER - 1) open.splice(low, 1);
  return found;
}

/**
 * Puts changes of one kind together, each as early as what it is tied to allows; what is tied stays in its order. Records are made
 * in the order of the changes that make them.
 */
export function gatherItems(items: readonly Item[], ties: readonly Ties[]): readonly (readonly Item[])[] {
  const batches: Item[][] = [];
  const open = new Map<string, number[]>();
  const holds = new Places();
  const needs = new Places();
  const made = new Map<string, number>();
  items.forEach((item, i) => {
    const { holds: held = [], needs: needed = [] } = ties[i] ?? {};
    const kind = kindOf(item.change);
    const first = Math.max(
      holds.after(held),
      needs.after(held, kind),
      holds.after(needed, kind),
      item.change.op === "create" ? (made.get(kind) ?? 0) : 0,
    );
    const places = open.get(kind) ?? [];
    open.set(kind, places);
    const found = roomIn(places, first, batches);
    const batch = found ?? batches.push([]) - 1;
    if (found === undefined) places.push(batch);
    batches[batch]?.push(item);
    const at = { batch, kind };
    holds.note(held, at);
    needs.note(needed, at);
    if (item.change.op === "create") made.set(kind, batch);
  });
  return batches;
}
