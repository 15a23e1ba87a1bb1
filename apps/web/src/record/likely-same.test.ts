import { readEntity } from "@quoin/definition";
import { expect, test } from "vitest";
import { likelySame } from "./likely-same.ts";

const thing = readEntity("thing", {
  type: "object",
  properties: {
    name: { type: "string", "x-type": "text" },
    code: { type: "string", "x-type": "text", "x-unique": true },
    mobile: { type: "string", "x-type": "phone", "x-country": "CN" },
    mail: { type: "string", "x-type": "email", format: "email" },
  },
});
const found = (values: Record<string, unknown>, hidden: readonly string[] = []) =>
  likelySame(thing, values, (key) => !hidden.includes(key)).map(({ field, where }) => [field.key, where]);
const is = (key: string, value: string) => ({ required: [key], properties: { [key]: { const: value } } });

test("looks for what tells records apart, in the form that is stored", () => {
  expect(found({ name: "Acme", code: " A1 ", mobile: "138 0013 8000", mail: "a@EXAMPLE.com" })).toEqual([
    ["code", is("code", "A1")],
    ["mobile", is("mobile", "+8613800138000")],
    ["mail", is("mail", "a@example.com")],
  ]);
});

test("looks for nothing that is empty, or that the reader may not read", () => {
  expect(found({ code: "  ", mobile: null, mail: undefined })).toEqual([]);
  expect(found({ code: "A1", mail: "a@example.com" }, ["mail"])).toEqual([["code", is("code", "A1")]]);
});
