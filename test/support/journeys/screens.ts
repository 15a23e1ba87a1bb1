import type { TestClient } from "../server/test-client.ts";

/** A screen by a name for reports, and its address. */
export interface Screen {
  readonly name: string;
  readonly path: string;
}

async function someRecords(client: TestClient, entity: string, limit: number): Promise<readonly string[]> {
  const text = await client.trpc.records.query.query({ entity, limit });
  const { data } = (typeof text === "string" ? JSON.parse(text) : text) as { data: { id: string }[] };
  if (data.length < limit) throw new Error(`There are too few records of ${entity}.`);
  return data.map(({ id }) => id);
}

/** A record of an entity of the prepared workspace, the newest first. */
export async function anyRecord(client: TestClient, entity: string): Promise<string> {
  const [id = ""] = await someRecords(client, entity, 1);
  return id;
}

/** Every screen of the product, in the prepared workspace. */
export async function screensOf(client: TestClient): Promise<readonly Screen[]> {
  const [customer = "", other = ""] = await someRecords(client, "customer", 2);
  const opportunity = await anyRecord(client, "opportunity");
  const quote = await anyRecord(client, "quote");
  return [
    { name: "home", path: "/" },
    { name: "dashboard", path: "/d/sales" },
    { name: "list", path: "/e/customer" },
    { name: "board", path: "/e/opportunity?view=opportunity-board" },
    { name: "record", path: `/e/customer/${customer}` },
    { name: "pipeline-record", path: `/e/opportunity/${opportunity}` },
    { name: "record-with-rows", path: `/e/quote/${quote}` },
    { name: "duplicates", path: "/e/customer/duplicates" },
    { name: "merge", path: `/e/customer/merge?ids=${customer}%2C${other}` },
    { name: "new-record", path: "/e/customer/new" },
    { name: "import", path: "/e/customer/import" },
    { name: "gallery", path: "/gallery" },
    { name: "notifications", path: "/notifications" },
    { name: "preset", path: "/gallery/after-sales" },
    { name: "jobs", path: "/jobs" },
    { name: "design", path: "/design" },
    { name: "designer", path: "/design/customer" },
    { name: "view-designer", path: "/design/customer/views/customer-all" },
    { name: "dashboards", path: "/dashboards" },
    { name: "dashboard-designer", path: "/dashboards/sales" },
    { name: "navigation", path: "/navigation" },
    { name: "publish", path: "/publish" },
    { name: "rules", path: "/rules" },
    { name: "rule", path: "/rules/deal-won" },
    { name: "settings", path: "/settings" },
    { name: "profile", path: "/settings/profile" },
    { name: "users", path: "/settings/users" },
    { name: "roles", path: "/settings/roles" },
    { name: "tokens", path: "/settings/tokens" },
    { name: "calendars", path: "/settings/calendars" },
    { name: "outbox", path: "/settings/outbox" },
  ];
}
