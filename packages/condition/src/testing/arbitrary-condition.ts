import fc from "fast-check";
import type { Condition } from "../condition/condition.ts";
import type { ConditionField } from "../condition/condition-shape.ts";
import type { DateOperand, Test } from "../condition/field-test.ts";
import { DATE_OPS, NUMBER_OPS, TEXT_OPS, USER_OPS } from "../condition/field-test.ts";
import { type RelativeDate, SNAP_UNITS } from "../condition/relative-date.ts";
import type { Row } from "../evaluate/row.ts";

export { SAMPLE_FIELDS, SAMPLE_SHAPE } from "./sample-shape.ts";

/** Few enough values that random tests hit random records. */
const TEXTS = [
  "Acme",
  "acme",
  "ACME Ltd",
  "ＡＣＭＥ",
  "王小明",
  "小明",
  "明",
  "Müller",
  "MÜLLER",
  "mu\u0308ller",
  "Straße",
  "STRASSE",
  "İstanbul",
  "ı",
  "ﬁne",
  "fine",
  "👍",
  "👍🏽",
  "👨‍👩‍👧",
  "100%",
  "%",
  "_",
  "a_b",
  "\\",
  "'",
  '"',
  " ",
  "a b",
  "é",
  "e\u0301",
  "가",
  "Ⅳ",
  "iv",
  "ΑΣ",
  "ας",
] as const;
const NUMBERS = [-1, 0, 0.1, 0.2, 0.3, 0.30000000000000004, 1, 1.5, 2, 10, 99.99, 100, 1000, 123456789012345] as const;
const DATES = [
  "2024-02-28",
  "2024-02-29",
  "2025-12-31",
  "2026-01-01",
  "2026-02-28",
  "2026-03-01",
  "2026-03-29",
  "2026-11-22",
] as const;
const INSTANTS = [
  "2025-12-31T15:59:59.999Z",
  "2025-12-31T16:00:00.000Z",
  "2026-01-01T00:00:00.000Z",
  "2026-03-01T12:30:00.000Z",
  "2026-03-28T23:00:00.000Z",
  "2026-03-29T21:59:59.999Z",
  "2026-03-29T22:00:00.000Z",
  "2026-11-22T08:00:00.000Z",
] as const;
export const SAMPLE_USERS = ["u1", "u2", "u3"] as const;
export const SAMPLE_IDS = ["r1", "r2", "r3"] as const;

const POINTERS = ["sample/r1", "sample/r2", "sample/r3"] as const;

const of = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const some = <T>(values: readonly T[], max: number) => fc.uniqueArray(of(values), { minLength: 1, maxLength: max });

const relativeDate: fc.Arbitrary<RelativeDate> = fc
  .record({
    add: fc.option(
      fc.dictionary(of(["days", "weeks", "months", "quarters", "years"]), fc.integer({ min: -15, max: 15 }), {
        minKeys: 1,
        maxKeys: 2,
      }),
      { nil: undefined },
    ),
    snap: fc.option(of(SNAP_UNITS), { nil: undefined }),
    end: fc.boolean(),
  })
  .map(({ add, snap, end }) => ({
    today: true as const,
    ...(add === undefined ? {} : { add: { ...add } }),
    ...(snap === undefined ? {} : { snap, ...(end ? { end: true as const } : {}) }),
  }));

const dateOperand: fc.Arbitrary<DateOperand> = fc.oneof(of(DATES), relativeDate);
const optionIds = (field: ConditionField): readonly string[] => (field.options ?? []).map((option) => option.id);
const valuesTest = (values: readonly (string | number)[]): fc.Arbitrary<Test> =>
  fc.oneof(
    of(values).map((value): Test => ({ op: "const", value })),
    some(values, 3).map((chosen): Test => ({ op: "enum", values: chosen })),
  );
const countTest = (ops: readonly ("minLength" | "maxLength" | "minItems" | "maxItems")[]) =>
  fc.record({ op: of(ops), value: fc.nat({ max: 6 }) });

const listTest = (ids: readonly string[]): fc.Arbitrary<Test> =>
  fc.oneof(
    some(ids, 2).map((values): Test => ({ op: "contains", values })),
    countTest(["minItems", "maxItems"]),
  );

