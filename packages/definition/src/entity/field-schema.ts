import type { LocalizedText } from "../text/localized-text.ts";
import type { ConditionDocument } from "../text/condition-document.ts";
import type { FieldCount } from "./field-count.ts";

/** One option of a choice. `id` is stored; a removed option stays readable as `retired`. */
export interface FieldOption {
  readonly id: string;
  readonly "x-labels"?: LocalizedText;
  /** A stage colour or palette name: "stage-1".."stage-5", "stage-won", "stage-lost", "accent", "danger", "warning", "success", "neutral". */
  readonly color?: string;
  readonly retired?: boolean;
  /** Stage only: the ids one may move to from here. Omitted: any. */
  readonly transitions?: readonly string[];
  /** Stage only: where the pipeline ends. */
  readonly outcome?: "open" | "won" | "lost";
  /** Stage only: expected share of winning, percent. */
  readonly probability?: number;
  /** Stage only: what must hold to enter this stage. */
  readonly gate?: ConditionDocument;
}

/** What a choice offers by what another field says. */
export interface FieldDependence {
  /** Key of a choice of the same entity. */
  readonly field: string;
  /** Ids of the other field's options → ids of this field's options. */
  readonly options: { readonly [option: string]: readonly string[] };
}

/**
 * A property of an entity's JSON Schema: one field.
 * Standard keywords wherever JSON Schema has one; `x-` annotations of our vocabulary for the rest.
 * Keywords of one type only are declared by that type (its `settings`).
 */
export interface FieldSchema {
  readonly "x-type": string;
  readonly title?: string;
  readonly description?: string;
  readonly "x-labels"?: LocalizedText;
  readonly "x-help"?: LocalizedText;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  /** The text of a formula that gives a new record's value where it has none. */
  readonly "x-default"?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly items?: unknown;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  /** Required only where this holds (besides the entity's `required`). Checked by browser and server alike. */
  readonly "x-required-when"?: ConditionDocument;
  /** No two living records share a value. */
  readonly "x-unique"?: boolean;
  /** Found by search. Default: what the type says. */
  readonly "x-search"?: boolean;
  /** Kept indexed although no view sorts or filters by it. */
  readonly "x-index"?: boolean;
  /** Masked in logs and, for roles with `mask`, on screen. */
  readonly "x-sensitive"?: boolean;
  /** Never written by people, only by rules, imports of presets and the system. */
  readonly "x-readonly"?: boolean;
  readonly "x-options"?: readonly FieldOption[];
  /** Choice: which options go with each option of another choice of the entity; those of an option that is not named are none. */
  readonly "x-depends"?: FieldDependence;
  readonly "x-entity"?: string;
  /** Relation to one of several: their keys. */
  readonly "x-entities"?: readonly string[];
  /** Relation: what the list of these records is called on the other side. */
  readonly "x-reverse"?: LocalizedText;
  /** Relation: these records appear in the other side's timeline. */
  readonly "x-timeline"?: boolean;
  /** Relation to its own entity: records lie below one another by it, never in a circle. One per entity. */
  readonly "x-tree"?: boolean;
  /** Relation: what deleting the other side does. Default "keep" (the link is shown as deleted). */
  readonly "x-on-delete"?: "keep" | "clear" | "cascade" | "refuse";
  readonly "x-currency"?: string;
  readonly "x-scale"?: number;
  readonly "x-pattern"?: string;
  readonly "x-country"?: string;
  /** Text: what a value that the pattern refuses should look like. */
  readonly "x-pattern-help"?: LocalizedText;
  /** Integer: digits in groups of three. Default true; a year is shown without. */
  readonly "x-grouping"?: boolean;
  /** What a number is counted in: "kg", "m²", "件". */
  readonly "x-unit"?: string;
  /** Tags: words that are offered. */
  readonly "x-words"?: readonly string[];
  /** Which of a type's closed kinds it holds: a document, a network, a sort of code. */
  readonly "x-kind"?: string;
  /** Files: the kinds that are taken. Default: all. */
  readonly "x-accept"?: readonly string[];
  /** Files: the largest one, MB. */
  readonly "x-max-size"?: number;
  /** Currencies: what one of each is worth in the field's own, as "USD 7.1, EUR 7.8". */
  readonly "x-rates"?: string;
  /** Text: its value is a person's or company's name, so search also takes pinyin and initials. */
  readonly "x-name"?: boolean;
  /** Formula: its text, fields by their keys. */
  readonly "x-formula"?: string;
  /** Computed: the field type that its values are kept and shown as. */
  readonly "x-as"?: string;
  /** Formula: it reads the clock, so it is worked out when it is read and never stored. */
  readonly "x-live"?: boolean;
  /** Lookup: the path over relations to one: "customer.tier". */
  readonly "x-lookup"?: string;
  /** Rollup, table of records: the relation whose other side is summed up or shown: "deal.customer". */
  readonly "x-from"?: string;
  /** Rollup: how the values of many records become one. */
  readonly "x-function"?: string;
  /** Rollup: the field of these records; a count needs none. */
  readonly "x-of"?: string;
  /** Rollup: which of the records. */
  readonly "x-where"?: ConditionDocument;
  /** Rollup: what first and last go by. Table of records: what its rows go by. Default: when they were created. */
  readonly "x-order"?: string;
  /** Table of records: the fields that it shows. */
  readonly "x-columns"?: readonly string[];
  /** Table of records: the field of whole numbers that keeps the place of each row, so that rows can be moved. */
  readonly "x-position"?: string;
  /** Lookup, rollup: shown to everyone who may read the field, also of records that they may not see. */
  readonly "x-open"?: boolean;
  /** Completeness: the fields that are counted. */
  readonly "x-counts"?: readonly FieldCount[];
  /** Freshness: the fields whose changes keep a record fresh; none: no change does. Default: any change. */
  readonly "x-changes"?: readonly string[];
  /** Freshness: own fields of days and moments that keep a record fresh as well, such as that of its last activity. */
  readonly "x-moments"?: readonly string[];
  /** Freshness: days after which a record grows old. */
  readonly "x-ageing"?: number;
  /** Freshness: days after which a record is out of date. */
  readonly "x-stale"?: number;
}
