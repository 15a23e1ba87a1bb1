import fc from "fast-check";
import { expect, test } from "vitest";
import { OtherCommits } from "./other-commits.ts";

const step = fc.constantFrom("begin", "commit", "end", "other", "ask");

test("a mark that lasts is the same later only while nothing but own saves was committed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      let [commits, others] = [4294967290, 0];
      const known: { readonly text: string; readonly others: number }[] = [];
      const wrong: string[] = [];
      const it = new OtherCommits(() => ({ commits: commits >>> 0, era: "1" }));
      let going: { readonly end: (stored: boolean) => void; readonly ended: Promise<void> } | undefined;
      let stored = false;
      const ask = (): void => {
        const { text, lasting } = it.mark() ?? { text: "", lasting: false };
        if (known.some((one) => one.text === text && one.others !== others))
          wrong.push("the same after others' commits");
        if (lasting) known.push({ text, others });
        if (going === undefined && known.some((one) => one.others === others && one.text !== text))
          wrong.push("another though no one else committed");
      };
      for (const one of steps) {
        if (one === "begin" && going === undefined) {
          let end: (stored: boolean) => void = () => undefined;
          const told = new Promise<boolean>((resolve) => (end = resolve));
          stored = false;
          going = { end, ended: it.saving(async () => ({ stored: await told, result: undefined })) };
        } else if (one === "commit" && going !== undefined && !stored) {
          stored = true;
          commits += 1;
        } else if (one === "end" && going !== undefined) {
          going.end(stored);
          await going.ended;
          going = undefined;
        } else if (one === "other") {
          commits += 1;
          others += 1;
        }
        ask();
      }
      going?.end(stored);
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
