import type { ConditionKind } from "@quoin/condition";
import type {
  ConditionDocument,
  Field,
  FieldCount,
  FieldSchema,
  JsonSchema,
  LocalizedText,
  MatchMethod,
  Problem,
} from "@quoin/definition";
import type { FormulaKind } from "@quoin/formula";
import type { Computation, ComputePlace } from "./computation.ts";
import type { FieldView } from "./field-view.ts";
import type { RecordRows } from "./record-rows.ts";
import type { StorageKind } from "./storage-kind.ts";

/** What a value's text form depends on. */
export interface TextContext {
  readonly locale: string;
  readonly timeZone: string;
  /** Title of a related record or name of a user, where known. */
  readonly titleOf?: (id: string) => string | undefined;
}

/** The outcome of reading a text: a value, a problem, or a name, or several, that the caller must look up (relations, users, teams). */
export type TextResult =
  | { readonly value: unknown }
  | { readonly problem: Omit<Problem, "path"> }
  | {
      readonly find: {
        readonly entity?: string;
        readonly users?: true;
        readonly teams?: true;
        readonly pointer?: true;
        readonly text: string;
      };
    }
  | {
      readonly findAll: {
        readonly entity?: string;
        readonly users?: true;
        readonly teams?: true;
        readonly texts: readonly string[];
      };
    };

/** A setting that the designer's inspector shows for this type: itself a field of the property schema, drawn by its own field type. */
export interface FieldSetting {
  /** The keyword of the property schema that it edits: "maxLength", "x-scale", "x-options", … */
  readonly keyword: string;
  /** Name of the field type that draws it, or one of the designer's own editors. */
  readonly control:
    | "text"
    | "integer"
    | "decimal"
    | "boolean"
    | "select"
    | "country"
    | "currency"
    | "rates"
    | "unit"
    | "options"
    | "stages"
    | "entity"
    | "entities"
    | "labels"
    | "words"
    | "choices"
    | "value"
    | "formula"
    | "path"
    | "reverse"
    | "reverse-field"
    | "reverse-fields"
    | "condition"
    | "depends"
    | "counts"
    | "changes"
    | "moments";
  /** For `select` and `choices` (several): the ids; their words are `setting.<keyword>.<id>` in the locale files of this package. */
  readonly choices?: readonly string[];
  readonly required?: boolean;
  /** Asked for only where another setting has one of these values. */
  readonly when?: { readonly keyword: string; readonly is: readonly string[] };
}

/** How a query may summarise it, besides count. */
export type Aggregate = "sum" | "avg" | "min" | "max";

export interface FieldExamples {
  /** The property schema that the examples are of (without labels). */
  readonly schema: FieldSchema;
  readonly valid: readonly unknown[];
  /** Value and the code of the problem it must give. */
  readonly invalid: readonly (readonly [value: unknown, code: string])[];
  /** Text as a person may type or import it, and the value that it means. */
  readonly texts: readonly (readonly [text: string, value: unknown])[];
  /** Input that is accepted but stored in a canonical form. */
  readonly normalized?: readonly (readonly [input: unknown, stored: unknown])[];
}

/**
 * Everything that the system needs to know of a field type. Required members are few; the rest are powers
 * that the engine asks for: a type without `condition` cannot be filtered, without `aggregates` not summed.
 * All functions are pure and never throw on bad values; `view` is the only way to React.
 */
export interface FieldType {
  readonly name: string;
  /** Icon name of `@quoin/ui`. */
  readonly icon: string;
  readonly group: "text" | "number" | "choice" | "time" | "contact" | "relation" | "computed" | "other";
  /** JSON Schema (of type object) for the keywords of a property of this type, besides those common to all. Closed by the caller. */
  readonly settingsSchema: {
    readonly properties: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
  };
  readonly settings: readonly FieldSetting[];
  /** A new property as the palette drops it (without labels). */
  readonly initial: FieldSchema;
  /** Problems of the property itself (a default that is no option, a transition to nowhere). Paths relative to the property. */
  checkSchema?(schema: FieldSchema): readonly Problem[];

  /** The JSON Schema of a value: standard keywords only, so that any validator understands it. */
  valueSchema(field: Field): { readonly [keyword: string]: unknown };
  /** Better words for what the schema finds: the general code of a keyword ("wrong_pattern") → this type's own ("bad_phone"). */
  readonly codes?: Readonly<Record<string, string>>;
  /** What the schema cannot say (check digits, phone numbers). Path "" is the value. Called only with values that pass `valueSchema`. */
  checkValue?(value: unknown, field: Field): readonly Problem[];
  /** Brings an accepted input to its one stored form (trim, NFC, E.164). Unknown shapes pass through unchanged. */
  normalize?(input: unknown, field: Field): unknown;
  /** Whether the value may change so; a stage's transitions. `before` is undefined on create and where the field was empty. */
  checkChange?(before: unknown, after: unknown, field: Field): readonly Problem[];

  /** What must hold of the record for the field to take this value; a stage's gate. */
  gate?(value: unknown, field: Field): ConditionDocument | undefined;

