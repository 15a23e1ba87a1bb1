import { expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

test("a bulk change is planned back and undone as a job; undoing that does it again", async () => {
  await using server = await startTestServer();
  await server.publish(SALES);
  const admin = await server.admin();
  const bulk = (items: readonly object[]) => admin.ask("POST", "/api/v1/company/bulk", { body: { items } });
  const made = (await bulk([1, 2, 3].map((size) => ({ create: { name: `Firm ${size}`, size } })))).json;
  const ids = (made["results"] as { id: string }[]).map(({ id }) => id);
  await bulk(ids.map((id) => ({ update: { id, size: 50, city: "上海" } })));
  const [id = "", other = ""] = ids;
  await admin.ask("PATCH", `/api/v1/company/${other}`, { body: { size: 51 } });
  const sizes = async () =>
    (await admin.ask("GET", "/api/v1/company?sort=name&fields=size,city")).json.data.map((row) => [
      row["size"],
      row["city"],
    ]);
  const path = `/api/v1/company/${id}/revert-bulk`;
  const newest = async () => (await admin.ask("GET", `/api/v1/company/${id}/history`)).json.data[0]?.["position"];
  const run = async (body: object) => {
    const begun = await admin.ask("POST", path, { body });
    expect(begun.status).toBe(202);
    let job = await admin.ask("GET", begun.headers.get("location") ?? "");
    while (job.json["status"] !== "done") {
      expect(["waiting", "running"]).toContain(job.json["status"]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      job = await admin.ask("GET", begun.headers.get("location") ?? "");
    }
    return job.json["result"];
  };

  const position = await newest();
  const plan = await admin.ask("POST", path, { body: { position, dryRun: true } });
  expect(plan.json).toEqual({
    total: 3,
    ready: 2,
    done: 0,
    conflict: 1,
    forbidden: 0,
    against: [{ entity: "company", id: other, state: "conflict", fields: ["size"] }],
  });
  expect(await run({ position })).toEqual({ undone: 3, left: 1, failures: 0, failed: [] });
  expect(await sizes()).toEqual([
    [1, undefined],
    [51, undefined],
    [3, undefined],
  ]);
  expect(await run({ position: await newest() })).toMatchObject({ undone: 3, left: 0 });
  expect(await sizes()).toEqual([
    [50, "上海"],
    [51, "上海"],
    [50, "上海"],
  ]);
  expect(await run({ position, conflicts: "overwrite" })).toMatchObject({ undone: 3, left: 0, failures: 0 });
  expect(await sizes()).toEqual([
    [1, undefined],
    [2, undefined],
    [3, undefined],
  ]);
  const nowhere = await admin.ask("POST", path, { body: { position: 999_999 } });
  expect([nowhere.status, nowhere.json.error.code]).toEqual([404, "not_found"]);
});
