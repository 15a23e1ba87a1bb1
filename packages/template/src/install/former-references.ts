import type { DefinitionSet } from "@quoin/definition";
import { cellValue } from "./cell-value.ts";
import type { LateReference } from "./fill-references.ts";
import type { Workspace } from "./install.ts";
import type { PlacedRecord } from "./order-records.ts";
import { referencesOf } from "./references-of.ts";
import { sampleValue, type SampleMarks } from "./sample-value.ts";

interface Former {
  readonly records: readonly PlacedRecord[];
  /** The records before this place were written by a try that was cut off. */
  readonly first: number;
}

interface Context extends Workspace {
  readonly marks: SampleMarks;
  readonly set: DefinitionSet;
  entityOf(entity: string): string;
}

const text = (value: unknown): string => (value === null || value === undefined ? "" : [value].flat().join());

/**
 * What a try that was cut off left to be filled in at its end: references to records that come later. Only a record that others name
 * can stand in a circle. What somebody changed since is left alone.
 */
export async function formerReferences(
  { records, first }: Former,
  { store, actor, marks, set, entityOf }: Context,
): Promise<readonly LateReference[]> {
  const places = new Map(records.flatMap((record, place) => (record.name === undefined ? [] : [[record.name, place]])));
  const found: LateReference[] = [];
  for (const [place, { entity: given, name: own, values }] of records.slice(0, first).entries()) {
    const id = own === undefined ? undefined : marks.recordId(own);
    if (id === undefined) continue;
    const isLater = (reference: string): boolean => (places.get(reference) ?? -1) > place;
    const late = Object.entries(values).filter(([key, value]) => key !== "$id" && referencesOf(value).some(isLater));
    if (late.length === 0) continue;
    const entity = entityOf(given);
    const record = await store.records.get({ entity, id }, { ...actor, system: true });
    for (const [field, cell] of late) {
      const value = cellValue(cell, set.entity[entity]?.properties?.[field]);
      const recordId = (reference: string) => (isLater(reference) ? undefined : marks.recordId(reference));
      const was = sampleValue(value, { ...marks, recordId });
      if (record && text(record[field]) === text(was)) found.push({ entity, id, field, value });
    }
  }
  return found;
}
