import type { Condition, Row } from "@quoin/condition";
import type { ConditionDocument, Entity, Field, Problem } from "@quoin/definition";
import type {
  Failure,
  FormulaExplanation,
  FormulaKind,
  FormulaShape,
  FormulaValue,
  RollupTotals,
  WorkCalendar,
} from "@quoin/formula";

/** Where a computed field stands: what its formula may speak of. */
export interface ComputePlace {
  readonly entities: ReadonlyMap<string, Entity>;
  shape(entity: string): FormulaShape;
  kind(field: Field): FormulaKind | undefined;
  /** Digits after the point that a field keeps. */
  scale(field: Field): number | undefined;
  /** Whether a field is worked out when it is read. */
  isLive(field: Field): boolean;
  /** Whether a field's values come from elsewhere than from those who write the record. */
  isComputed(field: Field): boolean;
  /** Whether a field's values are kept with its record. */
  isStored(field: Field): boolean;
  /** Whether a condition over an entity's own fields holds of a record. */
  holds(document: ConditionDocument, row: Row, at: HoldsAt): boolean;
}

/** Whose record it is, and when and where it is looked at. */
export interface HoldsAt {
  readonly entity: string;
  readonly now: Date;
  readonly timeZone: string;
}

/** A field that is read, over relations to one: the fields on the way, the last one being it. */
export interface ComputedRead {
  readonly path: readonly string[];
  readonly steps: readonly { readonly entity: string; readonly field: string }[];
  /** Where the property names it, as a path. Default: where the computation says. */
  readonly at?: string;
}

/** The records on the other side of a relation, which are summed up. */
export interface ComputedMany {
  readonly entity: string;
  /** Key of the relation, a field of `entity`. */
  readonly relation: string;
  readonly of?: string;
  readonly where?: Condition;
  /** First and last go by it, then by id. */
  readonly order: string;
  /** Only this of their values is asked for, which a database can work out by itself. */
  readonly total?: "count" | "sum" | "avg" | "min" | "max";
}

/** What a value is worked out from. Fields are read as they are stored, or as formulas see them. */
export interface ComputeInput {
  raw(path: readonly string[]): unknown;
  read(path: readonly string[]): FormulaValue;
  /** The values of `many`, in order: as stored, and as formulas see them. */
  readonly many: readonly { readonly raw: unknown; readonly value: FormulaValue }[];
  /** What a database has added up of `many`, in place of these. */
  readonly totals?: RollupTotals | undefined;
  /** When one of the fields that are watched last changed; undefined: not since the record was made. */
  readonly changedAt?: string | undefined;
  readonly now: Date;
  /** The workspace's. */
  readonly timeZone: string;
  /** The working calendar of an id, the usual one without. */
  readonly calendar?: ((id: string | undefined) => WorkCalendar | undefined) | undefined;
}

/** A value, nothing, or why there is none. */
export type Worked = { readonly value: unknown } | { readonly failure: Failure };

/** How a computed field is worked out. Made once per published version. */
export interface Computation {
  /** What is wrong; paths relative to the property. Nothing is worked out then. */
  readonly problems: readonly Problem[];
  /** What it gives, where that can be told. */
  readonly kind: FormulaKind | undefined;
  readonly reads: readonly ComputedRead[];
  readonly many?: ComputedMany;
  /** Own fields of which it asks when they last changed. */
  readonly watches?: readonly string[];
  /** The conditions that it names. */
  readonly conditions?: readonly {
    readonly path: string;
    readonly document: ConditionDocument;
    readonly entity: string;
  }[];
  /** It reads the clock. */
  readonly live: boolean;
  /** It asks working calendars. */
  readonly calendar?: boolean;
  /** The keyword that names what it reads, as a path: where a problem with it is told. */
  readonly at: string;
  work(input: ComputeInput): Worked;
  /** The parts of a formula with what each was worth. */
  explain?(input: ComputeInput): FormulaExplanation;
}