  storage(field: Field): StorageKind;
  /** Scale of `scaled` storage. */
  scale?(field: Field): number;
  /**
   * The one scalar by which conditions, sorting, grouping, uniqueness, search and titles see a value that is more than that
   * (an address, a range): kept beside it in a column of this kind. Of a value that is no such scalar yet it gives what
   * is there; of a scalar, as filters hold it, that scalar.
   */
  readonly seen?: {
    readonly storage: Exclude<StorageKind, "link" | "json">;
    of(value: unknown, field: Field): unknown;
    /** What of the field's settings the scalar depends on: once there are values, that cannot change. */
    basis?(field: Field): string;
  };
  /**
   * What is seen of it tells of several values at once: each by itself, for search and matching. Conditions ask only what is
   * among them, since none of them is the value.
   */
  several?(seen: string): readonly string[];
  /** How conditions see it. Omitted: not usable in conditions. */
  readonly condition?: ConditionKind;
  /** How formulas see the value itself, where that is not how conditions see it. Omitted: they see what conditions see. */
  readonly formula?: FormulaKind;
  /** What its values consist of, as formulas may name it after a dot ("address.city"), in the order that people know it. The stored value is an object with these keys. */
  readonly parts?: Readonly<Record<string, { readonly kind: FormulaKind; readonly labels: LocalizedText }>>;
  /** Ids of the options in their order, for `option` and `options` kinds (a list of free words has none); also the order of sorting and of board lanes. */
  options?(field: Field): readonly { readonly id: string; readonly labels?: LocalizedText; readonly color?: string }[];
  readonly aggregates?: readonly Aggregate[];
  /** Lists may be sorted by it; "name": by the name of whom it points at. Default true unless storage is json or link. */
  readonly sortable?: boolean | "name";
  /** How search reads it: plain words, a name (also pinyin and initials), a phone's digits, or not. `x-search: false` turns it off, `x-name` makes text a name. */
  readonly search?: "text" | "name" | "phone";
  /** What its figures are counted in, for the head of a column whose cells show figures alone: "元", "%". */
  unit?(field: Field, locale: string): string | undefined;
  /** Where a value reaches somebody: "tel:…", "mailto:…". Undefined where it is masked or broken. Its words are `reach.<name>` in the locale files of this package. */
  reach?(value: unknown, field: Field): string | undefined;
  /** Mail can be sent to its values: one address, or several with their labels. */
  readonly takesMail?: true;
  /** Two records with the same value are likely of the same person or company: who makes the second is told of the first. */
  readonly identifies?: true;
  /** In which ways its values can be matched with those of other records. Default: as they are, where one scalar is stored. */
  readonly matches?: readonly MatchMethod[];
  /** Points at records of one entity (key), each value at a record of one of several, or at users or teams. */
  references?(
    field: Field,
  ):
    | { readonly entity: string }
    | { readonly entities: readonly string[] }
    | { readonly users: true }
    | { readonly teams: true }
    | undefined;
  /**
   * Its value is a list of records of another entity, which point back at this one: nothing is stored with the record itself.
   * They are read when they are asked for by name, and written in one go with it. Undefined while the field does not say which.
   */
  rows?(field: Field): RecordRows | undefined;
  /** Of such a list whose records each join this one with one of `entity`: the field that would hold just those, in their order. */
  joined?(field: Field, entity: string): Field;
  /** Its values are lists of files (`FileValue`): the store checks them, fills in what is known of them and keeps them with the record. */
  readonly holdsFiles?: true;
  /** Lanes: one of the options with allowed moves (board, stage bar). */
  readonly lanes?: boolean;
  /** Made by the store on create from a gapless counter. `series` names the counter (per year, say). */
  generate?: {
    series(field: Field, now: Date): string;
    value(field: Field, now: Date, count: number): string;
  };
  /** Never written from outside. */
  readonly computed?: boolean;
  /** Worked out when it is read; nothing is stored. */
  readonly live?: boolean;
  /** Its value says how much of these fields is filled in. */
  counts?(field: Field): readonly FieldCount[];
  /** Its value is a moment that grows old: after how many whole days. */
  ages?(field: Field): { readonly ageing?: number | undefined; readonly stale: number };
  /** How the values of a field come about that nobody writes. Called once per published version. */
  compute?(field: Field, place: ComputePlace): Computation;

  /** As a person reads it, in export and in messages. Empty value: "". */
  toText(value: unknown, field: Field, context: TextContext): string;
  fromText(text: string, field: Field, context: TextContext): TextResult;
  /** With its middle hidden, for field access `mask`. Default: all characters hidden. */
  mask?(value: unknown, field: Field): unknown;

  readonly examples: FieldExamples;
  /** Its values are words that people read: in a text that a rule writes into it, values stand as people read them. */
  readonly prose?: true;
  /** Its values are read in lines as wide as the form, where nobody laid it out. */
  readonly wide?: true;
  /** Column width in a grid, px. */
  readonly width?: number;
  /** Right-aligned tabular figures. */
  readonly numeric?: boolean;
  view(): Promise<{ readonly default: FieldView }>;
}
