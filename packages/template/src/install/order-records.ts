import type { SampleRecord } from "../read/template-package.ts";
import { referencesOf } from "./references-of.ts";

export interface PlacedRecord {
  readonly entity: string;
  readonly values: SampleRecord;
  /** Its `$id`, where it has one. */
  readonly name: string | undefined;
}

const namedBy = ({ values }: PlacedRecord): readonly string[] =>
  Object.entries(values).flatMap(([key, value]) => (key === "$id" ? [] : referencesOf(value)));

/** All records of a package's data, each after those that it refers to; within a circle, in the order of the files. */
export function orderRecords(data: Readonly<Record<string, readonly SampleRecord[]>>): readonly PlacedRecord[] {
  const all = Object.entries(data).flatMap(([entity, records]) =>
    records.map((values): PlacedRecord => ({
      entity,
      values,
      name: typeof values.$id === "string" ? values.$id : undefined,
    })),
  );
  const byName = new Map(all.flatMap((record) => (record.name === undefined ? [] : [[record.name, record] as const])));
  const ordered = new Set<PlacedRecord>();
  const open = new Set<PlacedRecord>();
  for (const start of all) {
    // A stack instead of recursion: a chain of references may be as long as the data.
    const stack = [start];
    while (stack.length > 0) {
      const record = stack.at(-1) as PlacedRecord;
      const waiting = open.has(record) || ordered.has(record) ? [] : namedBy(record);
      open.add(record);
      const next = waiting
        .flatMap((name) => byName.get(name) ?? [])
        .filter((other) => !open.has(other) && !ordered.has(other));
      if (next.length > 0) stack.push(...next);
      else {
        ordered.add(record);
        stack.pop();
      }
    }
  }
  return [...ordered];
}
