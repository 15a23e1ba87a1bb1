// The floor: Express and tRPC over hand-written statements. No permissions, no log, no rules, no search index, no definitions.
import { randomUUID } from "node:crypto";
import { initTRPC } from "@trpc/server";
import { createExpressMiddleware } from "@trpc/server/adapters/express";
import { parse } from "csv-parse";
import express from "express";
import { checkCustomer } from "./check.mjs";
import { openFloor } from "./drivers.mjs";
import { BULK, bulkSql, rowOf, SEARCHED } from "./tables.mjs";

const { FLOOR_FILE, FLOOR_PORT, BENCH_BETTER } = process.env;
const db = await openFloor(FLOOR_FILE, BENCH_BETTER);

const shown = (row) => ({ ...row, tags: JSON.parse(row.tags) });
const many = async (sql, values) => ({ data: (await db.all(sql, values)).map(shown) });
const one = async (id) => shown((await db.all("get", [id]))[0]);
const now = () => new Date().toISOString();

async function insert(input, on = db) {
  const at = now();
  const record = { ...checkCustomer(input), id: randomUUID(), created_at: at, updated_at: at };
  await on.run("insert", rowOf(record));
  return record.id;
}

const reads = {
  list: () => many("list"),
  page: ({ name, id }) => many("page", [name, id]),
  filter: ({ status, low, high }) => many("filter", [status, Number(low), Number(high)]),
  contains: ({ text }) => many("contains", [`%${text}%`]),
  han4: ({ text }) => many("search", Array(SEARCHED).fill(`%${text}%`)),
  related: async ({ role, department, position }) => ({ data: await db.all("related", [role, department, position]) }),
  relatedAll: async () => ({ data: await db.all("relatedAll") }),
  search: ({ text }) => many("search", Array(SEARCHED).fill(`%${text}%`)),
  get: ({ id }) => one(id),
  count: ({ status }) => db.all("count", [status]),
  countNew: ({ status, least }) => db.all("countNew", [status, Number(least)]),
  group: () => db.all("group"),
  groupNew: ({ least }) => db.all("groupNew", [Number(least)]),
  tasks: () => db.all("tasks"),
  noop: () => null,
};
const writes = {
  create: async (input) => one(await insert(input)),
  async update({ id, annual_revenue, last_contact_at }) {
    await db.run("update", [annual_revenue, last_contact_at, id]);
    return one(id);
  },
  event: (input) =>
    db
      .transaction(async (on) => {
        const id = await insert(input, on);
        await on.run("task", [id]);
        return id;
      })
      .then(one),
  bulk: async ({ items }) => {
    const at = now();
    const rows = items.map((item) =>
      rowOf({ ...checkCustomer(item), id: randomUUID(), created_at: at, updated_at: at }),
    );
    await insertAll(rows);
    return { rows: rows.length };
  },
};

const insertAll = (rows) =>
  db.transaction(async (on) => {
    for (let from = 0; from < rows.length; from += BULK) {
      const some = rows.slice(from, from + BULK);
      await on.run(bulkSql(some.length), some.flat());
    }
  });

const app = express();
app.disable("x-powered-by");
app.disable("etag");
app.get("/hello", (_request, response) => response.json({ ok: true }));
app.post("/import", async (request, response) => {
  const rows = [];
  const at = now();
  for await (const record of request.pipe(parse({ columns: true }))) {
    const read = { ...record, tags: record.tags.split(";") };
    for (const field of ["employees", "annual_revenue", "credit_limit"]) read[field] = Number(record[field]);
    rows.push(rowOf({ ...checkCustomer(read), id: randomUUID(), created_at: at, updated_at: at }));
  }
  await insertAll(rows);
  response.json({ rows: rows.length });
});

const t = initTRPC.create();
const taking = t.procedure.input((value) => value);
const router = t.router({
  ...Object.fromEntries(
    Object.entries(reads).map(([name, read]) => [name, taking.query(({ input }) => read(input ?? {}))]),
  ),
  ...Object.fromEntries(
    Object.entries(writes).map(([name, write]) => [name, taking.mutation(({ input }) => write(input))]),
  ),
});
app.use("/trpc", createExpressMiddleware({ router }));
app.use(express.json({ limit: "20mb" }));
app.get("/api/:name", async (request, response) => response.json(await reads[request.params.name](request.query)));
app.post("/api/:name", async (request, response) => response.json(await writes[request.params.name](request.body)));

const server = app.listen(Number(FLOOR_PORT), "127.0.0.1");
process.once("SIGTERM", () => {
  server.close();
  server.closeAllConnections();
  void Promise.resolve(db.close()).finally(() => process.exit(0));
});
