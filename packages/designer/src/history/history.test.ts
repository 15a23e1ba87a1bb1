import fc from "fast-check";
import { expect, test } from "vitest";
import { beginHistory, record, redo, undo } from "./history.ts";

test("undoing every edit gives the beginning, redoing them all the end", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 50 }), (edits) => {
      const made = edits.reduce((history, edit) => record(history, edit), beginHistory("start"));
      let back = made;
      for (const _ of made.past) back = undo(back);
      expect(back.now).toBe("start");
      let forth = back;
      for (const _ of back.future) forth = redo(forth);
      expect(forth).toEqual(made);
    }),
  );
});

test("a new edit forgets what was taken back; edits that merge are one", () => {
  const typed = record(record(record(beginHistory("a"), "ab"), "abc", true), "abcd", true);
  expect(undo(typed).now).toBe("a");
  expect(record(undo(typed), "x").future).toEqual([]);
  expect(redo(record(undo(typed), "x")).now).toBe("x");
});
