import type { CalendarOf } from "../calendars/read-calendars.ts";
import { computedPlan, type ComputedNode, formulaValue } from "@quoin/fields";
import type { Published } from "../definitions/published.ts";
import type { Row } from "../door.ts";

/** Computed fields that are worked out when they are read: what to select for them, and how to put them into the rows. */
export interface LiveValues {
  /** Instead of the asked paths. */
  readonly paths: readonly string[];
  fill(rows: readonly Row[], calendar?: CalendarOf): void;
  /** Some of it asks working calendars. */
  readonly calendars: boolean;
}

const known = new WeakMap<Published["entities"], ReadonlyMap<string, readonly ComputedNode[]>>();

function liveNodes({ entities }: Published): ReadonlyMap<string, readonly ComputedNode[]> {
  const made = known.get(entities);
  if (made !== undefined) return made;
  const found = new Map<string, ComputedNode[]>();
  for (const node of computedPlan(entities).nodes) {
    if (!node.computation.live || node.computation.problems.length > 0) continue;
    found.set(node.field.entity, [...(found.get(node.field.entity) ?? []), node]);
  }
  known.set(entities, found);
  return found;
}

const pathsOf = ({ computation }: ComputedNode): readonly string[] =>
  computation.reads.map(({ path }) => path.join("."));

/** The asked fields with what they are worked out from; those too that they read and that are worked out themselves. */
function needed(nodes: readonly ComputedNode[], asked: ReadonlySet<string>): readonly ComputedNode[] {
  const wanted = new Set(asked);
  for (const node of nodes.toReversed())
    if (wanted.has(node.field.key)) for (const path of pathsOf(node)) wanted.add(path);
  return nodes.filter(({ field }) => wanted.has(field.key));
}

function fieldAt({ entities }: Published, { computation }: ComputedNode, path: readonly string[]) {
  const steps = computation.reads.find((read) => read.path.join(".") === path.join("."))?.steps ?? [];
  const last = steps.at(-1);
  return last && entities.get(last.entity)?.fieldByKey.get(last.field);
}

/** What of the asked paths is worked out now, as the reader sees what it is worked out from; undefined where nothing is. */
export function liveValues(
  published: Published,
  entity: string,
  asked: { readonly paths: readonly string[]; readonly now: Date; readonly timeZone: string },
): LiveValues | undefined {
  const all = liveNodes(published).get(entity);
  if (all === undefined) return undefined;
  const wanted = new Set(asked.paths);
  const nodes = needed(all, wanted);
  if (nodes.length === 0) return undefined;
  const live = new Set(nodes.map(({ field }) => field.key));
  const stored = asked.paths.filter((path) => !live.has(path));
  const more = nodes.flatMap(pathsOf).filter((path) => !live.has(path) && !wanted.has(path));
  const { now, timeZone } = asked;
  return {
    paths: [...new Set([...stored, ...more])],
    calendars: nodes.some(({ computation }) => computation.calendar === true),
    fill(rows, calendar) {
      for (const row of rows) {
        for (const node of nodes) {
          const raw = (path: readonly string[]): unknown => row[path.join(".")];
          const worked = node.computation.work({
            raw,
            read(path) {
              const field = fieldAt(published, node, path);
              return field === undefined ? { kind: "blank" } : formulaValue(raw(path), field);
            },
            many: [],
            now,
            timeZone,
            calendar,
          });
          if ("value" in worked && worked.value !== undefined && worked.value !== "")
            row[node.field.key] = worked.value;
        }
        for (const node of nodes) if (!wanted.has(node.field.key)) delete row[node.field.key];
        for (const path of more) {
          delete row[path];
          delete row[`${path}$mask`];
        }
      }
    },
  };
}
