import type { ConditionDocument } from "@quoin/definition";
import fc from "fast-check";
import { AREAS, FIRMS, WORDS } from "./twin-data.ts";

const of = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const text = of<unknown>(
  ...WORDS.flatMap((word) => [{ const: word }, { textContains: word }]),
  { textStartsWith: "Acme" },
  { minLength: 5 },
  { const: "c3" },
);
const figure = of<unknown>({ minimum: 5 }, { exclusiveMaximum: 20 }, { const: 3 }, { enum: [2, 4, 6] });
const day = of<unknown>({ dateOnOrAfter: "2026-01-01" }, { dateBefore: { today: true } }, { dateOn: "2026-03-29" });
const area = of<unknown>(...AREAS.flatMap((id) => [{ const: id }, { under: id }]));
const areas = of<unknown>(...AREAS.flatMap((id) => [{ contains: { const: id } }, { under: id }]), { minItems: 2 });
const firm = of<unknown>(...FIRMS.slice(0, 8).map((id) => ({ const: id })));

/** Tests that suit each field. */
const TESTS: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  area: { name: text, secret: text, above: area, owner: of<unknown>({ isCurrentUser: true }) },
  firm: {
    id: firm,
    name: text,
    code: text,
    note: text,
    secret: text,
    score: figure,
    phone: of<unknown>({ const: "+8613899992288" }, { textContains: "9999" }),
    tier: of<unknown>({ const: "a" }, { enum: ["b", "c"] }),
    tags: of<unknown>({ contains: { const: "x" } }, { maxItems: 1 }),
    founded: day,
    seen_at: day,
    credit: figure,
    area,
    areas,
    boss: firm,
    about: of<unknown>({ const: "area/area1" }, { textStartsWith: "area/" }),
    doubled: figure,
    next: figure,
    area_name: text,
    boss_name: text,
    boss_secret: text,
    total: figure,
    share: figure,
    owner: of<unknown>({ isCurrentUser: true }),
  },
  deal: {
    title: text,
    stage: of<unknown>({ const: "won" }),
    amount: figure,
    cost: figure,
    due: day,
    firm,
    firms: of<unknown>(...FIRMS.slice(0, 6).map((id) => ({ contains: { const: id } })), { minItems: 2 }),
    firm_secret: text,
    firm_credit: figure,
  },
  line: { product: text, price: figure, cost: figure, place: figure, deal: of<unknown>({ const: "deal2" }) },
};

/** Relations from an entity, and to it. */
const ENDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  area: { above: "area", "firm.area": "firm", "firm.areas": "firm", "area.above": "area" },
  firm: {
    area: "area",
    areas: "area",
    boss: "firm",
    "deal.firm": "deal",
    "deal.firms": "deal",
    "firm.boss": "firm",
    "vault.firm": "vault",
  },
  deal: { firm: "firm", firms: "firm", "line.deal": "line" },
  line: { deal: "deal" },
};

/** Random conditions over fields, relations in both directions and everything in between; most of them over what `knows` lets through. */
export function twinConditions(
  entity: string,
  knows: (entity: string, key: string) => boolean,
  depth = 2,
): fc.Arbitrary<ConditionDocument> {
  const tests = Object.entries(TESTS[entity] ?? {}).filter(([key]) => knows(entity, key));
  if (tests.length === 0) return fc.boolean();
  const leaf = fc.constantFrom(...tests).chain(([key, test]) =>
    fc.oneof(
      {
        weight: 5,
        arbitrary: test.map(
          (asked): ConditionDocument => ({ required: [key], properties: { [key]: asked } }) as ConditionDocument,
        ),
      },
      { weight: 1, arbitrary: fc.constant<ConditionDocument>({ required: [key] }) },
    ),
  );
  if (depth === 0) return leaf;
  const part = twinConditions(entity, knows, depth - 1);
  const ends = Object.entries(ENDS[entity] ?? {}).filter(([ref, to]) => {
    const [from = "", back] = ref.split(".");
    return back === undefined ? knows(entity, ref) : knows(from, back) && knows(to, back);
  });
  const related = ends.map(([ref, to]) =>
    twinConditions(to, knows, depth - 1).map(
      (of): ConditionDocument => ({ related: { [ref]: of } }) as ConditionDocument,
    ),
  );
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: part.map((not): ConditionDocument => ({ not })) },
    {
      weight: 1,
      arbitrary: fc.array(part, { minLength: 2, maxLength: 3 }).map((allOf): ConditionDocument => ({ allOf })),
    },
    {
      weight: 1,
      arbitrary: fc.array(part, { minLength: 2, maxLength: 3 }).map((anyOf): ConditionDocument => ({ anyOf })),
    },
    ...related.map((arbitrary) => ({ weight: 1, arbitrary })),
  );
}

/** The fields of an entity that can be asked for. */
export const keysOf = (entity: string): readonly string[] => Object.keys(TESTS[entity] ?? {});
