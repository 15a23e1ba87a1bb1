import type { Surveyor } from "../use/surveyor.ts";
import type { ViewDocument } from "./view-document.ts";

const ALLOW = { related: true, user: true, search: true } as const;

/** What a view names, its conditions, and what is wrong in it beyond its shape. */
export function surveyView(view: ViewDocument, survey: Surveyor): void {
  const { entity } = view;
  if (view.extends !== undefined) survey.problem("/extends", "extends_left");
  survey.use("/entity", { kind: "entity", key: entity }, "about");
  survey.keys("/roles", view.roles, "role");
  survey.condition("/where", view.where, { entity, allow: ALLOW });
  const columns = view.columns ?? [];
  columns.forEach(({ field }, index) => {
    survey.fieldPath(`/columns/${index}/field`, { entity, fieldPath: field }, "column");
  });
  survey.distinct(
    columns.map(({ field }, index) => ({ path: `/columns/${index}/field`, value: field })),
    "duplicate_field",
    "field",
  );
  view.buttons?.forEach((key, index) => survey.use(`/buttons/${index}`, { kind: "rule", key }, "button"));
  view.sort?.forEach(({ field }, index) =>
    survey.fieldPath(`/sort/${index}/field`, { entity, fieldPath: field }, "sort"),
  );
  if (view.group !== undefined) survey.fieldPath("/group", { entity, fieldPath: view.group }, "group");
  survey.ids("/chips", view.chips);
  view.chips?.forEach((chip, index) => survey.condition(`/chips/${index}/where`, chip.where, { entity, allow: ALLOW }));
  if (view.type === "board" && !view.board) survey.problem("", "missing", { key: "board" });
  if (!view.board) return;
  const lanes = survey.field("/board/by", { entity, field: view.board.by }, "lanes");
  if (lanes && !survey.ports.fieldTypes.options(lanes))
    survey.problem("/board/by", "not_a_choice", { field: lanes.key });
  if (view.board.sum !== undefined) survey.field("/board/sum", { entity, field: view.board.sum }, "sum");
  view.board.card?.forEach((fieldPath, index) =>
    survey.fieldPath(`/board/card/${index}`, { entity, fieldPath }, "column"),
  );
}
