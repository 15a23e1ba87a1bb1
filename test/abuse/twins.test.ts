import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerOf } from "../support/twins/answer-of.ts";
import { openTwin, type Twin } from "../support/twins/open-twin.ts";
import type { TwinSight } from "../support/twins/twin-data.ts";
import { tellAll } from "../support/twins/tell-all.ts";
import { withoutChance } from "../support/twins/without-chance.ts";
import { twinQuestions } from "../support/twins/twin-questions.ts";

// Two workspaces that differ in nothing but what their reader may not see give the same bytes at every door.

const SEED = 20_260_329;
const RUNS = 700;
const HIDDEN: Readonly<Record<string, readonly string[]>> = {
  area: ["secret"],
  firm: ["secret", "score", "hush", "doubled", "boss_secret", "total", "share"],
  deal: ["cost", "firm_secret"],
  line: ["cost"],
};
const FEW: Readonly<Record<string, readonly string[]>> = {
  firm: ["name", "tier", "area"],
  area: ["name", "above", "owner"],
};
const known = (entity: string, key: string): boolean => entity !== "vault" && HIDDEN[entity]?.includes(key) !== true;
const own = (entity: string, mine: boolean) => (mine ? (key: string) => known(entity, key) : undefined);

interface Reader {
  readonly roles: readonly string[];
  readonly sees: TwinSight;
  readonly knows: (entity: string, key: string) => boolean;
}
const READERS: readonly Reader[] = [
  { roles: ["seller"], sees: own, knows: known },
  {
    roles: ["seller", "viewer"],
    sees: (entity, mine) =>
      own(entity, mine) ?? (entity === "firm" ? (key) => FEW["firm"]?.includes(key) === true : undefined),
    knows: known,
  },
];

const twins = new Map<Reader, readonly [Twin, Twin]>();
beforeAll(async () => {
  for (const reader of READERS) {
    const { roles, sees } = reader;
    twins.set(reader, [await openTwin(false, roles, sees), await openTwin(true, roles, sees)]);
  }
});
afterAll(async () => {
  for (const pair of twins.values()) for (const { server } of pair) await server[Symbol.asyncDispose]();
});

const pairOf = (reader: Reader): readonly [Twin, Twin] => {
  const pair = twins.get(reader);
  if (pair === undefined) throw new Error("missing");
  return pair;
};

test.each(READERS.map((reader) => [reader.roles.join(" and "), reader] as const))(
  "gives the same bytes at every door: %s",
  async (_name, reader) => {
    const [one, other] = pairOf(reader);
    let told = 0;
    await fc.assert(
      fc.asyncProperty(twinQuestions(reader.knows), async (question) => {
        const [here, there] = (await Promise.all([one, other].map((twin) => answerOf(twin, question)))).map(
          (told) => withoutChance([told])[0] ?? "",
        );
        if (/^20\d\n.{60}/.test(here ?? "")) told += 1;
        expect(there).toBe(here);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    // Refusals alone would prove little.
    expect(told).toBeGreaterThan(RUNS / 6);
  },
);

test.each(READERS.map((reader) => [reader.roles.join(" and "), reader] as const))(
  "gives the same bytes of what is done and of what comes of it: %s",
  async (_name, reader) => {
    const [here, there] = await Promise.all(pairOf(reader).map(tellAll));
    expect(there).toEqual(here);
    expect(here?.length).toBeGreaterThan(20);
  },
);

test("would notice: with all rights the answers differ", async () => {
  const [one, other] = await Promise.all(
    pairOf(READERS[0] as Reader).map(
      async ({ server }) => (await (await server.admin()).ask("GET", "/api/v1/firm")).text,
    ),
  );
  expect(one).not.toBe(other);
});
