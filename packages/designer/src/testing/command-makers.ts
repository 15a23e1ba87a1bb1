import type { Command } from "../commands/command.ts";
import type { DefinitionSet } from "@quoin/definition";
import { FIELD_TYPES } from "@quoin/fields";
import { addEntity } from "../commands/add-entity.ts";
import { addField } from "../commands/add-field.ts";
import { addForm } from "../commands/add-form.ts";
import { addRows } from "../commands/add-rows.ts";
import { addRelated } from "../commands/add-related.ts";
import { addSection } from "../commands/add-section.ts";
import { addTab } from "../commands/add-tab.ts";
import { changeAccess } from "../commands/change-access.ts";
import { changeEntity } from "../commands/change-entity.ts";
import { changeField } from "../commands/change-field.ts";
import { changeForm } from "../commands/change-form.ts";
import { changeItem } from "../commands/change-item.ts";
import { changeRelated } from "../commands/change-related.ts";
import { changeSection } from "../commands/change-section.ts";
import { changeStage } from "../commands/change-stage.ts";
import { changeTab } from "../commands/change-tab.ts";
import { becomeType } from "../commands/become-type.ts";
import { moveItem } from "../commands/move-item.ts";
import { moveSection } from "../commands/move-section.ts";
import { moveTab } from "../commands/move-tab.ts";
import { placeField } from "../commands/place-field.ts";
import { placeText } from "../commands/place-text.ts";
import { removeEntity } from "../commands/remove-entity.ts";
import { removeField } from "../commands/remove-field.ts";
import { removeForm } from "../commands/remove-form.ts";
import { removeItem } from "../commands/remove-item.ts";
import { removeSection } from "../commands/remove-section.ts";
import { removeTab } from "../commands/remove-tab.ts";
import { renameField } from "../commands/rename-field.ts";
import { replaceDocument } from "../commands/replace-document.ts";
import { resizeItem } from "../commands/resize-item.ts";
import { setParts } from "../commands/set-parts.ts";
import { movePart } from "../page/move-part.ts";
import { pageNodes } from "../page/page-node.ts";
import { partValues } from "../page/part-place.ts";
import { removePart } from "../page/remove-part.ts";

const words = { title: { en: "Name" }, place: { en: "Place" }, section: { en: "Basics" } };

/** Everything that can be pointed at now, so that random numbers choose among what there is. */
function targets(set: DefinitionSet) {
  const entity = Object.keys(set.entity);
  const fields = entity.flatMap((key) =>
    Object.keys(set.entity[key]?.properties ?? {}).map((field) => ({ entity: key, field })),
  );
  const forms = Object.keys(set.form);
  const tabs = forms.flatMap((form) =>
    (set.form[form]?.tabs ?? []).map((tab) => ({ form, tab: tab.id, sections: tab.sections })),
  );
  const sections = tabs.flatMap(({ form, tab, sections: all }) =>
    all.map((section) => ({ form, tab, section: section.id, items: section.items })),
  );
  const items = sections.flatMap(({ form, tab, section, items: all }) =>
    all.map((item) => ({ form, place: `${tab}.${section}.${item.id}` })),
  );
  const related = forms.flatMap((form) => (set.form[form]?.related ?? []).map(({ id }) => ({ form, id })));
  const parts = forms.flatMap((form) => {
    const document = set.form[form];
    if (!document) return [];
    const { above, below } = pageNodes(document, new Set());
    return [...above, ...below].map(({ id: place }) => ({ form, document, place }));
  });
  return { entity, fields, forms, tabs, sections, items, related, parts };
}

