import type { Surveyor } from "../use/surveyor.ts";
import type { Field } from "./field.ts";

const parentOf = ({ schema }: Field): string | undefined => schema["x-depends"]?.field;

/** The fields that this one depends on, one after the other, until there is no more or one comes again. */
function chainOf(field: Field, byKey: ReadonlyMap<string, Field>): readonly string[] {
  const chain = [field.key];
  for (let at: Field | undefined = field; ;) {
    const next: string | undefined = at && parentOf(at);
    if (next === undefined) return chain;
    chain.push(next);
    if (chain.indexOf(next) < chain.length - 1) return chain;
    at = byKey.get(next);
  }
}

/** What choices that depend on others name, and circles of them. */
export function surveyDepends(fields: readonly Field[], survey: Surveyor): void {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  for (const field of fields) {
    const depends = field.schema["x-depends"];
    if (depends === undefined) continue;
    const path = `/properties/${field.key}/x-depends`;
    const option = (at: string, key: string, id: string) =>
      survey.use(at, { kind: "entity", key: field.entity, field: key, option: id }, "depends");
    const parent = survey.field(`${path}/field`, { entity: field.entity, field: depends.field }, "depends");
    if (parent && survey.ports.fieldTypes.options(parent) === undefined)
      survey.problem(`${path}/field`, "depends_on_no_choice", { field: parent.key });
    else if (parent)
      for (const [id, fitting] of Object.entries(depends.options)) {
        option(`${path}/options/${id}`, parent.key, id);
        fitting.forEach((own, index) => option(`${path}/options/${id}/${index}`, field.key, own));
      }
    const chain = chainOf(field, byKey);
    if (chain.length > 1 && chain.at(-1) === field.key)
      survey.problem(`${path}/field`, "depends_cycle", { path: chain.join(" → ") });
  }
}
