/** A computed field and the fields that it is worked out from, as "entity.field" or any other unique names. */
export interface ComputedNode {
  readonly key: string;
  readonly reads: readonly string[];
}

/** An order in which each comes after all that it reads, or a circle of fields, the first repeated at the end. */
export type FieldOrder = { readonly order: readonly string[] } | { readonly cycle: readonly string[] };

type State = "open" | "done";

/**
 * Puts computed fields into the order in which they are worked out. Names that are not computed are given. The order is
 * the same for the same input; a circle is told with its path, so that people can see where to break it.
 */
export function orderFields(nodes: readonly ComputedNode[]): FieldOrder {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const states = new Map<string, State>();
  const order: string[] = [];
  for (const { key } of nodes) {
    const cycle = walk(key, { byKey, states, order });
    if (cycle) return { cycle };
  }
  return { order };
}

interface Walk {
  readonly byKey: ReadonlyMap<string, ComputedNode>;
  readonly states: Map<string, State>;
  readonly order: string[];
}

/** Without recursion: a chain of fields may be longer than the stack is deep. */
function walk(start: string, { byKey, states, order }: Walk): readonly string[] | undefined {
  const path: { readonly key: string; next: number }[] = [];
  const enter = (key: string) => {
    states.set(key, "open");
    path.push({ key, next: 0 });
  };
  if (!states.has(start)) enter(start);
  for (;;) {
    const here = path.at(-1);
    if (here === undefined) return undefined;
    const read = byKey.get(here.key)?.reads[here.next];
    here.next += 1;
    if (read === undefined) {
      states.set(here.key, "done");
      order.push(here.key);
      path.pop();
    } else if (states.get(read) === "open") {
      const keys = path.map(({ key }) => key);
      return [...keys.slice(keys.indexOf(read)), read];
    } else if (byKey.has(read) && !states.has(read)) enter(read);
  }
}
