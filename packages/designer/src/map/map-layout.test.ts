import { type Entity, type EntityDocument, readEntity } from "@quoin/definition";
import { expect, test } from "vitest";
import { mapLayout, NODE } from "./map-layout.ts";

const entity = (key: string, ...targets: string[]): [string, Entity] => {
  const properties: EntityDocument["properties"] = Object.fromEntries(
    targets.map((target, n) => [`to_${n}`, { type: "string", "x-type": "relation", "x-entity": target }]),
  );
  return [key, readEntity(key, { type: "object", properties })];
};

test("what points at others stands right of them, nothing lies upon another", () => {
  const layout = mapLayout(new Map([entity("a"), entity("b", "a"), entity("c", "b", "a"), entity("d", "gone")]));
  const x = Object.fromEntries(layout.nodes.map((node) => [node.key, node.x]));
  expect(x["b"]).toBeGreaterThan(x["a"] ?? 0);
  expect(x["c"]).toBeGreaterThan(x["b"] ?? 0);
  expect(x["d"]).toBe(x["a"]);
  expect(layout.edges).toHaveLength(3);
  for (const one of layout.nodes) {
    for (const other of layout.nodes) {
      if (one === other || one.x !== other.x) continue;
      expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(NODE.height);
    }
    expect(one.x + NODE.width).toBeLessThanOrEqual(layout.width);
    expect(one.y + NODE.height).toBeLessThanOrEqual(layout.height);
  }
});

test("circles and relations to oneself end", () => {
  const layout = mapLayout(new Map([entity("a", "b"), entity("b", "c"), entity("c", "a", "c")]));
  expect(layout.nodes).toHaveLength(3);
  expect(layout.edges).toHaveLength(4);
  expect(mapLayout(new Map()).nodes).toEqual([]);
});
