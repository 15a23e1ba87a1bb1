import type { LocalizedText } from "@quoin/definition";
import type { ConditionKind } from "./condition-kind.ts";

/** A field as conditions see it. */
export interface ConditionField {
  readonly key: string;
  readonly kind: ConditionKind;
  /** The entity whose records a `reference` or `references` points at. */
  readonly entity?: string;
  /** The field by which the records of `entity` form a hierarchy, where they do. */
  readonly tree?: string;
  /** Its text tells of several values at once, so that none of them can be asked for as the whole. */
  readonly several?: true;
  /** The choices of an `option` or `options` field. Omitted: any id is accepted. */
  readonly options?: readonly { readonly id: string; readonly labels?: LocalizedText }[];
  readonly labels?: LocalizedText;
  /** How a literal reads, where the figure alone would not be understood: seconds as "1 h 30 min". */
  text?(value: unknown, locale: string): string | undefined;
}

/** What a condition may speak of: the fields of one entity and the relations that lead on from it. */
export interface ConditionShape {
  readonly entity: string;
  readonly labels?: LocalizedText;
  field(key: string): ConditionField | undefined;
  /** `ref` is the key of an own field of records ("customer"), or "<entity>.<field>" for the records that point here ("deal.customer"). */
  related(ref: string): ConditionShape | undefined;
}
