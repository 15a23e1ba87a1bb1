import type { FormDocument } from "@quoin/definition";
import { expect, it } from "vitest";
import { inFormOrder } from "./in-form-order.ts";

it("puts what a form shows in the order in which it is read, through all tabs, and the rest behind it", () => {
  const form: FormDocument = {
    entity: "thing",
    tabs: [
      {
        id: "a",
        sections: [
          {
            id: "s",
            items: [
              { id: "1", field: "name" },
              { id: "2", text: { en: "Hello" } },
            ],
          },
        ],
      },
      {
        id: "b",
        sections: [
          {
            id: "s",
            items: [
              { id: "3", field: "phone" },
              { id: "4", field: "tier" },
            ],
          },
        ],
      },
    ],
  };
  expect(inFormOrder(form, ["gone", "tier", "root", "phone", "name"])).toEqual([
    "name",
    "phone",
    "tier",
    "gone",
    "root",
  ]);
});
