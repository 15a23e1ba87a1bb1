import { type FormDocument, type Problem, toPointer } from "@quoin/definition";
import { HEADER_LISTS, partValues, splitPart } from "./part-place.ts";

/** Where a part of the page stands in the form's document; `undefined` for what is left at its default. */
export function partPath(form: FormDocument, place: string): readonly string[] | undefined {
  const at = splitPart(place);
  if (!at) {
    const key = place.slice(1);
    return Object.hasOwn(form, key) ? [key] : undefined;
  }
  const index = partValues(form, at.list).indexOf(at.value);
  if (index < 0) return undefined;
  const [head = "", name, inside] = at.list.slice(1).split("/");
  if (head === "header" && name !== undefined) return [head, name, String(index)];
  if (name === undefined || inside === undefined) return [head, String(index)];
  const owner = form.related?.findIndex(({ id }) => id === name) ?? -1;
  return owner < 0 ? undefined : ["related", String(owner), "columns", String(index)];
}

/** The part of the page that stands at a path of the form's document. */
export function placeAtPath(form: FormDocument, path: readonly string[]): string | undefined {
  const [head, first, second, third] = path;
  if (head === "timeline") return "@timeline";
  if (head === "header") {
    const list = HEADER_LISTS.find((one) => one === first);
    const value = list && partValues(form, `@header/${list}`)[Number(second)];
    return value === undefined ? "@header" : `@header/${list}/${value}`;
  }
  if (head !== "related") return undefined;
  const related = form.related?.[Number(first)];
  if (!related) return "@related";
  const column = second === "columns" ? related.columns?.[Number(third)] : undefined;
  return column === undefined ? `@related/${related.id}` : `@related/${related.id}/columns/${column}`;
}

/** Problems of what stands at a place of the page. */
export function problemsOfPart(
  problems: readonly Problem[],
  { formKey, form, place }: { readonly formKey: string; readonly form: FormDocument; readonly place: string },
): readonly Problem[] {
  const path = problems.length === 0 ? undefined : partPath(form, place);
  if (!path) return [];
  const head = toPointer(["form", formKey, ...path]);
  return problems.filter((problem) => problem.path === head || problem.path.startsWith(`${head}/`));
}
