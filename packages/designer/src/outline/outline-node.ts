import type { FormDocument, FormItem } from "@quoin/definition";

export interface OutlineNode {
  /** Its place: "main", "main.basic", "main.basic.name"; of the record's page "@header", "@related/orders". */
  readonly id: string;
  readonly kind: "tab" | "section" | "item" | "part";
  /** 1 for tabs and parts of the page. */
  readonly level: number;
  readonly parent: string | undefined;
  /** Among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
  readonly children: number;
  readonly item?: FormItem;
}

/** A form as the lines of a tree: those below closed ones are left out. */
export function outlineNodes(form: FormDocument, closed: ReadonlySet<string>): readonly OutlineNode[] {
  return form.tabs.flatMap((tab, t) => {
    const head: OutlineNode = {
      id: tab.id,
      kind: "tab",
      level: 1,
      parent: undefined,
      position: t + 1,
      siblings: form.tabs.length,
      children: tab.sections.length,
    };
    if (closed.has(tab.id)) return [head];
    const below = tab.sections.flatMap((section, s) => {
      const id = `${tab.id}.${section.id}`;
      const line: OutlineNode = {
        id,
        kind: "section",
        level: 2,
        parent: tab.id,
        position: s + 1,
        siblings: tab.sections.length,
        children: section.items.length,
      };
      if (closed.has(id)) return [line];
      const items = section.items.map((item, i): OutlineNode => ({
        id: `${id}.${item.id}`,
        kind: "item",
        level: 3,
        parent: id,
        position: i + 1,
        siblings: section.items.length,
        children: 0,
        item,
      }));
      return [line, ...items];
    });
    return [head, ...below];
  });
}
