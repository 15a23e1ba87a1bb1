import { readEntity } from "@quoin/definition";
import { describe, expect, test } from "vitest";
import { laneEntry } from "./lane-entry.ts";

const deal = readEntity("deal", {
  type: "object",
  required: ["name", "stage"],
  properties: {
    name: { type: "string", "x-type": "text" },
    amount: { type: "number", "x-type": "money" },
    reason: {
      type: "string",
      "x-type": "text",
      "x-required-when": { required: ["stage"], properties: { stage: { const: "lost" } } },
    },
    stage: {
      type: "string",
      "x-type": "stage",
      enum: ["open", "talks", "won", "lost"],
      "x-options": [
        { id: "open", transitions: ["talks", "lost"] },
        { id: "talks" },
        { id: "won", gate: { required: ["amount"], properties: { amount: { exclusiveMinimum: 0 } } } },
        { id: "lost" },
      ],
    },
  },
});
const by = deal.fieldByKey.get("stage");
if (!by) throw new Error("The field is there.");
const context = { now: new Date("2026-01-01T00:00:00Z"), timeZone: "UTC" };
const enter = (row: Readonly<Record<string, unknown>>, lane: string, mayEdit = true) =>
  laneEntry(deal, { id: "1", rev: 3, name: "x", ...row }, { by, lane, context, mayEdit: () => mayEdit });

describe("entering a lane", () => {
  test("is free where nothing stands against it, also beside titles and paths that lists add", () => {
    expect(enter({ stage: "open", firm$title: "A", "firm.name": "A" }, "talks")).toEqual({ kind: "free" });
    expect(enter({ stage: "open" }, "open")).toEqual({ kind: "same" });
  });

  test("is refused where the pipeline has no such move", () => {
    expect(enter({ stage: "open" }, "won")).toMatchObject({ kind: "refused", problem: { code: "transition_refused" } });
  });

  test("asks for the fields that are required there", () => {
    const entry = enter({ stage: "talks" }, "lost");
    expect(entry.kind === "asks" && entry.fields.map(({ key }) => key)).toEqual(["reason"]);
  });

  test("asks for what its gate reads, and is free once that holds", () => {
    const entry = enter({ stage: "talks" }, "won");
    expect(entry.kind === "asks" && entry.fields.map(({ key }) => key)).toEqual(["amount"]);
    expect(enter({ stage: "talks", amount: 5 }, "won")).toEqual({ kind: "free" });
  });

  test("is refused with the gate where the reader may not fill what it asks", () => {
    expect(enter({ stage: "talks" }, "won", false)).toMatchObject({ kind: "refused", gate: { required: ["amount"] } });
  });
});
