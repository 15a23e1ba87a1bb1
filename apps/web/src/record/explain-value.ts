import type { Entity, Field } from "@quoin/definition";
import { computedPlan, fieldType, formulaValue } from "@quoin/fields";
import type { ExplainedValue } from "@quoin/render";
import { client } from "../api/trpc.ts";

interface Place {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly words: (labels: Field["schema"]["x-labels"], key: string) => string;
  readonly hrefOf: (entity: string, id: string) => string;
}

/** Asks how a computed value came about, and puts the answer into the reader's words. */
export async function explainValue(
  field: Field,
  id: string,
  { entities, words, hrefOf }: Place,
): Promise<ExplainedValue> {
  const told = await client.records.explain.query({ entity: field.entity, id, field: field.key });
  const computation = computedPlan(entities).byKey.get(`${field.entity}.${field.key}`)?.computation;
  const stepsOf = (path: readonly string[]) =>
    computation?.reads.find((read) => read.path.join(".") === path.join("."))?.steps ?? [];
  const fieldAt = (path: readonly string[]): Field | undefined => {
    const last = stepsOf(path).at(-1);
    return last && entities.get(last.entity)?.fieldByKey.get(last.field);
  };
  const fieldName = (path: readonly string[]): string => {
    // What is read of a value stands behind its field.
    const [steps, part] = stepsOf(path).length > 0 ? [stepsOf(path)] : [stepsOf(path.slice(0, -1)), path.at(-1)];
    const named = steps.map((step) => {
      const of = entities.get(step.entity)?.fieldByKey.get(step.field);
      return words(of?.schema["x-labels"], step.field);
    });
    if (named.length === 0) return path.join(".");
    const last = steps.at(-1);
    const whole = last && entities.get(last.entity)?.fieldByKey.get(last.field);
    if (part !== undefined && whole !== undefined) named.push(words(fieldType(whole.type).parts?.[part]?.labels, part));
    return named.join(" › ");
  };
  const reads = Object.entries(told.reads).flatMap(([key, value]) => {
    const path = key.split(".");
    const of = fieldAt(path);
    return of === undefined ? [] : [{ field: of, name: fieldName(path), value }];
  });
  const raw = (path: readonly string[]): unknown => told.reads[path.join(".")];
  const formula = computation?.explain?.({
    raw,
    read(path) {
      const of = fieldAt(path);
      return of === undefined ? { kind: "blank" } : formulaValue(raw(path), of);
    },
    many: [],
    now: new Date(told.now),
    timeZone: told.timeZone,
  });
  const child = told.records && entities.get(told.records.entity);
  return {
    ...(formula && { formula }),
    ...(told.failure && { failure: told.failure }),
    reads,
    fieldName,
    ...(told.records &&
      child && {
        records: {
          of: told.records.of === undefined ? undefined : child.fieldByKey.get(told.records.of),
          count: told.records.count,
          data: told.records.data.map((row) => ({
            id: String(row["id"]),
            title: String(row[child.title] ?? row["id"]),
            href: hrefOf(child.key, String(row["id"])),
            row,
          })),
        },
      }),
  };
}
