import { readEntity } from "@quoin/definition";
import { describe, expect, it } from "vitest";
import { byDay } from "./by-day.ts";
import { entityParts } from "./entity-parts.ts";
import { mergeTimeline } from "./merge-timeline.ts";
import type { HistoryEntry } from "./history-entry.ts";
import { standingMerges } from "./standing-merges.ts";
import type { TimelineItem } from "./timeline-item.ts";
import { timelineRelations } from "./timeline-relations.ts";

const item = (key: string, at: string): { item: TimelineItem; written: string } => ({
  item: { kind: "record", key, at, entity: "x", row: {} },
  written: at,
});
const keys = (items: readonly TimelineItem[]) => items.map(({ key }) => key).join("");

describe("a timeline", () => {
  it("joins its sources newest first and holds back what may have unloaded things before it", () => {
    const a = [item("a", "2026-11-22T10:00:00.000Z"), item("b", "2026-11-20T10:00:00.000Z")];
    const b = [item("c", "2026-11-21T10:00:00.000Z"), item("d", "2026-11-01T10:00:00.000Z")];
    expect(
      keys(
        mergeTimeline([
          { items: a, more: true },
          { items: b, more: false },
        ]),
      ),
    ).toBe("acb");
    expect(
      keys(
        mergeTimeline([
          { items: a, more: false },
          { items: b, more: false },
        ]),
      ),
    ).toBe("acbd");
  });

  it("offers the undo of merges that stand only", () => {
    const change = (position: number, cause: HistoryEntry["cause"]): TimelineItem => {
      const entry = { position, at: "", actor: null, cause, op: "update", before: {}, after: {} } as const;
      return {
        kind: "change",
        key: `${position}`,
        at: "",
        entry: { ...entry, rows: [], rowsOnly: false, upTo: position },
      };
    };
    const merge = (position: number, id: string) => change(position, { source: "merge", chain: [], merge: id });
    const computed = change(9, { source: "computed", chain: [], merge: "b" });
    const items = [merge(5, "a"), merge(4, "b"), computed, merge(3, "c"), merge(2, "a"), merge(1, "a")];
    expect([...standingMerges(items)]).toEqual(["b", "c"]);
  });

  it("puts things under the reader's days", () => {
    const items = [item("a", "2026-11-21T17:00:00.000Z").item, item("b", "2026-11-21T15:00:00.000Z").item];
    expect(byDay(items, "Asia/Shanghai").map(({ date }) => date)).toEqual(["2026-11-22", "2026-11-21"]);
    expect(byDay(items, "UTC").map(({ date }) => date)).toEqual(["2026-11-21"]);
  });

  it("finds by what field types can do which part of an entity is what", () => {
    const note = readEntity("note", {
      type: "object",
      "x-title": "about",
      "x-subtitle": ["until"],
      required: ["sort"],
      properties: {
        sort: { "x-type": "select", type: "string", enum: ["a"], "x-options": [{ id: "a" }] },
        about: { "x-type": "text", type: "string" },
        words: { "x-type": "long-text", type: "string" },
        until: { "x-type": "date", type: "string", format: "date" },
        thing: { "x-type": "relation", type: "string", "x-entity": "thing", "x-timeline": true },
        done: {
          "x-type": "stage",
          type: "string",
          enum: ["no", "yes"],
          "x-options": [{ id: "no" }, { id: "yes", outcome: "won" }],
        },
      },
    });
    const parts = Object.entries(entityParts(note)).map(([name, field]) => [name, field?.key]);
    expect(Object.fromEntries(parts)).toEqual({
      title: "about",
      body: "words",
      kind: undefined,
      moment: undefined,
      due: "until",
      lanes: "done",
    });
    expect(timelineRelations(new Map([["note", note]]), "thing")).toEqual([{ entity: note, relation: "thing" }]);
    expect(timelineRelations(new Map([["note", note]]), "other")).toEqual([]);
  });
});
