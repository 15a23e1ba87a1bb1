import type { Surveyor } from "../use/surveyor.ts";
import type { DashboardDocument, DashboardTile } from "./dashboard-document.ts";

/** What a dashboard names, its conditions, and what is wrong in it beyond its shape. */
export function surveyDashboard(dashboard: DashboardDocument, survey: Surveyor): void {
  if (dashboard.extends !== undefined) survey.problem("/extends", "extends_left");
  survey.keys("/roles", dashboard.roles, "role");
  survey.ids("/tiles", dashboard.tiles);
  dashboard.tiles.forEach((tile, index) => surveyTile(tile, `/tiles/${index}`, survey));
}

function surveyTile(tile: DashboardTile, path: string, survey: Surveyor): void {
  const { entity } = tile;
  survey.use(`${path}/entity`, { kind: "entity", key: entity }, "about");
  survey.condition(`${path}/where`, tile.where, { entity, allow: { related: true, user: true } });
  if (tile.field !== undefined) survey.field(`${path}/field`, { entity, field: tile.field }, "sum");
  else if (tile.aggregate !== undefined && tile.aggregate !== "count")
    survey.problem(path, "missing", { key: "field" });
  if (tile.group !== undefined) survey.fieldPath(`${path}/group`, { entity, fieldPath: tile.group }, "group");
  else if (tile.type === "bars" || tile.type === "funnel") survey.problem(path, "missing", { key: "group" });
  tile.columns?.forEach((fieldPath, index) =>
    survey.fieldPath(`${path}/columns/${index}`, { entity, fieldPath }, "column"),
  );
  tile.sort
    ?.split(",")
    .forEach((part) => survey.fieldPath(`${path}/sort`, { entity, fieldPath: part.replace(/^-/, "") }, "sort"));
  if (tile.view === undefined) return;
  survey.use(`${path}/view`, { kind: "view", key: tile.view }, "link");
  const view = survey.set.view[tile.view];
  if (view && view.entity !== entity)
    survey.problem(`${path}/view`, "wrong_entity", { key: tile.view, entity: view.entity, expected: entity });
}
