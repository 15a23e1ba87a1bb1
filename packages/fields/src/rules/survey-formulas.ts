import { eachNode, parseCondition } from "@quoin/condition";
import { AppError, type ConditionDocument, type Entity, type FormulaSurvey } from "@quoin/definition";
import { checkFormula, type FormulaKind, formulaReads } from "@quoin/formula";
import { formulaProblem } from "../computed/formula-problem.ts";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";
import { formulaKind } from "../record/formula-kind.ts";
import { formulaShape } from "../record/formula-shape.ts";
import { type DefaultNode, defaultPlan } from "./default-plan.ts";
import { takesDefaultFormula } from "./takes-default-formula.ts";
import { writtenFormula } from "./written-formula.ts";

/** Parts of a condition that speak of how a record was. */
const CHANGE: ReadonlySet<string> = new Set(["changed", "before", "after"]);

type Entities = ReadonlyMap<string, Entity>;
type Told = FormulaSurvey["problems"][number];

/** The formulas of an entity's defaults and rules, as checks and where-used see them. */
export function surveyFormulas(entity: Entity, entities: Entities): readonly FormulaSurvey[] {
  const survey = (
    at: Pick<FormulaSurvey, "path" | "how">,
    text: string,
    expects: FormulaKind | undefined,
  ): FormulaSurvey => {
    const { node, problems: written } = writtenFormula(text);
    const shape = formulaShape(entities, entity.key);
    const checked = checkFormula(node, shape, expects === undefined ? {} : { expects: [expects] });
    const steps = formulaReads(node, shape).fields.flatMap((read) => read.steps);
    const reads = [...new Map(steps.map((step) => [`${step.entity}.${step.field}`, step])).values()];
    const problems: readonly Told[] = [
      ...[...written, ...checked.problems].map(formulaProblem),
      ...reads.flatMap((read) => liveProblem(entities, read)),
    ];
    return { ...at, problems, reads };
  };
  const { cycle } = defaultPlan(entity);
  return [
    ...entity.fields.flatMap((field): FormulaSurvey[] => {
      const text = field.schema["x-default"];
      if (typeof text !== "string") return [];
      const found = survey({ path: `/properties/${field.key}/x-default`, how: "default" }, text, formulaKind(field));
      const problems = [...found.problems, ...defaultProblems({ field, key: field.key, text }, entity)];
      if (cycle?.includes(field.key) === true)
        problems.push({ code: "default_cycle", params: { path: cycle.join(" → ") } });
      return [{ ...found, problems }];
    }),
    ...(entity.document["x-rules"] ?? []).flatMap(({ when, must }, index): readonly FormulaSurvey[] => [
      ...mixed(`/x-rules/${index}/when`, when),
      ...(typeof must === "string"
        ? [survey({ path: `/x-rules/${index}/must`, how: "rule" }, must, "boolean")]
        : mixed(`/x-rules/${index}/must`, must)),
    ]),
  ];
}

/** Related records are asked of the database, which knows a record only as it is now. */
function mixed(path: string, document: ConditionDocument | undefined): readonly FormulaSurvey[] {
  if (document === undefined) return [];
  try {
    const nodes = eachNode(parseCondition(document)).map(({ node }) => node.type);
    if (!nodes.includes("related") || !nodes.some((type) => CHANGE.has(type))) return [];
    return [{ path, how: "rule", problems: [{ code: "changed_and_related" }], reads: [] }];
  } catch (error) {
    // What is malformed is told by the check of conditions.
    if (!(error instanceof AppError)) throw error;
    return [];
  }
}

/** What is worked out as it is read can be read by nothing that is stored or judged. */
function liveProblem(entities: Entities, read: { readonly entity: string; readonly field: string }): readonly Told[] {
  const field = entities.get(read.entity)?.fieldByKey.get(read.field);
  const live = field !== undefined && hasFieldType(field.type) && fieldType(field.type).live === true;
  return live ? [{ code: "live_not_stored", params: { field: read.field } }] : [];
}

function defaultProblems(
  { field, key, text }: Pick<DefaultNode, "field" | "key"> & { readonly text: string },
  entity: Entity,
): readonly Told[] {
  if (!hasFieldType(field.type)) return [];
  const type = fieldType(field.type);
  // Told by the check of computed fields.
  if (type.compute !== undefined) return [];
  const told: Told[] = [];
  if (!takesDefaultFormula(field)) told.push({ code: "no_default_formula", params: { field: key } });
  if (field.schema.default !== undefined) told.push({ code: "default_twice" });
  for (const [own = ""] of writtenFormula(text).paths) {
    const read = entity.fieldByKey.get(own);
    const computed = read !== undefined && hasFieldType(read.type) && fieldType(read.type).compute !== undefined;
    // These are worked out of the defaults in turn.
    if (computed) told.push({ code: "default_of_computed", params: { field: own } });
  }
  return told;
}
