import { AppError } from "@quoin/definition";
import { computedPlan, type ComputedNode, fieldType, formulaValue, type Worked } from "@quoin/fields";
import { type Failure, type FormulaExplanation, valueText } from "@quoin/formula";
import type { Actor } from "../actor.ts";
import { readCalendars } from "../calendars/read-calendars.ts";
import type { Row } from "../door.ts";
import { getRecordJson } from "../query/get-record.ts";
import { queryPage } from "../query/query-page.ts";
import type { ReadContext } from "../query/read-context.ts";
import { unknownKey } from "../query/unknown-key.ts";

/** A part of a formula with what it was worth; neither value nor failure: it was not looked at, or it is empty. */
export interface ExplainedPart {
  readonly text: string;
  readonly looked: boolean;
  readonly value?: string;
  readonly failure?: Failure;
  readonly parts: readonly ExplainedPart[];
}

/** How one computed value came about, of what its reader may read. */
export interface Explained {
  readonly entity: string;
  readonly id: string;
  readonly field: string;
  /** As it is stored or, for what is worked out when it is read, as it is now. */
  readonly value?: unknown;
  /** Why there is none. */
  readonly failure?: Failure;
  /** Fields that it reads, by path, with what they hold. */
  readonly reads: Readonly<Record<string, unknown>>;
  /** The moment and the time zone that it was worked out for. */
  readonly now: string;
  readonly timeZone: string;
  /** Of a formula. */
  readonly formula?: ExplainedPart;
  /** Of a rollup: the first of the records that it sums up, and how many there are. */
  readonly records?: {
    readonly entity: string;
    readonly of?: string;
    readonly count: number;
    readonly data: readonly Row[];
  };
}

const SHOWN = 20;

function partOf({ text, value, children }: FormulaExplanation): ExplainedPart {
  const found =
    value === undefined || value.kind === "blank" || value.kind === "failure" ? undefined : valueText(value);
  return {
    text,
    looked: value !== undefined,
    ...(found === undefined ? {} : { value: found }),
    ...(value?.kind === "failure" ? { failure: value } : {}),
    parts: children.map(partOf),
  };
}

interface Asked {
  readonly entity: string;
  readonly id: string;
  readonly field: string;
}

/** The records of a rollup as the reader sees them. */
async function recordsOf(
  { computation, field: computed }: ComputedNode,
  id: string,
  { actor, context }: { readonly actor: Actor; readonly context: ReadContext },
): Promise<Explained["records"]> {
  const { many } = computation;
  const child = many && context.published.entities.get(many.entity);
  if (many === undefined || child === undefined) return undefined;
  const field = child.fieldByKey.get(many.relation);
  const isList = field !== undefined && fieldType(field.type).storage(field) === "link";
  const points = isList ? { contains: { const: id } } : { const: id };
  const link = { required: [many.relation], properties: { [many.relation]: points } };
  const only = computed.schema["x-where"];
  const where = only === undefined ? link : { allOf: [link, only] };
  const fields = [...new Set([child.title, ...(many.of === undefined ? [] : [many.of])])].filter((key) => key !== "id");
  const page = await queryPage({ entity: many.entity, where, fields, limit: SHOWN, count: true }, actor, context);
  return {
    entity: many.entity,
    ...(many.of !== undefined && { of: many.of }),
    count: page.count ?? 0,
    data: page.data,
  };
}

/**
 * How one computed value came about: every part of a formula, the records of a rollup, what a lookup reads. Only what the
 * reader may read goes into it. Throws `not_found` for a record and `unknown_key` for a field that is not there to be seen
 * or not computed.
 */
export async function explainValue(ref: Asked, actor: Actor, context: ReadContext): Promise<Explained> {
  const { entity, id, field } = ref;
  const { published, now } = context;
  const shown: Row = JSON.parse(await getRecordJson({ entity, id, options: { fields: [field] } }, actor, context));
  const node = computedPlan(published.entities).byKey.get(`${entity}.${field}`);
  if (node === undefined) throw unknownKey(field, "fields");
  const { computation } = node;
  if (computation.problems.length > 0) throw new AppError("internal", "A computed field has problems.");
  const paths = computation.many === undefined ? computation.reads.map(({ path }) => path.join(".")) : [];
  const row: Row = JSON.parse(await getRecordJson({ entity, id, options: { fields: paths } }, actor, context));
  const { timeZone } = actor;
  const calendar = computation.calendar === true ? await readCalendars(context.db) : undefined;
  const read = (path: readonly string[]) => {
    const steps = computation.reads.find((one) => one.path.join(".") === path.join("."))?.steps ?? [];
    const last = steps.at(-1);
    const of = last && published.entities.get(last.entity)?.fieldByKey.get(last.field);
    return of === undefined ? ({ kind: "blank" } as const) : formulaValue(row[path.join(".")], of);
  };
  const input = { raw: (path: readonly string[]) => row[path.join(".")], read, many: [], now, timeZone, calendar };
  const worked: Worked = computation.many === undefined ? computation.work(input) : { value: shown[field] };
  const records = await recordsOf(node, id, { actor, context });
  const { id: _id, ...reads } = row;
  return {
    entity,
    id,
    field,
    ...(shown[field] === undefined ? {} : { value: shown[field] }),
    ...("failure" in worked ? { failure: worked.failure } : {}),
    reads,
    now: now.toISOString(),
    timeZone,
    ...(computation.explain && { formula: partOf(computation.explain(input)) }),
    ...(records && { records }),
  };
}