type Random = { readonly a: number; readonly b: number; readonly word: string };

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** One of each command, aimed by random numbers at what there is. */
export const MAKERS: readonly ((set: DefinitionSet, random: Random) => Command | undefined)[] = [
  (set, { a, b, word }) => {
    const { entity, sections } = targets(set);
    const key = pick(entity, a);
    const at = pick(
      sections.filter(({ form }) => set.form[form]?.entity === key),
      b,
    );
    if (key === undefined) return undefined;
    const type = pick(Object.keys(FIELD_TYPES), a + b) ?? "text";
    const spot = at && { tab: at.tab, section: at.section, index: b % (at.items.length + 1) };
    return addField(set, { entity: key, type, labels: { en: word, "zh-CN": "字段" }, form: at?.form, spot });
  },
  (set, { a, b }) => {
    const { fields, sections } = targets(set);
    const field = pick(fields, a);
    const at = pick(sections, b);
    return field && at && placeField(set, { form: at.form, field: field.field, spot: { ...at, index: 0 } });
  },
  (set, { a, word }) => {
    const at = pick(targets(set).sections, a);
    return at && placeText(set, { form: at.form, text: { en: word }, spot: { ...at, index: at.items.length } });
  },
  (set, { a, b }) => {
    const { items, sections } = targets(set);
    const item = pick(items, a);
    const to =
      item &&
      pick(
        sections.filter(({ form }) => form === item.form),
        b,
      );
    return (
      to && moveItem(item.form, item.place, { tab: to.tab, section: to.section, index: b % (to.items.length + 1) })
    );
  },
  (set, { a, b }) => {
    const { sections, tabs } = targets(set);
    const one = pick(sections, a);
    const to =
      one &&
      pick(
        tabs.filter(({ form }) => form === one.form),
        b,
      );
    return (
      to && moveSection(one.form, `${one.tab}.${one.section}`, { tab: to.tab, index: b % (to.sections.length + 1) })
    );
  },
  (set, { a, b }) => {
    const one = pick(targets(set).tabs, a);
    return one && moveTab(one.form, one.tab, b % ((set.form[one.form]?.tabs.length ?? 0) + 1));
  },
  (set, { a, b }) => {
    const one = pick(targets(set).items, a);
    return one && resizeItem(one.form, one.place, (b % 5) + 1);
  },
  (set, { a, word }) => {
    const one = pick(targets(set).items, a);
    return one && changeItem(one.form, one.place, { labels: { en: word }, visibleWhen: undefined, readonlyWhen: true });
  },
  (set, { a }) => {
    const one = pick(targets(set).items, a);
    return one && removeItem(set, one.form, one.place);
  },
  (set, { a, b, word }) => {
    const one = pick(targets(set).fields, a);
    return (
      one &&
      changeField(one, {
        schema: { "x-labels": { en: word }, default: undefined, "x-unique": b % 2 === 0 },
        required: b % 3 === 0,
      })
    );
  },
  (set, { a, b }) => {
    const one = pick(targets(set).fields, a);
    return one && becomeType(set, one, { type: pick(Object.keys(FIELD_TYPES), b) ?? "text", words });
  },
  (set, { a, b }) => {
    const one = pick(targets(set).fields, a);
    return one && renameField({ ...one, to: `renamed_${b}` });
  },
  (set, { a }) => {
    const one = pick(targets(set).fields, a);
    return one && removeField(one.entity, one.field);
  },
  (set, { a, b, word }) => {
    const one = pick(targets(set).tabs, a);
    return (
      one &&
      addSection(set, { form: one.form, tab: one.tab, labels: { en: word }, index: b % (one.sections.length + 1) })
    );
  },
  (set, { a, b }) => {
    const one = pick(targets(set).sections, a);
    return (
      one && changeSection(one.form, `${one.tab}.${one.section}`, { columns: (b % 4) + 1, collapsed: b % 2 === 0 })
    );
  },
  (set, { a }) => {
    const one = pick(targets(set).sections, a);
    return one && removeSection(one.form, `${one.tab}.${one.section}`);
  },
  (set, { a, word }) => {
    const form = pick(targets(set).forms, a);
    return form && (set.form[form]?.tabs.length ?? 0) < 20 ? addTab(set, form, { en: word }) : undefined;
  },
  (set, { a, word }) => {
    const one = pick(targets(set).tabs, a);
    return one && changeTab(one.form, one.tab, { labels: { en: word } });
  },
  (set, { a }) => {
    const one = pick(targets(set).tabs, a);
    return one && removeTab(one.form, one.tab);
  },
  (set, { word }) =>
    addEntity(set, {
      labels: { en: word },
      title: { en: "Name" },
      section: { en: "Basics" },
      group: { en: "More" },
    }),
  (set, { a, b, word }) => {
    const at = pick(targets(set).sections, a);
    const entity = at && set.form[at.form]?.entity;
    if (!at || entity === undefined || !Object.hasOwn(set.entity, entity)) return undefined;
    const spot = { tab: at.tab, section: at.section, index: 0 };
    const other = b % 2 ? pick(targets(set).entity, b) : undefined;
    return addRows(set, { entity, type: "records", form: at.form, spot, labels: { en: word }, words, other });
  },
  (set, { a, word }) => {
    const key = pick(targets(set).entity, a);
    return key === undefined ? undefined : changeEntity(key, { "x-labels": { en: word }, "x-title": undefined });
  },
  (set, { a, b }) => {
    const key = pick(targets(set).entity, a);
    return key !== undefined && b % 4 === 0 ? removeEntity(key) : undefined;
  },
  (set, { a, word }) => {
    const key = pick(targets(set).forms, a);
    const form = key && set.form[key];
    return form ? addForm(set, { ...form, purpose: "create" }, { en: word }) : undefined;
  },
  (set, { a, b }) => {
    const key = pick(targets(set).forms, a);
    return key === undefined ? undefined : changeForm(key, { order: b, onHide: b % 2 ? "clear" : undefined });
  },
  (set, { a, b }) => {
    const key = pick(targets(set).forms, a);
    return key !== undefined && b % 4 === 0 ? removeForm(key) : undefined;
  },
  (set, { a, b }) => {
    const one = pick(targets(set).fields, a);
    return one && changeAccess({ role: "seller", ...one, access: b % 2 ? "mask" : undefined });
  },
  (set, { a, word }) => {
    const key = pick(targets(set).entity, a);
    const document = key && set.entity[key];
    return document
      ? replaceDocument({ kind: "entity", key, document: { ...document, title: word }, name: "editSource" })
      : undefined;
  },
  (set, { a, b }) => {
    const form = pick(targets(set).forms, a);
    const to = pick(targets(set).fields, b);
    return form === undefined || !to || (set.form[form]?.related?.length ?? 0) > 20
      ? undefined
      : addRelated(set, form, to);
  },
  (set, { a, b, word }) => {
    const at = pick(targets(set).related, a);
    return (
      at &&
      changeRelated(at.form, at.id, {
        labels: { en: word },
        sort: b % 2 ? "-created_at" : undefined,
        where: b % 3 === 0,
      })
    );
  },
  (set, { a, b }) => {
    const at = pick(targets(set).parts, a);
    return at && movePart({ key: at.form, form: at.document }, at.place, b % 2 ? 1 : -1);
  },
  (set, { a }) => {
    const at = pick(targets(set).parts, a);
    return at && removePart({ key: at.form, form: at.document }, at.place);
  },
  (set, { a, b }) => {
    const form = pick(targets(set).forms, a);
    const document = form === undefined ? undefined : set.form[form];
    const field = pick(Object.keys(set.entity[document?.entity ?? ""]?.properties ?? {}), b);
    const list = pick(["@header/facts", "@header/tags", "@header/buttons"], b);
    if (form === undefined || !document || field === undefined || list === undefined) return undefined;
    const values = partValues(document, list).filter((one) => one !== field);
    return values.length >= 6
      ? undefined
      : setParts(form, list, { values: [...values, field], name: "addPart", what: field, select: `${list}/${field}` });
  },
  (set, { a, b }) => {
    const form = pick(targets(set).forms, a);
    return form === undefined ? undefined : changeStage(form, b % 2 ? "kind" : undefined);
  },
];
