import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mentionAt, mentionedIn, peopleLike } from "./mentions.ts";

const people = [
  { id: "1", name: "王明" },
  { id: "2", name: "王明华" },
  { id: "3", name: "Ada Admin" },
];
const ids = (text: string) => mentionedIn(text, people).map(({ id }) => id);

describe("naming people in a note", () => {
  test.each([
    ["@", 1, { start: 0, typed: "" }],
    ["请 @王", 4, { start: 2, typed: "王" }],
    ["call @Ada Ad", 12, { start: 5, typed: "Ada Ad" }],
    ["a@b.example", 3, undefined],
    ["no one", 6, undefined],
    ["@Ada\nnext", 9, undefined],
    [`@${"x".repeat(40)}`, 41, undefined],
  ])("%j is being named at %i", (text, caret, found) => {
    expect(mentionAt(text, caret)).toEqual(found);
  });

  test("the longest name that stands there is meant", () => {
    expect(ids("@王明华 看一下")).toEqual(["2"]);
    expect(ids("@王明，@Ada Admin 看一下 @王明")).toEqual(["1", "3"]);
    expect(ids("王明 a@b.example @Nobody")).toEqual([]);
  });

  test("two of one name are both meant", () => {
    expect(
      mentionedIn("@Li", [
        { id: "a", name: "Li" },
        { id: "b", name: "Li" },
      ]),
    ).toHaveLength(2);
  });

  test("whoever is chosen is found", () => {
    fc.assert(
      fc.property(fc.constantFrom(...people), fc.string(), (person, after) => {
        expect(mentionedIn(`@${person.name} ${after}`, [person])).toEqual([person]);
      }),
    );
    expect(peopleLike(people, "ada").map(({ id }) => id)).toEqual(["3"]);
  });
});
