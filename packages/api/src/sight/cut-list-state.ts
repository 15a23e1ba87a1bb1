import { checkCondition, type ConditionShape, parseCondition } from "@quoin/condition";

type State = Readonly<Record<string, unknown>>;

const UNKNOWN = new Set(["unknown_field", "unknown_relation"]);

function arrivesAt(path: string, shape: ConditionShape): boolean {
  const [first = "", ...rest] = path.split(".");
  if (rest.length === 0) return shape.field(first) !== undefined;
  const there = shape.related(first);
  return there !== undefined && arrivesAt(rest.join("."), there);
}

function speaksOf(words: unknown, shape: ConditionShape): boolean {
  if (words === undefined) return true;
  try {
    const condition = parseCondition(JSON.parse(String(words)));
    return checkCondition(condition, shape, { allow: { search: true } }).every(({ code }) => !UNKNOWN.has(code));
  } catch {
    return false;
  }
}

/** The field that a word of an address names: "-amount", "name:260:p". */
const pathOf = (word: string): string => word.replace(/^-/, "").split(":")[0]?.trim() ?? "";

/**
 * A list's state as one who may not know of all its fields is told it: without columns, orders and groups that they may not
 * know of. Undefined where it is filtered by such a field: it would be another list without.
 */
export function cutListState(state: State, shape: ConditionShape): State | undefined {
  if (!speaksOf(state["where"], shape)) return undefined;
  return Object.fromEntries(
    Object.entries(state).flatMap(([key, words]) => {
      if (!["sort", "columns", "group"].includes(key) || typeof words !== "string" || words === "none")
        return [[key, words]];
      const known = words.split(",").filter((word) => arrivesAt(pathOf(word), shape));
      return known.length > 0 ? [[key, known.join(",")]] : [];
    }),
  );
}
