import type { Surveyor } from "../use/surveyor.ts";
import type { FormDocument, FormItem, FormRelated } from "./form-document.ts";

const ALLOW = { related: true, user: true } as const;

/** What a form names, its conditions, and what is wrong in it beyond its shape. */
export function surveyForm(form: FormDocument, survey: Surveyor): void {
  const { entity } = form;
  if (form.extends !== undefined) survey.problem("/extends", "extends_left");
  survey.use("/entity", { kind: "entity", key: entity }, "about");
  survey.keys("/roles", form.roles, "role");
  surveyHeader(form, survey);
  const fields: { path: string; value: string }[] = [];
  form.tabs.forEach((tab, tabIndex) => {
    const tabPath = `/tabs/${tabIndex}`;
    survey.condition(`${tabPath}/visibleWhen`, tab.visibleWhen, { entity, allow: ALLOW });
    survey.ids(`${tabPath}/sections`, tab.sections);
    tab.sections.forEach((section, sectionIndex) => {
      const path = `${tabPath}/sections/${sectionIndex}`;
      survey.condition(`${path}/visibleWhen`, section.visibleWhen, { entity, allow: ALLOW });
      survey.ids(`${path}/items`, section.items);
      section.items.forEach((item, index) => {
        const at = `${path}/items/${index}`;
        if (item.field !== undefined) fields.push({ path: `${at}/field`, value: item.field });
        surveyItem({ item, path: at, entity }, survey);
      });
    });
  });
  survey.distinct(fields, "duplicate_field", "field");
  // Tabs and related lists share one row of tabs and one space of label names.
  const parts = [
    ...form.tabs.map((tab, index) => ({ path: `/tabs/${index}/id`, value: tab.id })),
    ...(form.related ?? []).map((list, index) => ({ path: `/related/${index}/id`, value: list.id })),
  ];
  survey.distinct(parts, "duplicate_id", "id");
  form.related?.forEach((list, index) => surveyRelated({ list, path: `/related/${index}`, entity }, survey));
}

function surveyHeader({ header, entity }: FormDocument, survey: Surveyor): void {
  if (header?.stage !== undefined) {
    const stage = survey.field("/header/stage", { entity, field: header.stage }, "header");
    if (stage && !survey.ports.fieldTypes.options(stage))
      survey.problem("/header/stage", "not_a_choice", { field: stage.key });
  }
  header?.facts?.forEach((fieldPath, index) =>
    survey.fieldPath(`/header/facts/${index}`, { entity, fieldPath }, "header"),
  );
  header?.tags?.forEach((field, index) => survey.field(`/header/tags/${index}`, { entity, field }, "header"));
  header?.buttons?.forEach((key, index) => survey.use(`/header/buttons/${index}`, { kind: "rule", key }, "button"));
}

function surveyItem(at: { item: FormItem; path: string; entity: string }, survey: Surveyor): void {
  const { item, path, entity } = at;
  const filled = [item.field, item.text, item.rule].filter((part) => part !== undefined);
  if (filled.length !== 1) survey.problem(path, "exactly_one", { keys: ["field", "text", "rule"] });
  if (item.field !== undefined) survey.field(`${path}/field`, { entity, field: item.field }, "item");
  if (item.rule !== undefined) survey.use(`${path}/rule`, { kind: "rule", key: item.rule }, "button");
  survey.condition(`${path}/visibleWhen`, item.visibleWhen, { entity, allow: ALLOW });
  survey.condition(`${path}/readonlyWhen`, item.readonlyWhen, { entity, allow: ALLOW });
}

function surveyRelated(at: { list: FormRelated; path: string; entity: string }, survey: Surveyor): void {
  const { list, path, entity: owner } = at;
  const { entity } = list;
  survey.use(`${path}/entity`, { kind: "entity", key: entity }, "related");
  const field = survey.field(`${path}/field`, { entity, field: list.field }, "related");
  const target = field && survey.ports.fieldTypes.references(field);
  if (field && target?.entity !== owner && target?.entities?.includes(owner) !== true) {
    survey.problem(`${path}/field`, "wrong_relation", { field: list.field, entity, target: owner });
  }
  list.columns?.forEach((fieldPath, index) =>
    survey.fieldPath(`${path}/columns/${index}`, { entity, fieldPath }, "column"),
  );
  list.sort
    ?.split(",")
    .forEach((part) => survey.fieldPath(`${path}/sort`, { entity, fieldPath: part.replace(/^-/, "") }, "sort"));
  if (list.sum !== undefined) survey.field(`${path}/sum`, { entity, field: list.sum }, "sum");
  survey.condition(`${path}/where`, list.where, { entity, allow: ALLOW });
}
