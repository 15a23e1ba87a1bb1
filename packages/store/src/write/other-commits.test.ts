import fc from "fast-check";
import { expect, test } from "vitest";
import { OtherCommits } from "./other-commits.ts";

const step = fc.record({
  what: fc.constantFrom("begin", "commit", "end", "other", "ask"),
  // Saves wait for one another within what is counted.
  save: fc.constantFrom(0, 1),
});

interface Going {
  readonly end: (stored: boolean) => void;
  readonly ended: Promise<void>;
  stored: boolean;
}

test("a mark that lasts is the same later only while nothing but own saves was committed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      let [commits, others] = [4294967290, 0];
      const known: { readonly text: string; readonly others: number }[] = [];
      const wrong: string[] = [];
      const it = new OtherCommits(() => ({ commits: commits >>> 0, era: "1" }));
      const going = new Map<number, Going>();
      const ask = (): void => {
        const { text, lasting } = it.mark() ?? { text: "", lasting: false };
        if (known.some((one) => one.text === text && one.others !== others))
          wrong.push("the same after others' commits");
        if (lasting) known.push({ text, others });
        if (going.size === 0 && known.some((one) => one.others === others && one.text !== text))
          wrong.push("another though no one else committed");
      };
      for (const { what, save } of steps) {
        const one = going.get(save);
        if (what === "begin" && one === undefined) {
          let end: (stored: boolean) => void = () => undefined;
          const told = new Promise<boolean>((resolve) => (end = resolve));
          const ended = it.saving(async () => ({ stored: await told, result: undefined }));
          going.set(save, { end, ended, stored: false });
        } else if (what === "commit" && one?.stored === false) {
          one.stored = true;
          commits += 1;
        } else if (what === "end" && one !== undefined) {
          one.end(one.stored);
          await one.ended;
          going.delete(save);
        } else if (what === "other") {
          commits += 1;
          others += 1;
        }
        ask();
      }
      for (const { end, stored } of going.values()) end(stored);
      expect(wrong).toEqual([]);
    }),
  );
});

test("a save that fails is not counted, and nothing is told where nothing can be read", async () => {
  let commits = 7;
  const it = new OtherCommits(() => ({ commits, era: "1" }));
  const before = it.mark();
  await expect(it.saving(() => Promise.reject(new Error("full")))).rejects.toThrow("full");
  expect(it.mark()).toEqual(before);
  commits += 1;
  expect(it.mark()?.text).not.toBe(before?.text);
  expect(new OtherCommits(() => undefined).mark()).toBeUndefined();
});
