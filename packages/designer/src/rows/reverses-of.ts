import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

export interface Reverse {
  /** "deal.customer". */
  readonly value: string;
  readonly label: string;
  /** Each record points at one, not at several. */
  readonly toOne: boolean;
}

type Words = (labels: Field["schema"]["x-labels"], key: string) => string;

/** The relations of any entity that point at this one. */
export function reversesOf(entities: ReadonlyMap<string, Entity>, entity: string, words: Words): readonly Reverse[] {
  return [...entities.values()].flatMap((other) =>
    other.fields
      .filter(({ schema }) => schema["x-entity"] === entity && schema["x-lookup"] === undefined)
      .map((field) => ({
        value: `${other.key}.${field.key}`,
        label: `${words(other.document["x-labels"], other.key)} › ${words(field.schema["x-labels"], field.key)}`,
        toOne: fieldType(field.type).storage(field) !== "link",
      })),
  );
}
