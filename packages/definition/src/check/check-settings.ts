import type { Problem } from "../errors/problem.ts";
import { commonFieldKeywords } from "../entity/entity-schema.ts";
import type { DocumentOfKind } from "../set/definition-set.ts";
import type { StepDocument } from "../rule/rule-document.ts";
import { toPointer } from "../text/pointer.ts";
import { checkBySchema } from "./ajv.ts";
import type { LanguagePorts, SettingsPorts, SettingsSchema } from "./language-ports.ts";

const closed = new WeakMap<object, { readonly [keyword: string]: unknown }>();

/** The keywords of each field must be those of its type. Paths start at the document. */
export function checkFieldSettings(document: DocumentOfKind["entity"], ports: LanguagePorts): readonly Problem[] {
  return Object.entries(document.properties).flatMap(([key, field]) => {
    const type = field["x-type"];
    if (!ports.fieldTypes.has(type)) return [];
    const schema = schemaOf(ports.fieldTypes.settingsSchema(type), commonFieldKeywords);
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
  const problems = checkBySchema(schemaOf(types.settingsSchema(part.type), {}), part.settings ?? {});
  return problems.map((problem) => ({ ...problem, path: `${path}/settings${problem.path}` }));
}

function schemaOf(
  settings: SettingsSchema,
  common: Readonly<Record<string, unknown>>,
): { readonly [keyword: string]: unknown } {
  const known = closed.get(settings);
  if (known) return known;
  const schema = {
    ...settings,
    type: "object",
    // The type's own word on a keyword wins over the common one.
    properties: { ...common, ...settings.properties },
    additionalProperties: false,
  };
  closed.set(settings, schema);
  return schema;
}
