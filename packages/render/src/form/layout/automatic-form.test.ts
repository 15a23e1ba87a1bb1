import { readEntity } from "@quoin/definition";
import { expect, test } from "vitest";
import { automaticForm } from "./automatic-form.ts";

test("gives long texts both columns, everything else one", () => {
  const entity = readEntity("thing", {
    type: "object",
    properties: {
      name: { type: "string", "x-type": "text" },
      body_text: { type: "string", "x-type": "rich-text" },
    },
  });
  expect(automaticForm(entity).tabs[0]?.sections[0]?.items).toEqual([
    { id: "name", field: "name" },
    { id: "body-text", field: "body_text", span: 2 },
    { id: "owner", field: "owner" },
  ]);
});