/** A random test that suits a field. Text operands are NFC, as the parser leaves them. */
function arbitraryTest(field: ConditionField): fc.Arbitrary<Test> {
  const texts = TEXTS.map((text) => text.normalize("NFC"));
  switch (field.kind) {
    case "text":
      return fc.oneof(
        valuesTest(texts),
        fc.record({ op: of(TEXT_OPS), value: of(texts) }),
        countTest(["minLength", "maxLength"]),
      );
    case "number":
      return fc.oneof(
        valuesTest(NUMBERS.map((value) => Number(value.toPrecision(15)))),
        fc.record({ op: of(NUMBER_OPS), value: of(NUMBERS).map((value) => Number(value.toPrecision(15))) }),
      );
    case "boolean":
      return fc.boolean().map((value): Test => ({ op: "const", value }));
    case "date":
      return fc.oneof(
        fc.record({ op: of(DATE_OPS), value: dateOperand }),
        fc.record({ op: fc.constant("anniversary" as const), from: dateOperand, to: dateOperand }),
      );
    case "instant":
      return fc.record({ op: of(DATE_OPS), value: fc.oneof(dateOperand, of(INSTANTS)) });
    case "option":
      return valuesTest(optionIds(field));
    case "options":
      return listTest(optionIds(field));
    case "reference":
      return valuesTest(SAMPLE_IDS);
    case "references":
      return listTest(SAMPLE_IDS);
    case "users":
      return fc.oneof(
        listTest(SAMPLE_USERS),
        of(USER_OPS).map((op): Test => ({ op })),
      );
    case "anyReference":
      return fc.oneof(
        valuesTest(POINTERS),
        of(["sample/", "other/"]).map((value): Test => ({ op: "textStartsWith", value })),
      );
    case "teams":
      return fc.oneof(listTest(SAMPLE_USERS), fc.constant<Test>({ op: "inCurrentUserTeams" }));
    case "team":
      return fc.oneof(valuesTest(SAMPLE_USERS), fc.constant<Test>({ op: "inCurrentUserTeams" }));
    case "user":
      return fc.oneof(
        valuesTest(SAMPLE_USERS),
        of(USER_OPS).map((op): Test => ({ op })),
      );
  }
}

export interface ArbitraryConditionOptions {
  /** Refs to follow with `related`. Default none. */
  readonly refs?: readonly string[];
  /** Whether tests of the current user may appear. Default true. */
  readonly user?: boolean;
  /** Whether `changed`, `before` and `after` may appear. Default false. */
  readonly changed?: boolean;
}

/** Random valid conditions about records of `fields`, within the limits; at most four levels deep. */
export function arbitraryCondition(
  fields: readonly ConditionField[],
  options: ArbitraryConditionOptions = {},
): fc.Arbitrary<Condition> {
  const leaf = of(fields).chain((field) =>
    fc.oneof(
      {
        weight: 6,
        arbitrary: arbitraryTest(field)
          .filter((test) => options.user !== false || !USER_OPS.some((op) => op === test.op))
          .map((test): Condition => ({ type: "test", field: field.key, test })),
      },
      { weight: 1, arbitrary: fc.constant<Condition>({ type: "set", field: field.key }) },
      { weight: 1, arbitrary: fc.boolean().map((value): Condition => ({ type: "always", value })) },
      ...(options.changed === true
        ? [{ weight: 1, arbitrary: fc.constant<Condition>({ type: "changed", fields: [field.key] }) }]
        : []),
    ),
  );
  const grow = (depth: number): fc.Arbitrary<Condition> => {
    if (depth === 0) return leaf;
    const part = grow(depth - 1);
    const forms: fc.Arbitrary<Condition>[] = [
      leaf,
      fc.record({ type: of(["all", "any"] as const), of: fc.array(part, { minLength: 1, maxLength: 4 }) }),
      fc.record({ type: fc.constant("not" as const), of: part }),
    ];
    const refs = options.refs ?? [];
    if (refs.length > 0) forms.push(fc.record({ type: fc.constant("related" as const), ref: of(refs), of: part }));
    if (options.changed === true) forms.push(fc.record({ type: of(["before", "after"] as const), of: part }));
    return fc.oneof(...forms);
  };
  return grow(3);
}

function arbitraryValue(field: ConditionField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "text":
      return fc
        .oneof(
          of(TEXTS),
          fc.tuple(of(TEXTS), of(TEXTS)).map(([a, b]) => a + b),
        )
        .map((text) => text.normalize("NFC"));
    case "number":
      return of(NUMBERS).map((value) => Number(value.toPrecision(15)));
    case "boolean":
      return fc.boolean();
    case "date":
      return of(DATES);
    case "instant":
      return of(INSTANTS);
    case "option":
      return of(optionIds(field));
    case "options":
      return some(optionIds(field), 3);
    case "reference":
      return of(SAMPLE_IDS);
    case "references":
      return some(SAMPLE_IDS, 3);
    case "users":
    case "teams":
      return some(SAMPLE_USERS, 3);
    case "anyReference":
      return of(POINTERS);
    case "user":
    case "team":
      return of(SAMPLE_USERS);
  }
}

/** Random records of `fields` as the store keeps them: NFC, each field absent in about a third of them. */
export const arbitraryRow = (fields: readonly ConditionField[]): fc.Arbitrary<Row> =>
  fc.record(Object.fromEntries(fields.map((field) => [field.key, arbitraryValue(field)])), { requiredKeys: [] });
