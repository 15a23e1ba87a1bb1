import { labelsOf } from "./labels-of.ts";
import type { FormulaNode } from "../language/node.ts";
import type { Checker, Inferred } from "./checker.ts";
import { findField } from "./find-field.ts";
import { suggest } from "./suggest.ts";

type FieldNode = FormulaNode & { readonly type: "field" };

/** The kind of a field; tells of fields and relations that there are not, and what was probably meant. */
export function checkField(node: FieldNode, { shape, report }: Checker): Inferred {
  if (node.path.some((part) => part === "")) return undefined;
  const found = findField(node.path, shape);
  if ("field" in found) return found.field.kind;
  const { missing, relation, shape: at } = found;
  if (relation) {
    report("not_a_relation", node, { params: { field: missing, entity: at.entity } });
    return undefined;
  }
  const fields = at.fields();
  const byLabel = fields.find((field) => labelsOf(field).includes(missing));
  const near =
    byLabel?.key ??
    suggest(
      missing,
      fields.map(({ key }) => key),
    );
  const place = node.path.indexOf(missing);
  report("unknown_field", node, {
    params: { field: missing, entity: at.entity, ...(near !== undefined && { suggestion: near }) },
    ...(near !== undefined && {
      fix: `{${node.path.map((part, index) => (index === place ? near : part)).join(".")}}`,
    }),
  });
  return undefined;
}
