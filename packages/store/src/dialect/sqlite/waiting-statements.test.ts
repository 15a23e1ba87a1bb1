import fc from "fast-check";
import { expect, test } from "vitest";
import { WaitingStatements } from "./waiting-statements.ts";

const statement = fc.oneof(
  fc.record({ adds: fc.constant(true), text: fc.constantFrom("a", "b", "c"), own: fc.nat(1) }),
  fc.record({ adds: fc.constant(false), text: fc.constantFrom("u", "v"), own: fc.nat(1) }),
);
const writers = fc.array(fc.array(statement, { maxLength: 5 }), { maxLength: 6 });

test("all is there once, of each writer in its order, of each table in that of the writers, and nothing passes what does more", () => {
  fc.assert(
    fc.property(writers, (all) => {
      const waiting = new WaitingStatements();
      const given: { readonly writer: number; readonly adds: boolean; readonly text: string; readonly name: string }[] =
        [];
      all.forEach((statements, writer) => {
        for (const { adds, text, own } of statements) {
          const name = String(given.length);
          given.push({ writer, adds, text: `${text}${own}`, name });
          if (adds) waiting.add(text, [own, JSON.stringify([name])]);
          else waiting.push(text, [own, name]);
        }
        waiting.turn();
      });
      const taken = waiting.take();
      const places = new Map<string, number>();
      const told = taken.flatMap(({ text, values: [own, last] }, place) => {
        const names = text < "d" ? (JSON.parse(String(last)) as string[]) : [String(last)];
        for (const name of names) places.set(name, place);
        return names.map((name) => ({ name, text: `${text}${String(own)}` }));
      });
      expect(told.toSorted(byName)).toEqual(given.map(({ name, text }) => ({ name, text })).toSorted(byName));
      const order = told.map(({ name }) => Number(name));
      const apart = (one: (typeof given)[number], other: (typeof given)[number]): boolean =>
        one.writer === other.writer || !one.adds || !other.adds;
      for (const [i, one] of given.entries())
        for (const other of given.slice(i + 1)) {
          const [before = 0, after = 0] = [places.get(one.name), places.get(other.name)];
          if (apart(one, other)) expect(before).toBeLessThan(after);
          else if (one.text === other.text)
            expect(order.indexOf(Number(one.name))).toBeLessThan(order.indexOf(Number(other.name)));
        }
      expect(waiting.any).toBe(false);
    }),
  );
});

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  Number(one.name) - Number(other.name);

test("the same statements of several writers become one of each, and are many once they hold much", () => {
  const waiting = new WaitingStatements();
  for (const n of [1, 2, 3]) {
    waiting.add("insert into a", [`[[${n},"]"]]`]);
    waiting.add("insert into log", ["same", `[[${n}],[${n}]]`]);
    waiting.turn();
  }
  expect(waiting.many).toBe(false);
  expect(waiting.take()).toEqual([
    { text: "insert into a", values: ['[[1,"]"],[2,"]"],[3,"]"]]'] },
    { text: "insert into log", values: ["same", "[[1],[1],[2],[2],[3],[3]]"] },
  ]);
  waiting.add("insert into a", [JSON.stringify(["x".repeat(30_000)])]);
  expect(waiting.many).toBe(true);
});
