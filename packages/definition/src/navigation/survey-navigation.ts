import type { Surveyor } from "../use/surveyor.ts";
import type { NavigationDocument, NavigationItem } from "./navigation-document.ts";

/** What a navigation names, and what is wrong in it beyond its shape. */
export function surveyNavigation(navigation: NavigationDocument, survey: Surveyor): void {
  if (navigation.extends !== undefined) survey.problem("/extends", "extends_left");
  if (navigation.home !== undefined) survey.use("/home", { kind: "dashboard", key: navigation.home }, "home");
  survey.ids("/groups", navigation.groups);
  navigation.groups.forEach((group, index) => {
    survey.ids(`/groups/${index}/items`, group.items);
    group.items.forEach((item, place) => surveyItem(item, `/groups/${index}/items/${place}`, survey));
  });
}

function surveyItem(item: NavigationItem, path: string, survey: Surveyor): void {
  const places = [item.dashboard, item.view ?? item.entity].filter((part) => part !== undefined);
  if (places.length !== 1) survey.problem(path, "exactly_one", { keys: ["entity", "view", "dashboard"] });
  if (item.entity !== undefined) survey.use(`${path}/entity`, { kind: "entity", key: item.entity }, "link");
  if (item.dashboard !== undefined) survey.use(`${path}/dashboard`, { kind: "dashboard", key: item.dashboard }, "link");
  if (item.view === undefined) return;
  survey.use(`${path}/view`, { kind: "view", key: item.view }, "link");
  const view = survey.set.view[item.view];
  if (view && item.entity !== undefined && view.entity !== item.entity) {
    survey.problem(`${path}/view`, "wrong_entity", { key: item.view, entity: view.entity, expected: item.entity });
  }
}
