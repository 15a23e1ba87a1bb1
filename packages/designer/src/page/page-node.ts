import type { FormDocument } from "@quoin/definition";
import type { OutlineNode } from "../outline/outline-node.ts";
import { HEADER_LISTS, partValues } from "./part-place.ts";

type Line = Pick<OutlineNode, "id" | "position" | "siblings"> & { readonly children?: number };

const line = ({ id, position, siblings, children = 0 }: Line, parent?: string): OutlineNode => ({
  id,
  kind: "part",
  level: id.split("/").length > 3 ? 3 : parent === undefined ? 1 : 2,
  parent,
  position,
  siblings,
  children,
});

interface PageNodes {
  /** Above the form's tabs, and below them. */
  readonly above: readonly OutlineNode[];
  readonly below: readonly OutlineNode[];
}

/** What stands around the form on a record's page as lines of the outline; those below closed ones are left out. A form for new records has none. */
export function pageNodes(form: FormDocument, closed: ReadonlySet<string>): PageNodes {
  if ((form.purpose ?? "record") !== "record") return { above: [], below: [] };
  const siblings = form.tabs.length + 3;
  const inHeader = HEADER_LISTS.flatMap((name) =>
    partValues(form, `@header/${name}`).map((value) => `@header/${name}/${value}`),
  );
  const above = [
    line({ id: "@header", position: 1, siblings, children: inHeader.length }),
    ...(closed.has("@header")
      ? []
      : inHeader.map((id, index) => line({ id, position: index + 1, siblings: inHeader.length }, "@header"))),
  ];
  const lists = form.related ?? [];
  const related = lists.flatMap(({ id, columns = [] }, index) => {
    const place = `@related/${id}`;
    const head = line({ id: place, position: index + 1, siblings: lists.length, children: columns.length }, "@related");
    if (closed.has(place)) return [head];
    const below = columns.map((path, at) =>
      line({ id: `${place}/columns/${path}`, position: at + 1, siblings: columns.length }, place),
    );
    return [head, ...below];
  });
  return {
    above,
    below: [
      line({ id: "@related", position: siblings - 1, siblings, children: lists.length }),
      ...(closed.has("@related") ? [] : related),
      line({ id: "@timeline", position: siblings, siblings }),
    ],
  };
}
