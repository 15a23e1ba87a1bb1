import type { ConditionShape } from "@quoin/condition";
import {
  type DashboardDocument,
  type DefinitionSet,
  type FormDocument,
  type Kind,
  type LanguagePorts,
  readEntities,
  usesOf,
  type ViewDocument,
} from "@quoin/definition";
import { conditionShape } from "@quoin/fields";
import { cutCondition } from "./cut-condition.ts";
import { cutFormConditions } from "./cut-form-conditions.ts";
import { removableAt } from "./removable-at.ts";
import type { Sight } from "./sight.ts";
import { withoutPaths } from "./without-paths.ts";

/** Conditions that are decided in the browser about what is drawn: these are cut, not what they stand at. */
const DRAWN = /\/(?:visibleWhen|readonlyWhen)$/;
/** What is named must be cut before what names it. */
const ORDER = ["entity", "rule", "view", "form", "dashboard", "navigation"] as const satisfies readonly Kind[];

interface Cutting {
  readonly set: DefinitionSet;
  readonly sight: Sight;
  readonly language: LanguagePorts;
}

/**
 * The definitions without what the reader may not know of: hidden fields and entities are gone, and so is whatever names
 * one, as little of it as there can be. Made by the walk that finds what a document names, so no place is forgotten.
 */
export function cutDefinitions({ set, sight, language }: Cutting): DefinitionSet {
  const kept = new Map<Kind, Record<string, unknown>>();
  const isKept = (kind: Kind, key: string): boolean => Object.hasOwn(kept.get(kind) ?? {}, key);
  for (const kind of ORDER) {
    const documents: Record<string, unknown> = {};
    for (const [key, document] of Object.entries(set[kind])) {
      if (kind === "entity" && !sight.entity(key)) continue;
      const gone = new Set(kind === "entity" ? hiddenFields(key, set, sight) : []);
      for (const { path, target } of usesOf({ kind, key }, set, language)) {
        if (sight.target(target, isKept) || (kind !== "entity" && DRAWN.test(path))) continue;
        if (kind === "rule" && path === "/condition") continue;
        gone.add(removableAt(kind, path));
      }
      if (gone.has("") || isForOthers(document, sight)) continue;
      const cut = withoutPaths(document, gone);
      if (kind !== "dashboard" || (cut as DashboardDocument).tiles.length > 0) documents[key] = cut;
    }
    kept.set(kind, documents);
  }
  return tidied({ ...set, ...Object.fromEntries(kept) } as DefinitionSet);
}

const isForOthers = (document: object, sight: Sight): boolean => {
  const { roles = [] } = document as { readonly roles?: readonly string[] };
  return roles.length > 0 && !roles.some((role) => sight.role(role));
};

const hiddenFields = (entity: string, set: DefinitionSet, sight: Sight): string[] =>
  Object.keys(set.entity[entity]?.properties ?? {})
    .filter((key) => !sight.field(entity, key))
    .map((key) => `/properties/${key}`);

const mapped = <T>(documents: Readonly<Record<string, T>>, change: (document: T) => T | undefined): Record<string, T> =>
  Object.fromEntries(
    Object.entries(documents).flatMap(([key, document]) => {
      const changed = change(document);
      return changed === undefined ? [] : [[key, changed]];
    }),
  );

/** What is left of conditions that are drawn by, and nothing that has become empty. */
function tidied(set: DefinitionSet): DefinitionSet {
  const entities = readEntities(set);
  const shape = (entity: string): ConditionShape => conditionShape(entities, entity);
  return {
    ...set,
    rule: mapped(set.rule, (rule) =>
      rule.condition === undefined || rule.entity === undefined
        ? rule
        : { ...rule, condition: cutCondition(rule.condition, shape(rule.entity)) },
    ),
    view: mapped(set.view, withoutNoColumns),
    form: mapped(set.form, (form) => withoutEmptyTabs(cutFormConditions(form, shape(form.entity)))),
    navigation: mapped(set.navigation, (one) => ({
      ...one,
      groups: one.groups.filter(({ items }) => items.length > 0),
    })),
  };
}

const withoutNoColumns = ({ columns, ...view }: ViewDocument): ViewDocument =>
  columns && columns.length > 0 ? { ...view, columns } : view;

function withoutEmptyTabs(form: FormDocument): FormDocument | undefined {
  const tabs = form.tabs
    .map((tab) => ({ ...tab, sections: tab.sections.filter(({ items }) => items.length > 0) }))
    .filter(({ sections }) => sections.length > 0);
  return tabs.length > 0 ? { ...form, tabs } : undefined;
}
