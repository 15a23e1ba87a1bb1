import type { Change } from "@quoin/store";
import type { Workspace } from "./install.ts";
import { sampleValue, type SampleMarks } from "./sample-value.ts";

/** What refers to a record that was not there yet when its own was made: one of a circle. */
export interface LateReference {
  readonly entity: string;
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}

/** Fills in what is there by now; what is not stays empty. */
export async function fillReferences(
  late: readonly LateReference[],
  { store, actor, marks }: Workspace & { readonly marks: SampleMarks },
): Promise<void> {
  const changes = late.flatMap(({ entity, id, field, value }): Change[] => {
    const resolved = sampleValue(value, marks);
    return resolved === undefined ? [] : [{ op: "update", entity, id, values: { [field]: resolved } }];
  });
  if (changes.length === 0) return;
  await store.records.write(changes, {
    actor: { ...actor, system: true },
    cause: { source: "template", chain: [] },
    partial: true,
    allowReadonly: true,
  });
}
