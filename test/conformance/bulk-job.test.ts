import { expect, test } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dropDatabaseOf } from "../support/postgres/database-env.ts";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

async function ended({ trpc }: TestClient, id: string) {
  for (;;) {
    const job = await trpc.jobs.get.query({ id });
    if (job.status !== "waiting" && job.status !== "running") return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("one act on all that a filter finds is one change: refusals are told by record, and it goes back as a whole", async () => {
  await using server = await startTestServer();
  await server.publish(SALES);
  const admin = await server.admin();
  const items = Array.from({ length: 1203 }, (_, i) => ({ create: { name: `Firm ${i}`, size: i + 1 } }));
  await admin.ask("POST", "/api/v1/company/bulk", { body: { items } });
  const count = async (where: string) =>
    (await admin.ask("GET", `/api/v1/company?limit=1&count=true&${where}`)).json["count"];

  const small = { required: ["size"], properties: { size: { maximum: 1200 } } };
  const begun = await admin.trpc.records.bulk.mutate({
    entity: "company",
    op: "update",
    values: { size: 2000, city: "上海" },
    where: small,
  });
  const job = await ended(admin, begun.job);
  expect(job).toMatchObject({ status: "done", result: { done: 1200, failed: 0, failures: [] } });
  expect(await count("city=上海")).toBe(1200);

  const { first } = job.result as { first: { id: string; position: number } };
  const plan = await admin.trpc.records.planUndo.query({ entity: "company", ...first });
  expect(plan).toMatchObject({ total: 1200, ready: 1200 });
  await ended(admin, (await admin.trpc.records.undo.mutate({ entity: "company", ...first })).job);
  expect(await count("city=上海")).toBe(0);
  expect(await count("size[lte]=1200")).toBe(1200);

  const bad = await admin.trpc.records.bulk.mutate({ entity: "company", op: "update", values: { size: "many" } });
  const { result } = await ended(admin, bad.job);
  expect(result).toMatchObject({ done: 0, failed: 1203 });
  const { failures } = result as { failures: readonly object[] };
  expect(failures).toHaveLength(100);
  expect(failures[0]).toMatchObject({ code: "validation", details: [{ path: "/size" }] });
});

test("ended in the middle it goes on where it was, and its result tells of all of it", async () => {
  const data = mkdtempSync(join(tmpdir(), "quoin-bulk-"));
  const open = async () => {
    const server = await startTestServer({ data });
    return { server, admin: await server.admin() };
  };
  const jobs = { bulk: "", undo: "" };
  for (const kind of ["bulk", "undo"] as const) {
    {
      const { server, admin } = await open();
      await using _server = server;
      const { store } = server.server.workspace.services;
      if (kind === "bulk") {
        await server.publish(SALES);
        const items = Array.from({ length: 6000 }, (_, i) => ({ create: { name: `Firm ${i}`, size: i + 1 } }));
        await admin.ask("POST", "/api/v1/company/bulk", { body: { items } });
        // What is done no longer meets the filter.
        const where = { required: ["size"], properties: { size: { maximum: 6000 } } };
        const asked = { entity: "company", op: "update", values: { size: 7000 }, where } as const;
        jobs.bulk = (await admin.trpc.records.bulk.mutate(asked)).job;
      } else {
        const { first } = (await ended(admin, jobs.bulk)).result as { first: { id: string; position: number } };
        jobs.undo = (await admin.trpc.records.undo.mutate({ entity: "company", ...first })).job;
      }
      for (;;) {
        const job = await store.jobs.get(jobs[kind]);
        if (job === undefined || job.kept !== undefined || job.status === "done") break;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
    const { server, admin } = await open();
    await using _again = server;
    const job = await ended(admin, jobs[kind]);
    expect(job).toMatchObject({ status: "done" });
    expect(job).not.toHaveProperty("kept");
    const told = { bulk: { done: 6000, failed: 0 }, undo: { undone: 6000, left: 0, failures: 0 } };
    expect(job.result).toMatchObject(told[kind]);
  }
  await dropDatabaseOf(data);
  rmSync(data, { recursive: true, force: true });
});

test("it takes nothing but a filter or names, and nobody without the ability", async () => {
  await using server = await startTestServer();
  await server.publish(SALES);
  const admin = await server.admin();
  const both = { entity: "company", op: "delete", ids: ["x"], search: "x" } as const;
  await expect(admin.trpc.records.bulk.mutate(both)).rejects.toMatchObject({ data: { code: "malformed" } });
  const nowhere = { entity: "nothing", op: "delete", ids: ["x"] } as const;
  await expect(admin.trpc.records.bulk.mutate(nowhere)).rejects.toMatchObject({ data: { code: "not_found" } });
  const staff = await server.user("staff", []);
  const asked = staff.trpc.records.bulk.mutate({ entity: "company", op: "delete", ids: ["x"] });
  await expect(asked).rejects.toMatchObject({ data: { code: "forbidden" } });
  const { job } = await admin.trpc.records.bulk.mutate({ entity: "company", op: "delete", ids: ["x"] });
  expect(await ended(admin, job)).toMatchObject({ result: { done: 0, failed: 1, failures: [{ code: "not_found" }] } });
});
