import { computedPlan, defaultPlan, rulePlan } from "@quoin/fields";
import type { Published } from "../definitions/published.ts";

/** What of a version is worked out by working calendars. */
interface CalendarNodes {
  /** Keys of the computed fields, "entity.field". */
  readonly computed: readonly string[];
  readonly any: boolean;
}

const known = new WeakMap<Published["entities"], CalendarNodes>();

/** The computed fields that ask working calendars, and whether anything does. Found once per version. */
export function calendarNodes({ entities }: Pick<Published, "entities">): CalendarNodes {
  const made = known.get(entities) ?? find(entities);
  known.set(entities, made);
  return made;
}

function find(entities: Published["entities"]): CalendarNodes {
  const computed = computedPlan(entities).nodes.flatMap(({ key, computation }) => (computation.calendar ? [key] : []));
  const written = [...entities.values()].some(
    (entity) =>
      defaultPlan(entity).nodes.some(({ calendar }) => calendar) ||
      rulePlan(entity).some(({ formula }) => formula?.calendar === true),
  );
  return { computed, any: written || computed.length > 0 };
}
