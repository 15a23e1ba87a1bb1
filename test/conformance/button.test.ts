import type { DefinitionSet } from "@quoin/definition";
import { expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

const WHERE = { required: ["city"], properties: { city: { const: "上海" } } } as const;
const SET: Partial<DefinitionSet> = {
  ...SALES,
  rule: {
    mark: {
      entity: "company",
      trigger: { type: "button", settings: { confirm: true } },
      condition: WHERE,
      steps: [{ id: "set", type: "set-fields", settings: { values: { city: { value: "北京" } } } }],
    },
    later: { entity: "company", trigger: { type: "created" }, steps: [] },
  },
  view: { marks: { entity: "company", columns: [{ field: "name" }], buttons: ["mark"] } },
};

test("a button of a list is pressed by who sees the record, and only they are told what came of it", async () => {
  await using server = await startTestServer();
  await server.publish(SET);
  const [seller, other] = [await server.user("Sally", ["seller"]), await server.user("Sam", ["seller"])];
  const create = async (city: string) =>
    String((await seller.ask("POST", "/api/v1/company", { body: { name: city, city } })).json["id"]);
  const [here, there] = [await create("上海"), await create("深圳")];
  const press = (client: typeof seller, record: string) =>
    client.trpc.rules.pressButton.mutate({ rule: "mark", record, press: "1" });
  const { run } = await press(seller, here);
  expect(await seller.trpc.rules.pressed.query({ id: run ?? "" })).toEqual({ status: "done" });
  expect((await seller.ask("GET", `/api/v1/company/${here}`)).json["city"]).toBe("北京");
  await expect(press(seller, there)).rejects.toMatchObject({ data: { httpStatus: 422 } });
  await expect(other.trpc.rules.pressed.query({ id: run ?? "" })).rejects.toMatchObject({ data: { httpStatus: 404 } });
  await expect(seller.trpc.rules.pressed.query({ id: "none" })).rejects.toMatchObject({ data: { httpStatus: 404 } });
});

test("a view's buttons are rules that a button sets off", async () => {
  await using server = await startTestServer();
  const wrong = { ...SET, view: { marks: { entity: "company", buttons: ["later"] } } };
  await expect(server.publish(wrong)).rejects.toMatchObject({
    details: [{ path: "/view/marks/buttons/0", code: "not_a_button" }],
  });
});
