import type { Problem } from "../errors/problem.ts";
import type { DefinitionSet } from "../set/definition-set.ts";
import { KINDS, type Kind } from "../set/kind.ts";
import { toPointer } from "../text/pointer.ts";
import { readEntities } from "../use/read-entities.ts";
import { surveyDocument } from "../use/survey-document.ts";
import type { Use } from "../use/use.ts";
import { checkPatterns } from "./check-patterns.ts";
import type { LanguagePorts } from "./language-ports.ts";

/** A document whose shape is wrong: what names it is not held against it. */
export type BrokenDocuments = ReadonlySet<string>;

/**
 * What a set means, given that every document has its kind's shape: names that lead nowhere, conditions, fields twice,
 * ids twice, patterns, defaults. Light enough for the browser. Paths start with "/<kind>/<key>".
 */
export function checkMeaning(
  set: DefinitionSet,
  ports: LanguagePorts,
  broken: BrokenDocuments = new Set(),
): readonly Problem[] {
  return KINDS.flatMap((kind) =>
    Object.keys(set[kind]).flatMap((key) => {
      const prefix = toPointer([kind, key]);
      const problems = broken.has(prefix) ? [] : checkOne({ kind, key }, set, { ports, broken });
      return problems.map((problem) => ({ ...problem, path: prefix + problem.path }));
    }),
  );
}

function checkOne(
  at: { kind: Kind; key: string },
  set: DefinitionSet,
  { ports, broken }: { ports: LanguagePorts; broken: BrokenDocuments },
): readonly Problem[] {
  const survey = surveyDocument(at, set, ports);
  const dangling = survey.uses.flatMap((use): Problem[] => {
    if (broken.has(toPointer([use.target.kind, use.target.key]))) return [];
    const problem = danglingUse(use, set, ports);
    return problem ? [problem] : [];
  });
  const conditions = survey.conditions.flatMap(({ path, document, entity, allow }): readonly Problem[] => {
    // An entity that is missing is told where it is named, once.
    if (!Object.hasOwn(set.entity, entity) || broken.has(toPointer(["entity", entity]))) return [];
    return ports
      .checkCondition(document, { entity, set, allow })
      .map((found) => ({ ...found, path: path + found.path }));
  });
  const own =
    at.kind === "entity" ? [...checkPatterns(at.key, set, ports), ...checkFieldMeaning(at.key, set, ports)] : [];
  return [...survey.problems, ...dangling, ...conditions, ...own];
}

function danglingUse({ path, target, how }: Use, set: DefinitionSet, ports: LanguagePorts): Problem | undefined {
  const { kind, key, field: fieldKey, option } = target;
  if (!Object.hasOwn(set[kind], key))
    // A setting that is still to be filled in names nothing wrong.
    return fieldKey !== undefined
      ? undefined
      : key === ""
        ? { path, code: "not_chosen" }
        : { path, code: `unknown_${kind}`, params: { key } };
  if (fieldKey === undefined) {
    const isButton = how !== "button" || kind !== "rule" || set.rule[key]?.trigger.type === "button";
    return isButton ? undefined : { path, code: "not_a_button", params: { key } };
  }
  const field = readEntities(set).get(key)?.fieldByKey.get(fieldKey);
  if (!field) return { path, code: "unknown_field", params: { entity: key, field: fieldKey } };
  if (option === undefined || ports.fieldTypes.options(field)?.includes(option)) return undefined;
  return { path, code: "unknown_option", params: { entity: key, field: fieldKey, option } };
}

function checkFieldMeaning(key: string, set: DefinitionSet, ports: LanguagePorts): readonly Problem[] {
  return (readEntities(set).get(key)?.fields ?? []).flatMap((field): Problem[] => {
    const path = `/properties/${field.key}`;
    if (!ports.fieldTypes.has(field.type)) {
      return [{ path: `${path}/x-type`, code: "unknown_field_type", params: { type: field.type } }];
    }
    const own = ports.fieldTypes.checkSchema(field.type, field.schema);
    const value = field.schema.default;
    const wrongDefault =
      value === undefined || own.length > 0
        ? []
        : ports.fieldTypes.checkValue(value, field).map((found) => ({ ...found, path: `/default${found.path}` }));
    return [...own, ...wrongDefault].map((problem) => ({ ...problem, path: path + problem.path }));
  });
}
