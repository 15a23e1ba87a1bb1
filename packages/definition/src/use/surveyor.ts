import type { ConditionAllow, LanguagePorts } from "../check/language-ports.ts";
import type { Field } from "../entity/field.ts";
import type { Problem } from "../errors/problem.ts";
import type { DefinitionSet } from "../set/definition-set.ts";
import type { Kind } from "../set/kind.ts";
import type { ConditionDocument } from "../text/condition-document.ts";
import { readEntities } from "./read-entities.ts";
import type { Target } from "./target.ts";
import type { Use, UseHow } from "./use.ts";

export interface SurveyedCondition {
  readonly path: string;
  readonly document: ConditionDocument;
  readonly entity: string;
  readonly allow: ConditionAllow;
}

/** A field path's end: the field that "customer.name" arrives at. */
export interface FieldAt {
  readonly entity: string;
  readonly field: string;
}

/**
 * Collects, on one walk over a document, what it names (`uses`), its conditions, and what is wrong in itself (`problems`).
 * Checking and where-used read the same walk, so neither can know a place that the other forgot.
 */
export class Surveyor {
  readonly uses: Use[] = [];
  readonly conditions: SurveyedCondition[] = [];
  readonly problems: Problem[] = [];
  readonly at: { readonly kind: Kind; readonly key: string };
  readonly set: DefinitionSet;
  readonly ports: LanguagePorts;

  constructor(at: { kind: Kind; key: string }, set: DefinitionSet, ports: LanguagePorts) {
    this.at = at;
    this.set = set;
    this.ports = ports;
  }

  problem(path: string, code: string, params?: Readonly<Record<string, unknown>>): void {
    this.problems.push(params === undefined ? { path, code } : { path, code, params });
  }

  use(path: string, target: Target, how: UseHow): void {
    this.uses.push({ ...this.at, path, how, target });
  }

  /** A list of keys of one kind, such as a view's roles. */
  keys(path: string, keys: readonly string[] | undefined, kind: Kind): void {
    keys?.forEach((key, index) => {
      this.use(`${path}/${index}`, { kind, key }, kind === "role" ? "role" : "link");
    });
  }

  /** A field of `at.entity`; gives it back where it exists. */
  field(path: string, at: FieldAt, how: UseHow): Field | undefined {
    this.use(path, { kind: "entity", key: at.entity, field: at.field }, how);
    return readEntities(this.set).get(at.entity)?.fieldByKey.get(at.field);
  }

  /** A dotted path through to-one relations; gives the last field back where all of it exists. */
  fieldPath(path: string, at: { entity: string; fieldPath: string }, how: UseHow): Field | undefined {
    const parts = at.fieldPath.split(".");
    let entity = at.entity;
    for (const [index, part] of parts.entries()) {
      const field = this.field(path, { entity, field: part }, how);
      if (!field || index === parts.length - 1) return field;
      const reference = this.ports.fieldTypes.references(field);
      if (!reference?.entity) {
        this.problem(path, "not_a_relation", { entity, field: part });
        return undefined;
      }
      if (reference.many) {
        this.problem(path, "not_to_one", { entity, field: part });
        return undefined;
      }
      entity = reference.entity;
    }
    return undefined;
  }

  condition(
    path: string,
    document: ConditionDocument | undefined,
    place: { entity: string; allow: ConditionAllow },
  ): void {
    if (document !== undefined) this.conditions.push({ path, document, ...place });
  }

  /** Reports every repetition of a value after its first place. */
  distinct(places: readonly { readonly path: string; readonly value: string }[], code: string, param: string): void {
    const seen = new Set<string>();
    for (const { path, value } of places) {
      if (seen.has(value)) this.problem(path, code, { [param]: value });
      seen.add(value);
    }
  }

  /** The ids of a list must differ. */
  ids(path: string, list: readonly { readonly id: string }[] | undefined): void {
    this.distinct(
      (list ?? []).map((item, index) => ({ path: `${path}/${index}/id`, value: item.id })),
      "duplicate_id",
      "id",
    );
  }
}
