import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { isEmpty, sameValue } from "@quoin/fields";

/** What the server says of one field: of which record its value would be kept, or that all are united. */
export interface MergeChoice {
  readonly field: string;
  readonly from?: string;
  readonly united: boolean;
}

/** One line of a merge: a field that may be chosen, and whether the records differ in it. */
export interface MergeLine {
  readonly field: Field;
  readonly differs: boolean;
  readonly united: boolean;
  /** The record whose value is kept; undefined where all are united or none has one. */
  readonly from: string | undefined;
}

/** The lines of a merge in the entity's order, those that differ first; fields that no record fills are left out. */
export function mergeLines(
  entity: Entity,
  records: readonly Row[],
  { choices, take }: { readonly choices: readonly MergeChoice[]; readonly take: Readonly<Record<string, string>> },
): readonly MergeLine[] {
  const lines = choices.flatMap((choice): MergeLine[] => {
    const field = entity.fieldByKey.get(choice.field);
    const values = records.map((record) => record[choice.field]);
    if (field === undefined || values.every(isEmpty)) return [];
    const taken = take[choice.field];
    const [first, ...rest] = values;
    return [
      {
        field,
        differs: rest.some((value) => !sameValue(value ?? undefined, first ?? undefined)),
        united: choice.united && taken === undefined,
        from: taken ?? choice.from,
      },
    ];
  });
  return [...lines.filter(({ differs }) => differs), ...lines.filter(({ differs }) => !differs)];
}
