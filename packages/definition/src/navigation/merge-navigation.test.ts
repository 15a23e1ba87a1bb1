import { expect, test } from "vitest";
import { checkShape } from "../check/index.ts";
import { mergeNavigation } from "./merge-navigation.ts";
import type { NavigationDocument } from "./navigation-document.ts";

const late: NavigationDocument = {
  groups: [{ id: "a", labels: { en: "Late" }, items: [{ id: "two", entity: "thing", hidden: true }] }],
};
const early: NavigationDocument = {
  order: 5,
  groups: [
    { id: "a", labels: { en: "Early" }, hidden: true, items: [{ id: "one", entity: "thing" }] },
    { id: "b", items: [] },
  ],
};

test("documents are joined in their order; the first part of a group decides on it", () => {
  expect(mergeNavigation({ late, early })).toEqual([
    {
      id: "a",
      labels: { en: "Early" },
      hidden: true,
      documents: ["early", "late"],
      links: [
        { document: "early", group: "a", item: { id: "one", entity: "thing" } },
        { document: "late", group: "a", item: { id: "two", entity: "thing", hidden: true } },
      ],
    },
    { id: "b", labels: undefined, hidden: false, documents: ["early"], links: [] },
  ]);
  expect(mergeNavigation({})).toEqual([]);
});

test("hiding is part of the language", () => {
  expect(checkShape("navigation", early)).toEqual([]);
  expect(checkShape("navigation", { groups: [{ id: "a", hidden: "yes", items: [] }] })).toHaveLength(1);
});
