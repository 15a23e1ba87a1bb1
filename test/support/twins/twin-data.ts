import type { Row } from "@quoin/condition";
import fc from "fast-check";

const ids = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${name}${i}`);

/**
 * Records of even numbers are the reader's own, those of odd ones another's. What is hidden never hangs on a record whose number
 * leaves two when divided by four: these can be changed without telling of it by how much the log grows.
 */
export const AREAS = ids("area", 8);
export const FIRMS = ids("firm", 14);
export const DEALS = ids("deal", 28);
export const LINES = ids("line", 28);
/** Firms that are in the bin in the end. */
export const BINNED = ids("binned", 2);
const GHOSTS = ids("ghost", 3);

type Rows = ReadonlyMap<string, Row>;

/** What a workspace is filled with, entity by entity, and how its firms change after that. */
export interface TwinData {
  readonly rows: readonly (readonly [entity: string, rows: Rows])[];
  readonly steps: readonly Rows[];
}

/** Which fields of a record the reader may see, by its entity and whether it is their own; undefined: nothing at all. */
export type TwinSight = (entity: string, own: boolean) => ((key: string) => boolean) | undefined;

export const WORDS = ["s1", "s2", "canary", "王小明", "n 100"] as const;
const NAMES = ["Acme Ltd", "ACME Inc.", "王小明", "王小明有限公司", "Beta", "Straße 👩‍👩‍👧", "Alpha", "Gamma"] as const;

const of = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const cents = (max: number) => fc.integer({ min: 1, max }).map((value) => value / 100);
const DRAWN = {
  area: fc.record({ name: of("North", "South", "北京", "Acme Ltd"), secret: of(...WORDS), to: fc.nat() }),
  firm: fc.record({
    name: of(...NAMES),
    note: of("fine words", "canary song", "上海", "é"),
    secret: of(...WORDS),
    score: fc.integer({ min: 1, max: 9 }),
    phone: of("+8613816012288", "+8613899992288", "+8613800002288"),
    tier: of("a", "b", "c"),
    tags: of(["x"], ["y"], ["x", "y"]),
    founded: of("2024-02-29", "2025-12-31", "2026-03-29"),
    seen_at: of("2026-03-29T00:59:59.999Z", "2026-03-29T01:00:00.000Z", "2025-10-26T00:30:00.000Z"),
    credit: cents(9999),
    to: fc.nat(),
  }),
  deal: fc.record({
    title: of("Lathe", "Mill", "王小明", "canary"),
    stage: of("open", "won"),
    amount: fc.integer({ min: 1, max: 9999 }),
    cost: fc.integer({ min: 1, max: 99 }),
    due: of("2026-01-31", "2026-02-28", "2026-12-31"),
    to: fc.nat(),
  }),
  line: fc.record({ product: of("Bolt", "Nut", "canary"), price: cents(999), cost: cents(999), to: fc.nat() }),
};
type Kind = keyof typeof DRAWN;

const at = (all: readonly string[], place: number): string => all[place % all.length] ?? "";
/** Records below the first of which hidden ones may hang. */
const quiet = (all: readonly string[], place: number): string => at(all, (place % Math.floor(all.length / 4)) * 4);

/** Where the record number `i` points, by a number that was drawn. In both workspaces each firm has one deal of another's. */
function pointers(kind: Kind, i: number, to: number): Row {
  const own = i % 2 === 0;
  const area = own ? at(AREAS, to) : quiet(AREAS, to);
  switch (kind) {
    case "area":
      return i < 2 ? {} : { above: own ? at(AREAS, to % i) : at(AREAS, 0) };
    case "firm": {
      const boss = own ? at(FIRMS, to % Math.max(i, 1)) : at(FIRMS, 0);
      const about = { entity: "area", id: area };
      return { area, areas: [...new Set([area, at(AREAS, 1)])], about, ...(i === 0 ? {} : { boss }) };
    }
    case "deal": {
      const firm = own ? at(FIRMS, to) : at(FIRMS, (i - 1) / 2 + (to % 2 === 0 ? 0 : 3));
      return { firm, firms: [...new Set([firm, at(FIRMS, to + 1)])] };
    }
    case "line":
      return { deal: own ? at(DEALS, i) : quiet(DEALS, to), place: i };
  }
}

/** One of the two workspaces: the first as it was drawn, the second with other values wherever the reader may not look. */
export function twinData(second: boolean, sees: TwinSight, people: { reader: string; other: string }): TwinData {
  const drawn = (kind: Kind, seed: number) =>
    fc.sample<Row>(DRAWN[kind], { numRuns: 28, seed }).map((row, i): Row => {
      const { to, ...values } = row;
      // All of one workspace's hidden deals are moved on by as many firms.
      const aim = kind === "deal" && i % 2 === 1 ? seed : Number(to);
      return { ...values, ...pointers(kind, i, aim), ...(kind === "firm" ? { code: `c${i}` } : {}) };
    });
  const table = (kind: Kind, all: readonly string[], seed: number): Rows => {
    const [first, other] = [drawn(kind, seed), drawn(kind, seed + 1)];
    return new Map(
      all.map((id, i) => {
        const own = i % 2 === 0;
        const open = sees(kind, own);
        const row = Object.fromEntries(
          Object.entries(first[i] ?? {}).map(([key, value]) => {
            // A value that stands once only is refused to others whoever may see it.
            const same = !second || key === "code" || open?.(key) === true;
            return [key, same ? value : other[i]?.[key]];
          }),
        );
        return [id, { ...row, owner: own ? people.reader : people.other }];
      }),
    );
  };
  const steps = [1, 2].map((step): Rows => {
    const rows = [...table("firm", FIRMS, 100 + 2 * step)];
    return new Map(
      rows.map(([id, { note, secret, score }]) => [
        id,
        { note: `${String(note)} ${step}`, secret: `${String(secret)} ${step}`, score: Number(score) + 10 * step },
      ]),
    );
  });
  const binned = BINNED.map((id, i): [string, Row] => {
    const own = i % 2 === 0;
    const name = second && !own && sees("firm", own)?.("name") !== true ? "Other" : "Acme";
    return [id, { name, owner: own ? people.reader : people.other }];
  });
  // What is only in one of the two stands beside as many records of an entity that the reader may not know of.
  const apart = second && sees("firm", false) === undefined;
  const ghosts = GHOSTS.map((id, i): [string, Row] => {
    const ghost = {
      name: at(NAMES, i),
      secret: second ? "s2" : "canary",
      phone: "+8613816012288",
      owner: people.other,
    };
    return [id, apart ? { title: "canary" } : ghost];
  });
  return {
    rows: [
      ["area", table("area", AREAS, 2)],
      ["firm", table("firm", FIRMS, 4)],
      ["deal", table("deal", DEALS, 6)],
      ["line", table("line", LINES, 8)],
      ["firm", new Map(binned)],
      [apart ? "vault" : "firm", new Map(ghosts)],
    ],
    steps,
  };
}
