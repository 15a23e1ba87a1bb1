import type { ConditionDocument } from "@quoin/definition";
import { castDraft } from "immer";
import type { Selection } from "../state/selection.ts";
import type { Command, DraftSet } from "./command.ts";
import { renameInCondition } from "./rename-condition.ts";
import { renameInFormula } from "./rename-in-formula.ts";

interface Renamed {
  readonly entity: string;
  readonly field: string;
  readonly to: string;
  readonly select?: Selection | undefined;
}

/**
 * Gives a field that was never published another key, wherever its entity, its forms and roles name it. Its place among the
 * fields stays. Does nothing when the key is taken.
 */
export function renameField({ entity, field, to, select }: Renamed): Command {
  return {
    name: "renameField",
    what: to,
    ...(select && { select: select.kind === "field" ? { kind: "field", id: to } : select }),
    apply(draft) {
      const owner = draft.entity[entity];
      if (!owner || !Object.hasOwn(owner.properties, field) || Object.hasOwn(owner.properties, to)) return;
      const named = (key: string) => (key === field ? to : key);
      owner.properties = Object.fromEntries(Object.entries(owner.properties).map(([key, one]) => [named(key), one]));
      if (owner.required) owner.required = owner.required.map(named);
      if (owner["x-title"] !== undefined) owner["x-title"] = named(owner["x-title"]);
      if (owner["x-subtitle"]) owner["x-subtitle"] = owner["x-subtitle"].map(named);
      const renamed = (document: ConditionDocument) => castDraft(renameInCondition(document, field, to));
      for (const rule of owner["x-duplicates"] ?? []) {
        for (const part of rule.on) part.field = named(part.field);
        if (rule.where !== undefined) rule.where = renamed(rule.where);
      }
      const rewritten = (text: string) => renameInFormula(text, field, to);
      for (const rule of owner["x-rules"] ?? []) {
        if (rule.field !== undefined) rule.field = named(rule.field);
        if (rule.when !== undefined) rule.when = renamed(rule.when);
        rule.must = typeof rule.must === "string" ? rewritten(rule.must) : renamed(rule.must);
      }
      for (const property of Object.values(owner.properties)) {
        if (property["x-default"] !== undefined) property["x-default"] = rewritten(property["x-default"]);
        if (property["x-formula"] !== undefined) property["x-formula"] = rewritten(property["x-formula"]);
        const when = property["x-required-when"];
        if (when !== undefined) property["x-required-when"] = renamed(when);
        for (const count of property["x-counts"] ?? []) {
          count.field = named(count.field);
          if (count.when !== undefined) count.when = renamed(count.when);
        }
        for (const keyword of ["x-changes", "x-moments"] as const) {
          const keys = property[keyword];
          if (keys) property[keyword] = keys.map(named);
        }
        const depends = property["x-depends"];
        if (depends) depends.field = named(depends.field);
        for (const option of property["x-options"] ?? [])
          if (option.gate !== undefined) option.gate = renamed(option.gate);
      }
      renameInForms(draft, { entity, named, renamed });
      renameInTables(draft, { entity, named });
      for (const role of Object.values(draft.role)) {
        const fields = role.entities?.[entity]?.fields;
        const access = fields?.[field];
        if (!fields || access === undefined) continue;
        fields[to] = access;
        delete fields[field];
      }
    },
  };
}

/** Tables and sums of these records in other entities. */
function renameInTables(draft: DraftSet, { entity, named }: Pick<Renaming, "entity" | "named">): void {
  for (const property of Object.values(draft.entity).flatMap(({ properties }) => Object.values(properties))) {
    const [of, back] = property["x-from"]?.split(".") ?? [];
    if (of !== entity || back === undefined) continue;
    property["x-from"] = `${entity}.${named(back)}`;
    if (property["x-columns"]) property["x-columns"] = property["x-columns"].map(named);
    for (const keyword of ["x-position", "x-order", "x-of"] as const) {
      const key = property[keyword];
      if (key !== undefined) property[keyword] = named(key);
    }
  }
}

interface Renaming {
  readonly entity: string;
  readonly named: (key: string) => string;
  readonly renamed: (document: ConditionDocument) => ReturnType<typeof castDraft<ConditionDocument>>;
}

function renameInForms(draft: DraftSet, { entity, named, renamed }: Renaming): void {
  for (const form of Object.values(draft.form)) {
    for (const list of form.related ?? []) {
      if (list.entity !== entity) continue;
      list.field = named(list.field);
      if (list.columns) list.columns = list.columns.map(named);
      if (list.sum !== undefined) list.sum = named(list.sum);
      if (list.where !== undefined) list.where = renamed(list.where);
      if (list.sort !== undefined)
        list.sort = list.sort.startsWith("-") ? `-${named(list.sort.slice(1))}` : named(list.sort);
    }
    if (form.entity !== entity) continue;
    const { header } = form;
    if (header?.stage !== undefined) header.stage = named(header.stage);
    if (header?.facts) header.facts = header.facts.map(named);
    if (header?.tags) header.tags = header.tags.map(named);
    const parts = form.tabs.flatMap((tab) => [tab, ...tab.sections.flatMap((section) => [section, ...section.items])]);
    for (const part of parts) {
      if (part.visibleWhen !== undefined) part.visibleWhen = renamed(part.visibleWhen);
      if ("readonlyWhen" in part && part.readonlyWhen !== undefined) part.readonlyWhen = renamed(part.readonlyWhen);
      if ("field" in part && part.field !== undefined) part.field = named(part.field);
    }
  }
}
