import { expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

test("a list's address filters and sorts by fields of related records; without one they are empty", async () => {
  await using server = await startTestServer();
  await server.publish(SALES);
  const admin = await server.admin();
  const company = async (values: object) =>
    (await admin.ask("POST", "/api/v1/company", { body: values })).json["id"] as string;
  const [small, large] = [
    await company({ name: "Small", size: 3, city: "上海" }),
    await company({ name: "Large", size: 90, city: "北京" }),
  ];
  for (const [name, of] of [
    ["Ann", large],
    ["Bo", small],
    ["Cy", undefined],
  ])
    await admin.ask("POST", "/api/v1/deal", { body: { title: name, ...(of === undefined ? {} : { company: of }) } });
  const names = async (query: string): Promise<unknown> => {
    const { status, json } = await admin.ask("GET", `/api/v1/deal?${query}`);
    return status === 200 ? json.data.map((row) => row["title"]) : [status, json.error.code];
  };
  expect(await names("company.size[gte]=50")).toEqual(["Ann"]);
  expect(await names("company.city=上海")).toEqual(["Bo"]);
  expect(await names("company.city[ne]=上海&sort=title")).toEqual(["Ann", "Cy"]);
  expect(await names("company.size[empty]=true")).toEqual(["Cy"]);
  expect(await names("company.size[empty]=false&sort=-company.size")).toEqual(["Ann", "Bo"]);
  expect(await names("sort=company.size")).toEqual(["Bo", "Ann", "Cy"]);
  expect(await names("company.nothing=1")).toEqual([400, "unknown_key"]);
  expect(await names("title.size=1")).toEqual([400, "unknown_key"]);
});
