import { evaluateCondition, bindCondition, normaliseCondition, parseCondition, printCondition } from "@quoin/condition";
import { arbitraryCondition, SAMPLE_FIELDS, SAMPLE_SHAPE } from "@quoin/condition/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDraftCondition } from "./read-draft.ts";
import { writeDraftCondition } from "./write-draft.ts";

const SHAPE = SAMPLE_SHAPE;

describe("editing a condition", () => {
  it("gives every condition back that it was given", () => {
    fc.assert(
      fc.property(
        arbitraryCondition(SAMPLE_FIELDS, { refs: ["parent", "sample.parent"], changed: true }),
        (condition) => {
          const document = printCondition(condition);
          const draft = readDraftCondition(document, SHAPE);
          const written = writeDraftCondition(draft, SHAPE);
          expect(written.faults.size).toBe(0);
          expect(normaliseCondition(parseCondition(written.document ?? false))).toEqual(
            normaliseCondition(parseCondition(document)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("has no document while a line is unfinished, and says which line", () => {
    const draft = readDraftCondition(true, SHAPE);
    const unfinished = { ...draft, items: [{ id: "a", kind: "row" as const }] };
    expect(writeDraftCondition(unfinished, SHAPE)).toEqual({ faults: new Map([["a", "field"]]) });
    const empty = { ...draft, items: [{ id: "g", kind: "group" as const, join: "any" as const, items: [] }] };
    expect(writeDraftCondition(empty, SHAPE).faults.get("g")).toBe("empty");
  });

  it("keeps what it has no line for", () => {
    const document = { search: "acme" };
    const draft = readDraftCondition(document, SHAPE);
    expect(draft.items[0]?.kind).toBe("raw");
    expect(writeDraftCondition(draft, SHAPE).document).toEqual(document);
  });

  it("means everything when it is empty", () => {
    const { document } = writeDraftCondition(readDraftCondition(undefined, SHAPE), SHAPE);
    expect(document).toBe(true);
    const bound = bindCondition(parseCondition(document ?? false), { now: new Date(), timeZone: "UTC" });
    expect(evaluateCondition(bound, {})).toBe(true);
  });
});
