import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/** The parts of an entity that a timeline and its composer speak of; found by what field types can do, never by names. */
export interface EntityParts {
  /** What it is called in one line. */
  readonly title: Field | undefined;
  /** The words of a person: the first text that holds more than a line. */
  readonly body: Field | undefined;
  /** Which kind it is of: the first required choice of an entity that has no pipeline. */
  readonly kind: Field | undefined;
  /** When it happened; `created_at` where it has no moment of its own. */
  readonly moment: Field | undefined;
  /** Until when it is to be done: a day among what is shown beside the title. */
  readonly due: Field | undefined;
  /** The pipeline in which it gets done. */
  readonly lanes: Field | undefined;
}

/** Whether a text keeps its line ends when it is stored. */
const keepsLines = (field: Field): boolean => fieldType(field.type).normalize?.("a\nb", field) === "a\nb";

/** Finds the parts of an entity. Pure, and cheap enough for every drawing. */
export function entityParts(entity: Entity): EntityParts {
  const own = entity.fields.map((field) => ({ field, type: fieldType(field.type) }));
  const find = (fits: (one: (typeof own)[number]) => boolean): Field | undefined => own.find(fits)?.field;
  const subtitle = entity.document["x-subtitle"] ?? [];
  const hasLanes = own.some(({ type }) => type.lanes === true);
  return {
    title: entity.fieldByKey.get(entity.title),
    body: find(({ field, type }) => field.key !== entity.title && type.group === "text" && keepsLines(field)),
    kind: find(({ field, type }) => field.required && type.condition === "option" && !hasLanes),
    moment: find(({ type }) => type.condition === "instant"),
    due: find(
      ({ field, type }) => subtitle.includes(field.key) && (type.condition === "date" || type.condition === "instant"),
    ),
    lanes: find(
      ({ field, type }) =>
        type.lanes === true && (field.schema["x-options"] ?? []).some(({ outcome = "open" }) => outcome !== "open"),
    ),
  };
}
