import type { FormDocument } from "@quoin/definition";
import type { DraftSet } from "../commands/command.ts";

/** The parts of a record's page that stand around its form. No tab is called by such a name: keys hold no "@". */
export const PAGE_PARTS = ["@header", "@related", "@timeline"] as const;

export type PagePart = (typeof PAGE_PARTS)[number];

/** The lists of the header, in the order in which they are shown. */
export const HEADER_LISTS = ["tags", "buttons", "facts"] as const;

export type HeaderList = (typeof HEADER_LISTS)[number];

/** Whether a place is one of the record's page: "@header/facts/phone", "@related/orders/columns/amount". */
export const isPagePlace = (place: string): boolean => place.startsWith("@");

/** "@header/facts/phone" → the list that it stands in, and what it is there. `undefined` for the parts themselves. */
export function splitPart(place: string): { readonly list: string; readonly value: string } | undefined {
  const cut = place.lastIndexOf("/");
  return cut < 0 ? undefined : { list: place.slice(0, cut), value: place.slice(cut + 1) };
}

/** The part of the page that a place belongs to, and the related list where it is in one. */
export function partOf(place: string): { readonly part: PagePart; readonly related: string | undefined } {
  const [head, related] = place.split("/");
  const part = PAGE_PARTS.find((one) => one === head) ?? "@header";
  return { part, related: part === "@related" ? related : undefined };
}

/** What a list of the page holds, in its order: paths of fields, keys of rules, ids of related lists. */
export function partValues(form: FormDocument, list: string): readonly string[] {
  const [head, name] = list.split("/");
  if (head === "@header") {
    const known = HEADER_LISTS.find((one) => one === name);
    return (known && form.header?.[known]) ?? [];
  }
  if (head !== "@related") return [];
  if (name === undefined) return form.related?.map(({ id }) => id) ?? [];
  return form.related?.find(({ id }) => id === name)?.columns ?? [];
}

/** Replaces what a list of the page holds, in place. A list without anything in it is left out of the document. */
export function setPartValues(form: DraftSet["form"][string], list: string, values: readonly string[]): void {
  const [head, name] = list.split("/");
  if (head === "@header") {
    const known = HEADER_LISTS.find((one) => one === name);
    if (!known) return;
    const { [known]: _was, ...rest } = form.header ?? {};
    const header = values.length > 0 ? { ...rest, [known]: [...values] } : rest;
    if (Object.keys(header).length > 0) form.header = header;
    else delete form.header;
    return;
  }
  if (head !== "@related" || !form.related) return;
  if (name === undefined) {
    const lists = form.related;
    const next = values.flatMap((id) => lists.find((one) => one.id === id) ?? []);
    if (next.length > 0) form.related = next;
    else delete form.related;
    return;
  }
  const found = form.related.find(({ id }) => id === name);
  if (!found) return;
  if (values.length > 0) found.columns = [...values];
  else delete found.columns;
}
