import { expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

test("people named in a note are told in their language, once, and only who may see it", async () => {
  await using server = await startTestServer();
  await server.publish(SALES);
  const admin = await server.admin();
  const [seller, reader, outsider] = [
    await server.user("seller", ["seller"]),
    await server.user("reader", ["reader"]),
    await server.user("outsider", ["staff"]),
  ];
  await reader.trpc.session.savePreferences.mutate({ locale: "zh-CN" });
  const make = async (body: object) => String((await seller.ask("POST", "/api/v1/company", { body })).json["id"]);
  const about = { entity: "company", id: await make({ name: "Acme" }) };
  const note = { entity: "company", id: await make({ name: "Call @reader and @outsider", city: "@nobody" }) };
  const people = [reader.id, outsider.id, seller.id, reader.id, "nobody"];
  for (let index = 0; index < 2; index += 1)
    expect(await seller.trpc.notifications.mention.mutate({ note, about, people })).toEqual({
      told: [reader.id],
      unseen: [outsider.id, "nobody"],
    });
  expect(await reader.trpc.notifications.list.query({})).toMatchObject([
    { title: "seller 提到了您", body: "Call @reader and @outsider", entity: "company", record: about.id },
  ]);
  expect(await reader.trpc.notifications.unreadCount.query()).toBe(1);
  expect(await outsider.trpc.notifications.list.query({})).toEqual([]);
  expect(await seller.trpc.notifications.list.query({})).toEqual([]);

  // What a person may not read cannot name them, nor can what is not written there.
  const { json } = await admin.ask("POST", "/api/v1/company", { body: { name: "Beta", secret: "@seller" } });
  const hidden = { entity: "company", id: String(json["id"]) };
  expect(await admin.trpc.notifications.mention.mutate({ note: hidden, about, people: [seller.id] })).toEqual({
    told: [],
    unseen: [seller.id],
  });
  await expect(
    seller.trpc.notifications.mention.mutate({ note: hidden, about, people: [reader.id] }),
  ).rejects.toMatchObject({ data: { code: "forbidden" } });
  await expect(
    seller.trpc.notifications.mention.mutate({ note: { entity: "company", id: "none" }, about, people: [reader.id] }),
  ).rejects.toMatchObject({ data: { code: "not_found" } });
});
