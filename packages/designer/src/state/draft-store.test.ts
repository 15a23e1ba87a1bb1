import { type DefinitionSet, EMPTY_DEFINITIONS } from "@quoin/definition";
import { expect, test, vi } from "vitest";
import { addForm } from "../commands/add-form.ts";
import { changeField } from "../commands/change-field.ts";
import { changeForm } from "../commands/change-form.ts";
import { removeForm } from "../commands/remove-form.ts";
import { createDraftStore } from "./draft-store.ts";
import type { DocumentSave, SaveAnswer } from "./save-answer.ts";

const published: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: { thing: { type: "object", properties: { name: { type: "string", "x-type": "text", maxLength: 9 } } } },
  form: { sheet: { entity: "thing", tabs: [{ id: "main", sections: [] }] } },
};
const bare: DefinitionSet = { ...published, form: {} };
const label = (en: string) => changeField({ entity: "thing", field: "name" }, { schema: { "x-labels": { en } } });

/** A server that keeps what it is sent, and answers as it is told to. */
function server(answers: (SaveAnswer | Error)[] = []) {
  const sent: (readonly DocumentSave[])[] = [];
  let rev = 10;
  const save = async (changes: readonly DocumentSave[]): Promise<SaveAnswer> => {
    sent.push(changes);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer ?? { rev: ++rev };
  };
  return { sent, save };
}

const open = ({ save }: ReturnType<typeof server>) => createDraftStore({ set: published, published, rev: 10, save });

test("what was edited is saved after a pause, as whole documents, one save for many keys", async () => {
  vi.useFakeTimers();
  try {
    const { sent, save } = server();
    const store = open({ sent, save });
    store.run(label("N"));
    store.run(label("Na"));
    store.run(changeForm("sheet", { order: 3 }));
    expect(store.get().saving).toBe("unsaved");
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.map(({ kind, key, rev }) => [kind, key, rev])).toEqual([
      ["entity", "thing", 10],
      ["form", "sheet", 10],
    ]);
    expect(store.get()).toMatchObject({ saving: "saved", rev: 11 });
  } finally {
    vi.useRealTimers();
  }
});

test("what was saved here is known at its new revision; a document taken back to what is published is sent as published", async () => {
  const there = server();
  const store = open(there);
  store.run(label("One"));
  expect(await store.flush()).toBe(true);
  store.undo();
  expect(store.get().set).toEqual(published);
  expect(await store.flush()).toBe(true);
  expect(there.sent[1]).toEqual([{ kind: "entity", key: "thing", rev: 11, document: published.entity["thing"] }]);
  expect(there.sent[1]?.[0]?.document).toBe(published.entity["thing"]);
  expect(await store.flush()).toBe(true);
  expect(there.sent).toHaveLength(2);
});

test("a removed document is sent as null", async () => {
  const there = server();
  const store = open(there);
  store.run(removeForm("sheet"));
  await store.flush();
  expect(there.sent[0]).toEqual([{ kind: "form", key: "sheet", rev: 10, document: null }]);
});

test("a form that only stands in is saved once it is edited, and goes again when that is undone", async () => {
  const there = server();
  const store = createDraftStore({ set: bare, published: bare, rev: 10, save: there.save });
  const stand = addForm(bare, { entity: "thing", tabs: [{ id: "main", sections: [] }] }, undefined);
  store.stand(stand);
  expect(store.get().set.form[stand.what]).toBeDefined();
  expect(store.get()).toMatchObject({ saving: "saved", undo: undefined, made: bare });
  expect(await store.flush()).toBe(true);
  store.run(label("One"));
  expect(store.get().made.form).toEqual({});
  await store.flush();
  expect(there.sent.map((documents) => documents.map(({ kind }) => kind))).toEqual([["entity"]]);
  store.run(changeForm(stand.what, { order: 3 }));
  store.undo();
  await store.flush();
  expect(there.sent).toHaveLength(1);
  store.redo();
  await store.flush();
  expect(there.sent[1]).toMatchObject([{ kind: "form", key: stand.what, document: { order: 3 } }]);
  expect(store.get().made.form[stand.what]).toMatchObject({ order: 3 });
  store.undo();
  await store.flush();
  expect(there.sent[2]).toMatchObject([{ kind: "form", key: stand.what, document: null }]);
  expect(store.get().set.form[stand.what]).toBeDefined();
});

