import { type DefinitionSet, EMPTY_DEFINITIONS, mergeNavigation, type NavigationDocument } from "@quoin/definition";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkShape } from "../source/check-shape.ts";
import { addEntity } from "../commands/add-entity.ts";
import type { Command } from "../commands/command.ts";
import { removeEntity } from "../commands/remove-entity.ts";
import { beginEdits, redoStep, runCommand, undoStep } from "../state/history.ts";
import {
  addGroup,
  addLink,
  changeGroup,
  changeHome,
  changeLink,
  moveGroup,
  moveLink,
  removeGroup,
  removeLink,
} from "./nav-commands.ts";
import { linkPlace } from "./nav-place.ts";

const core: NavigationDocument = {
  order: 10,
  home: "first",
  groups: [
    {
      id: "work",
      labels: { en: "Work" },
      items: [
        { id: "home", dashboard: "first" },
        { id: "todo", entity: "todo" },
      ],
    },
    { id: "people", items: [{ id: "person", entity: "person" }] },
  ],
};
const more: NavigationDocument = {
  order: 20,
  home: "second",
  groups: [
    { id: "sell", items: [{ id: "deal", entity: "deal" }] },
    {
      id: "people",
      items: [
        { id: "group", entity: "team" },
        { id: "person", entity: "person", view: "mine" },
      ],
    },
  ],
};
const set: DefinitionSet = { ...EMPTY_DEFINITIONS, navigation: { core, more } };
const shape = (from: DefinitionSet) =>
  mergeNavigation(from.navigation).map(({ id, links }) => [id, ...links.map(({ item }) => item.id)].join(" "));
const run = (command: Command, from = set) =>
  runCommand(beginEdits(from), command, { at: 0, selected: { kind: "form" } });
const after = (command: Command) => shape(run(command).set);

test("several navigations are one, groups of the same id joined", () => {
  expect(shape(set)).toEqual(["work home todo", "people person group person", "sell deal"]);
});

test("a link goes exactly where it was put, also between links of different packages", () => {
  expect(after(moveLink("more/sell/deal", { group: "people", index: 1 }))).toEqual([
    "work home todo",
    "people person deal group person",
    "sell",
  ]);
  expect(after(moveLink("core/work/home", { group: "work", index: 2 }))).toEqual([
    "work todo home",
    "people person group person",
    "sell deal",
  ]);
  expect(after(moveLink("core/work/todo", { group: "people", index: 0 }))[1]).toBe("people todo person group person");
  expect(run(moveLink("core/work/home", { group: "gone", index: 0 })).set).toBe(set);
});

test("a moved link that meets its own id takes another", () => {
  const { set: next } = run(moveLink("more/people/person", { group: "people", index: 0 }));
  expect(shape(next)[1]).toBe("people person-2 person group");
  expect(next.navigation["core"]?.groups[1]?.items[0]).toEqual({ id: "person-2", entity: "person", view: "mine" });
});

test("a group goes exactly where it was put, with the parts of all packages", () => {
  expect(after(moveGroup("sell", 0))).toEqual(["sell deal", "work home todo", "people person group person"]);
  expect(after(moveGroup("people", 3))).toEqual(["work home todo", "sell deal", "people person group person-2"]);
  expect(after(moveGroup("work", 2))).toEqual(["people person group person", "work home todo", "sell deal"]);
  expect(run(moveGroup("work", 0)).past).toEqual([]);
  expect(run(moveGroup("work", 1)).past).toEqual([]);
});

test("words, hiding and the first page are changed and taken back", () => {
  const hidden = run(changeLink("core/work/todo", { hidden: true, labels: { en: "To do", "zh-CN": "待办" } }));
  expect(hidden.set.navigation["core"]?.groups[0]?.items[1]).toEqual({
    id: "todo",
    entity: "todo",
    hidden: true,
    labels: { en: "To do", "zh-CN": "待办" },
  });
  expect(undoStep(hidden).set).toEqual(set);
  const group = run(changeGroup("people", { hidden: true }));
  expect(mergeNavigation(group.set.navigation)[1]?.hidden).toBe(true);
  expect(run(changeHome("third")).set.navigation["core"]?.home).toBe("third");
  expect(Object.values(run(changeHome(undefined)).set.navigation).some(({ home }) => home !== undefined)).toBe(false);
});

test("a workspace without a navigation gets one with its first group", () => {
  const { set: next } = run(addGroup("new", { en: "New" }, "main"), EMPTY_DEFINITIONS);
  expect(next.navigation).toEqual({ main: { groups: [{ id: "new", labels: { en: "New" }, items: [] }] } });
});

test("whatever is done, no link is lost, ids stay free of doubles, documents keep their shape, and undoing leads back", () => {
  const step = fc.record({ what: fc.nat(6), a: fc.nat(20), b: fc.nat(20), c: fc.nat(20) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let history = beginEdits(set);
      let links = 6;
      for (const [at, { what, a, b, c }] of steps.entries()) {
        const groups = mergeNavigation(history.set.navigation);
        const group = groups[a % Math.max(1, groups.length)];
        const all = groups.flatMap((one) => one.links);
        const link = all[b % Math.max(1, all.length)];
        const spot = group && { group: group.id, index: c % (group.links.length + 1) };
        const commands = [
          link && spot && moveLink(linkPlace(link), spot),
          group && moveGroup(group.id, c % (groups.length + 1)),
          spot && addLink({ id: "added", entity: "deal" }, spot),
          link && removeLink(linkPlace(link)),
          addGroup("group", { en: "Group" }, "main"),
          group && removeGroup(group.id),
          group && changeGroup(group.id, { hidden: b % 2 === 0 ? true : undefined }),
        ];
        const command = commands[what];
        if (!command) continue;
        if (what === 2) links += 1;
        if (what === 3) links -= 1;
        if (what === 5) links -= group?.links.length ?? 0;
        history = runCommand(history, command, { at: at * 1000, selected: { kind: "form" } });
        const next = mergeNavigation(history.set.navigation);
        expect(next.flatMap((one) => one.links)).toHaveLength(links);
        if (what === 0 && link && spot)
          expect(next.find(({ id }) => id === spot.group)?.links.length).toBeGreaterThan(0);
        for (const document of Object.values(history.set.navigation)) {
          expect(checkShape("navigation", document)).toEqual([]);
          const ids = document.groups.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { items } of document.groups) expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        }
      }
      const end = history.set;
      while (history.past.length > 0) history = undoStep(history);
      expect(history.set).toEqual(set);
      while (history.future.length > 0) history = redoStep(history);
      expect(history.set).toEqual(end);
    }),
  );
});

test("a new entity gets a link at the end, and an entity that goes takes its links along", () => {
  const add = addEntity(set, { labels: { en: "Visit" }, title: {}, section: {}, group: { en: "More" } });
  const added = run(add).set;
  expect(shape(added)).toEqual([...shape(set), "own visit"]);
  const next = addEntity(added, { labels: { en: "Fair" }, title: {}, section: {}, group: { en: "More" } });
  expect(shape(run(next, added).set)).toEqual([...shape(set), "own visit fair"]);
  expect(shape(run(removeEntity("visit"), added).set)).toEqual([...shape(set), "own"]);
  expect(after(removeEntity("person"))).toEqual(["work home todo", "people group", "sell deal"]);
});
