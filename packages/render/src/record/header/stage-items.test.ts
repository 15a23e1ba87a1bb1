import { type EntityDocument, readEntity } from "@quoin/definition";
import { describe, expect, it } from "vitest";
import { headerStage } from "./header-stage.ts";
import { stageItems } from "./stage-items.ts";

const document: EntityDocument = {
  type: "object",
  properties: {
    amount: { "x-type": "integer", type: "integer" },
    step: {
      "x-type": "stage",
      type: "string",
      enum: ["new", "talk", "won", "lost", "old"],
      "x-options": [
        { id: "new", transitions: ["talk", "lost"] },
        { id: "talk", transitions: ["new", "won", "lost"] },
        { id: "old", retired: true },
        { id: "won", outcome: "won", gate: { required: ["amount"] } },
        { id: "lost", outcome: "lost" },
      ],
    },
  },
};
const field = readEntity("thing", document).fieldByKey.get("step");
const context = { now: new Date("2026-11-22T00:00:00Z"), timeZone: "UTC" };

describe("the stage bar's steps", () => {
  it("tells what lies behind, where the record is, and where it may go", () => {
    if (!field) throw new Error("no field");
    const steps = stageItems(field, { step: "talk" }, { context, mayMove: true });
    expect(steps.map(({ id, state, allowed }) => [id, state, allowed])).toEqual([
      ["new", "passed", true],
      ["talk", "current", false],
      ["won", "ahead", false],
      ["lost", "ahead", true],
    ]);
    expect(steps[2]?.refused).toEqual({ gate: { type: "set", field: "amount" } });
    expect(stageItems(field, { step: "talk", amount: 1 }, { context, mayMove: true })[2]?.allowed).toBe(true);
  });

  it("refuses moves that the stage does not lead to, and all of them to who may not write", () => {
    if (!field) throw new Error("no field");
    expect(stageItems(field, { step: "new" }, { context, mayMove: true })[2]?.refused).toBe("move");
    expect(stageItems(field, { step: "talk" }, { context, mayMove: false }).some(({ allowed }) => allowed)).toBe(false);
  });

  it("stands at the head also where the form names no pipeline", () => {
    const thing = readEntity("thing", document);
    expect(headerStage(thing, undefined)?.key).toBe("step");
    expect(headerStage(thing, { entity: "thing", tabs: [], header: { stage: "amount" } })?.key).toBe("amount");
  });
});