test("a failed save keeps the work and is tried again", async () => {
  const there = server([new Error("offline")]);
  const store = open(there);
  store.run(label("One"));
  expect(await store.flush()).toBe(false);
  expect(store.get().saving).toBe("failed");
  expect(await store.flush()).toBe(true);
  expect(there.sent[1]).toEqual(there.sent[0]);
});

const theirs = { ...published.entity["thing"], title: "theirs" };
const conflict = {
  conflict: { kind: "entity", key: "thing", rev: 14, by: "Ann", at: undefined, document: theirs },
} as const;

test("in a conflict nothing is sent until it is settled; mine goes over theirs", async () => {
  const there = server([conflict]);
  const store = open(there);
  store.run(label("Mine"));
  expect(await store.flush()).toBe(false);
  expect(store.get()).toMatchObject({ saving: "conflict", conflict: { by: "Ann" } });
  expect(await store.flush()).toBe(false);
  expect(there.sent).toHaveLength(1);
  store.settle("mine");
  expect(await store.flush()).toBe(true);
  expect(there.sent[1]?.[0]).toMatchObject({ rev: 14 });
  expect(store.get().set.entity["thing"]?.properties["name"]?.["x-labels"]).toEqual({ en: "Mine" });
});

test("both edits are kept, mine where they meet; undoing leads to theirs, then to mine", async () => {
  const there = server([
    {
      conflict: {
        ...conflict.conflict,
        document: {
          ...theirs,
          properties: { name: { type: "string", "x-type": "text", maxLength: 77, "x-labels": { en: "Theirs" } } },
        },
      },
    },
  ]);
  const store = open(there);
  store.run(label("Mine"));
  await store.flush();
  store.settle("both");
  expect(await store.flush()).toBe(true);
  expect(store.get().set.entity["thing"]).toMatchObject({
    title: "theirs",
    properties: { name: { maxLength: 77, "x-labels": { en: "Mine" } } },
  });
  store.undo();
  expect(store.get().set.entity["thing"]?.properties["name"]?.["x-labels"]).toEqual({ en: "Theirs" });
  store.undo();
  expect(store.get().set.entity["thing"]).toMatchObject({
    properties: { name: { maxLength: 9, "x-labels": { en: "Mine" } } },
  });
});

test("theirs takes the place of mine, and undo has mine again", async () => {
  const there = server([conflict]);
  const store = open(there);
  store.run(label("Mine"));
  await store.flush();
  store.settle("theirs");
  expect(await store.flush()).toBe(true);
  expect(store.get().set.entity["thing"]?.title).toBe("theirs");
  expect(store.get().conflict).toBeUndefined();
  store.undo();
  expect(store.get().set.entity["thing"]?.properties["name"]?.["x-labels"]).toEqual({ en: "Mine" });
});

test("an edit made while saving is saved next", async () => {
  let release: (answer: SaveAnswer) => void = () => undefined;
  const sent: (readonly DocumentSave[])[] = [];
  const store = createDraftStore({
    set: published,
    published,
    rev: 10,
    save: (changes) => {
      sent.push(changes);
      return sent.length === 1 ? new Promise((resolve) => (release = resolve)) : Promise.resolve({ rev: 12 });
    },
  });
  store.run(label("One"));
  const first = store.flush();
  store.run(changeForm("sheet", { order: 7 }));
  release({ rev: 11 });
  expect(await first).toBe(true);
  expect(sent[1]?.map(({ kind, rev }) => [kind, rev])).toEqual([["form", 10]]);
  expect(store.get().saving).toBe("saved");
});
