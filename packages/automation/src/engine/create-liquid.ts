// A file of its own for its import by name: a bundler gives a package imported on demand as its default alone.
import { type FilterImplOptions, Liquid } from "liquidjs";
import type { RunContext } from "../define/run-context.ts";
import { sayFor, type TextReading } from "./say-for.ts";
import { shownRow } from "./shown-row.ts";
import { ShownValue } from "./shown-value.ts";

/** What fills texts. */
export interface TextEngine {
  readonly liquid: Liquid;
  /** What a text refers to, with the values of fields as those who read it read them. */
  shown(context: RunContext, reading: TextReading): object;
}

type FilterHandler = Exclude<FilterImplOptions, { readonly raw: boolean }>;

const stored = (value: unknown): unknown => (value instanceof ShownValue ? value.valueOf() : value);

/** Filters work with values as they are stored. */
const overStored = (filter: FilterHandler): FilterHandler =>
  function (value, ...rest) {
    return filter.call(this, stored(value), ...rest.map(stored)) as unknown;
  };

/** Own members only, no files, and bounds on time and memory: the texts are written by admins, the data by anyone. */
export function createLiquid(): TextEngine {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: 50_000,
    renderLimit: 500,
    memoryLimit: 5_000_000,
    relativeReference: false,
    templates: {},
    outputEscape: (value: unknown) => (value instanceof ShownValue ? value.said() : value) as string,
  });
  for (const [name, filter] of Object.entries(liquid.filters)) {
    if (typeof filter === "function") liquid.registerFilter(name, overStored(filter));
    else if (filter.handler) liquid.registerFilter(name, { ...filter, handler: overStored(filter.handler) });
  }
  const missing = liquid.filters["default"] as FilterHandler;
  // What is there still reads as its field does.
  liquid.registerFilter("default", function (value, ...rest) {
    const found: unknown = missing.call(this, value, ...rest);
    return [value, rest[0]].find((one) => stored(one) === found) ?? found;
  });
  liquid.registerFilter(
    "as",
    (value, like) => (like instanceof ShownValue ? like.like(stored(value)) : value) as unknown,
  );
  return {
    liquid,
    shown(context, reading) {
      const { data, published, rule, rowEntity } = context;
      const say = sayFor(context, reading);
      const own = published.entities.get(rule.entity ?? "");
      return {
        ...data,
        record: shownRow(data.record, own, say),
        before: shownRow(data.before, own, say),
        row: shownRow(data.row, rowEntity, say),
      };
    },
  };
}
