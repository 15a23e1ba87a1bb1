import type { Problem } from "../errors/problem.ts";
import { commonFieldKeywords } from "../entity/entity-schema.ts";
import type { DocumentOfKind } from "../set/definition-set.ts";
import type { StepDocument } from "../rule/rule-document.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import { toPointer } from "../text/pointer.ts";
import { checkBySchema } from "./ajv.ts";
import type { LanguagePorts, SettingsPorts } from "./language-ports.ts";

type ObjectSchema = { readonly [keyword: string]: unknown };

interface SettingsSource {
  settingsSchema(name: string): unknown;
}

/** By source and type name, for a source may make its schemas anew each time. */
const closed = new WeakMap<SettingsSource, Map<string, ObjectSchema>>();

/** The keywords of each field must be those of its type. Paths start at the document. */
export function checkFieldSettings(document: DocumentOfKind["entity"], ports: LanguagePorts): readonly Problem[] {
  return Object.entries(document.properties).flatMap(([key, field]) => {
    const type = field["x-type"];
    if (!ports.fieldTypes.has(type)) return [];
    const schema = schemaOf(ports.fieldTypes, type, commonFieldKeywords);
    const path = toPointer(["properties", key]);
    return checkBySchema(schema, field).map((problem) => ({
      ...problem,
      path: path + problem.path,
      ...(problem.code === "unknown_keyword"
        ? { code: "keyword_of_other_type", params: { ...problem.params, type } }
        : {}),
    }));
  });
}

/** The settings of a rule's trigger and steps must be those of their types. Paths start at the document. */
export function checkRuleSettings(rule: DocumentOfKind["rule"], ports: LanguagePorts): readonly Problem[] {
  return [...checkPart(rule.trigger, "/trigger", ports.triggers), ...checkSteps(rule.steps, "/steps", ports.actions)];
}

function checkSteps(
  steps: readonly StepDocument[],
  path: string,
  types: SettingsPorts | undefined,
): readonly Problem[] {
  return steps.flatMap((step, index) => {
    const at = `${path}/${index}`;
    const inner = (step.branches ?? []).flatMap((branch, place) =>
      checkSteps(branch.steps, `${at}/branches/${place}/steps`, types),
    );
    return [...checkPart(step, at, types), ...inner];
  });
}

function checkPart(
  part: Pick<StepDocument, "type" | "settings">,
  path: string,
  types: SettingsPorts | undefined,
): readonly Problem[] {
  if (!types?.has(part.type)) return [];
  const settings = part.settings ?? {};
  const shape = checkBySchema(schemaOf(types, part.type, {}), settings);
  const problems = shape.length > 0 ? shape : (types.checkSettings?.(part.type, settings) ?? []);
  return problems.map((problem) => ({ ...problem, path: `${path}/settings${problem.path}` }));
}

function schemaOf(source: SettingsSource, type: string, common: Readonly<Record<string, unknown>>): ObjectSchema {
  const known = closed.get(source) ?? new Map<string, ObjectSchema>();
  closed.set(source, known);
  const found = known.get(type);
  if (found) return found;
  const settings = source.settingsSchema(type);
  const own = isPlainObject(settings) ? settings : {};
  const properties = isPlainObject(own.properties) ? own.properties : {};
  // The type's own word on a keyword wins over the common one.
  const schema = { ...own, type: "object", properties: { ...common, ...properties }, additionalProperties: false };
  known.set(type, schema);
  return schema;
}
