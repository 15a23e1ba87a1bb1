import type { Entity } from "../entity/entity.ts";
import type { Field } from "../entity/field.ts";
import type { FieldSchema } from "../entity/field-schema.ts";
import type { MatchMethod } from "../entity/match-method.ts";
import type { StepDocument } from "../rule/rule-document.ts";
import type { DefinitionSet } from "../set/definition-set.ts";
import type { Problem } from "../errors/problem.ts";
import type { ConditionDocument } from "../text/condition-document.ts";
import type { JsonSchema } from "../text/json-schema.ts";
import type { Target } from "../use/target.ts";

/** What a condition may use besides the fields of its entity. */
export interface ConditionAllow {
  readonly changed?: boolean;
  readonly related?: boolean;
  readonly search?: boolean;
  readonly user?: boolean;
}

export interface ConditionPlace {
  readonly entity: string;
  readonly set: DefinitionSet;
  readonly allow?: ConditionAllow;
}

/** What the language needs to know of field types. Given by `@quoin/fields`. */
export interface FieldTypePorts {
  has(name: string): boolean;
  /** JSON Schema (of type object) for the keywords of its properties, besides the common ones; closed by the caller. */
  settingsSchema(name: string): JsonSchema;
  /** Problems of the property itself; paths relative to it. */
  checkSchema(name: string, schema: FieldSchema): readonly Problem[];
  /** Problems of a value such as a default; paths relative to the value. */
  checkValue(value: unknown, field: Field): readonly Problem[];
  /** What a relation points at; `many` when a record may point at several. */
  references(field: Field):
    | {
        readonly entities?: readonly string[];
        readonly entity?: string;
        readonly users?: true;
        readonly teams?: true;
        readonly many?: boolean;
      }
    | undefined;
  /** Ids of a choice's options; `undefined` when it is no choice. */
  options(field: Field): readonly string[] | undefined;
  /** Of a computed field: what is wrong with how it is worked out, and what it reads; paths relative to the property. */
  computes?(field: Field, entities: ReadonlyMap<string, Entity>): ComputedSurvey | undefined;
  /** The entity whose records the rows of a table are; `undefined` when it is no table. */
  rows?(field: Field): { readonly entity: string } | undefined;
  /** In which ways its values can be matched with those of other records. */
  matchMethods?(field: Field): readonly MatchMethod[];
  /** The formulas of an entity's default values and of what must hold of its records; paths relative to its document. */
  formulas?(entity: Entity, entities: ReadonlyMap<string, Entity>): readonly FormulaSurvey[];
  /** Whether a value that is no text is seen as one, so that it can name its record. */
  isText?(field: Field): boolean;
}

/** A computed field as checks and where-used see it. */
export interface ComputedSurvey {
  readonly problems: readonly Problem[];
  /** Every field on the way to what it reads, once. */
  readonly reads: readonly { readonly path: string; readonly entity: string; readonly field: string }[];
  /** Conditions over the records of an entity. */
  readonly conditions?: readonly {
    readonly path: string;
    readonly document: ConditionDocument;
    readonly entity: string;
  }[];
}

/** A formula of an entity's document that works no field out. */
export interface FormulaSurvey {
  readonly path: string;
  readonly how: "default" | "rule";
  readonly problems: readonly Omit<Problem, "path">[];
  readonly reads: readonly { readonly entity: string; readonly field: string }[];
}

/** What the language needs to know of the types of triggers, or of steps. Given by `@quoin/automation`. */
export interface SettingsPorts {
  has(name: string): boolean;
  /** JSON Schema of the settings; closed by the caller. */
  settingsSchema(name: string): JsonSchema;
  /** What a schema cannot say of settings that fit it; paths relative to the settings. */
  checkSettings?(name: string, settings: Readonly<Record<string, unknown>>): readonly Problem[];
  /** The rule must be about an entity. */
  needsEntity?(name: string): boolean;
  /** The fields that a step writes. `entity` is the rule's. */
  writes?(step: StepDocument, entity: string | undefined): readonly WrittenField[];
  /** Problems of what a step (a value, or rows) puts into a field; paths relative to it. */
  checkWritten?(value: unknown, field: Field): readonly Problem[];
  /** What settings name besides the common words `entity`, `message`, `field`, …; paths relative to the settings. `entity` is the rule's. */
  uses?(name: string, settings: Readonly<Record<string, unknown>>, entity: string | undefined): readonly SettingsUse[];
}

/** A field of an entity, or of what a to-one relation of that entity points at. */
export interface WrittenField {
  readonly entity: string;
  readonly relation?: string;
  readonly field: string;
}

export interface SettingsUse {
  readonly path: string;
  readonly target: Target;
}

/** What the levels above tell the language about themselves, so that it can check whole sets without importing them. */
export interface LanguagePorts {
  readonly fieldTypes: FieldTypePorts;
  /** Problems of a condition over the records of `place.entity`; paths relative to the condition. */
  checkCondition(document: ConditionDocument, place: ConditionPlace): readonly Problem[];
  /** What a condition reads: fields, and options where it compares with one. May throw `AppError` for one that is malformed. */
  conditionReads(document: ConditionDocument, place: ConditionPlace): readonly Target[];
  /** A problem's code and parameters when the engine of patterns refuses this one. */
  checkPattern?(pattern: string): Omit<Problem, "path"> | undefined;
  /** A problem's code and parameters when a text that rules fill cannot be read. Only once `ready` has come. */
  checkText?(text: string): Omit<Problem, "path"> | undefined;
  /** Loads what checks need. Awaited before whole sets are checked. */
  ready?(): Promise<unknown>;
  /** Omitted: rules' triggers are not checked beyond their shape. */
  readonly triggers?: SettingsPorts;
  /** Omitted: rules' steps are not checked beyond their shape. */
  readonly actions?: SettingsPorts;
}
