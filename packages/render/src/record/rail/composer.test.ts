import { readEntity } from "@quoin/definition";
import { describe, expect, it } from "vitest";
import { composerKinds } from "./composer-kinds.ts";
import { writtenValues } from "./written-values.ts";

const relation = { "x-type": "relation", type: "string", "x-entity": "thing", "x-timeline": true };
const note = readEntity("note", {
  type: "object",
  "x-title": "about",
  required: ["sort", "about"],
  properties: {
    sort: {
      "x-type": "select",
      type: "string",
      default: "talk",
      enum: ["talk", "call"],
      "x-options": [{ id: "talk" }, { id: "call" }],
    },
    about: { "x-type": "text", type: "string", maxLength: 10 },
    words: { "x-type": "long-text", type: "string" },
    thing: relation,
  },
});
const job = readEntity("job", {
  type: "object",
  "x-title": "about",
  "x-subtitle": ["until"],
  required: ["about"],
  properties: {
    about: { "x-type": "text", type: "string" },
    until: { "x-type": "date", type: "string", format: "date" },
    thing: relation,
  },
});
const entities = new Map([note, job].map((entity) => [entity.key, entity]));

describe("the composer", () => {
  it("takes its kinds from the definitions and from what the reader may create", () => {
    const kinds = composerKinds(entities, "thing", () => true);
    expect(kinds.map(({ key }) => key)).toEqual(["note.talk", "note.call", "job"]);
    expect(kinds[2]?.asks.map(({ key }) => key)).toEqual(["until"]);
    expect(composerKinds(entities, "thing", (key) => key === "job").map(({ key }) => key)).toEqual(["job"]);
    expect(composerKinds(entities, "other", () => true)).toEqual([]);
  });

  it("loses nothing of what was written", () => {
    const [talk, , task] = composerKinds(entities, "thing", () => true);
    if (!talk || !task) throw new Error("kinds are missing");
    expect(writtenValues(talk, "Short")).toEqual({ sort: "talk", about: "Short" });
    expect(writtenValues(talk, "First\nsecond line")).toEqual({
      sort: "talk",
      about: "First",
      words: "First\nsecond line",
    });
    expect(writtenValues(talk, "A line that is too long")).toEqual({
      sort: "talk",
      about: "A line th…",
      words: "A line that is too long",
    });
    expect(writtenValues(task, "Do\nthis")).toEqual({ about: "Do this" });
  });
});
