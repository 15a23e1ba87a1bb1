import { type DefinitionChange, type DefinitionSet, diffDefinitions, type Kind } from "@quoin/definition";

/** One line of what publishing changes: a whole definition, or one field of an entity. */
export interface ChangeLine {
  readonly id: string;
  readonly op: "added" | "removed" | "changed";
  readonly kind: Kind;
  readonly key: string;
  /** Of an entity: the field that the line is about. */
  readonly field?: string | undefined;
  /** The keywords or parts that differ, in their order. Empty for what is added or removed whole. */
  readonly parts: readonly string[];
  readonly changes: readonly DefinitionChange[];
}

export interface ChangeGroup {
  readonly kind: Kind;
  readonly key: string;
  readonly lines: readonly ChangeLine[];
}

const same = (list: readonly string[]): readonly string[] => [...new Set(list)];

/** What leads from one set to another, a line per field or definition, grouped by definition. */
export function changeGroups(before: DefinitionSet, after: DefinitionSet): readonly ChangeGroup[] {
  const groups = new Map<string, { kind: Kind; key: string; lines: Map<string, DefinitionChange[]> }>();
  for (const change of diffDefinitions(before, after).flatMap(byField)) {
    const id = `${change.kind}/${change.key}`;
    const group = groups.get(id) ?? {
      kind: change.kind,
      key: change.key,
      lines: new Map<string, DefinitionChange[]>(),
    };
    groups.set(id, group);
    const field = fieldOf(change) ?? "";
    group.lines.set(field, [...(group.lines.get(field) ?? []), change]);
  }
  return [...groups.values()].map(({ kind, key, lines }) => ({
    kind,
    key,
    lines: [...lines].map(([field, changes]) =>
      lineOf({ kind, key, field: field === "" ? undefined : field }, changes),
    ),
  }));
}

/** A change of the list of required fields, told of each field that came or went. */
function byField(change: DefinitionChange): readonly DefinitionChange[] {
  if (change.kind !== "entity" || change.path.length !== 1 || change.path[0] !== "required") return [change];
  const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
  const [old, next] = [list(change.before), list(change.after)];
  const differing = [...next.filter((key) => !old.includes(key)), ...old.filter((key) => !next.includes(key))];
  return differing.map((key) => ({ ...change, path: ["required", key] }));
}

function fieldOf({ kind, path }: DefinitionChange): string | undefined {
  return kind === "entity" && (path[0] === "properties" || path[0] === "required") ? path[1] : undefined;
}

function lineOf(
  at: { kind: Kind; key: string; field: string | undefined },
  changes: readonly DefinitionChange[],
): ChangeLine {
  const depth = at.field === undefined ? 0 : 2;
  const whole = changes.find(
    ({ path, op }) => path.length === depth && path[0] !== "required" && op !== "moved" && op !== "changed",
  );
  const parts = changes.flatMap(({ path }) => {
    const part = path[0] === "required" ? "required" : path[depth];
    return part === undefined ? [] : [part];
  });
  return {
    id: `${at.kind}/${at.key}/${at.field ?? ""}`,
    op: whole?.op === "added" || whole?.op === "removed" ? whole.op : "changed",
    ...at,
    parts: whole ? [] : same(parts),
    changes,
  };
}
