// Makes what is compared: a workspace of the built server filled through its bulk door, and the floor's file with the same records.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSqlite3 } from "../floor/drivers.mjs";
import { BULK, bulkSql, INDEXES, rowOf, TABLES } from "../floor/tables.mjs";
import { customer, hiddenCustomer, HIDDEN_SOURCE } from "./data.mjs";
import { ask } from "./load.mjs";
import { output, ready, start, stop } from "./proc.mjs";

/** How many rules stand ready, one for each round of events: a rule may begin 1,200 runs in a minute. */
export const EVENT_RULES = 5;

const test = (field, keyword) => ({ required: [field], properties: { [field]: keyword } });

const ROLE = {
  abilities: ["import", "bulk"],
  entities: {
    customer: {
      create: true,
      read: { anyOf: [test("owner", { isCurrentUser: true }), { not: test("source", { const: HIDDEN_SOURCE }) }] },
      update: true,
      delete: false,
      fields: { cost: "none", credit_code: "none" },
    },
    contact: { create: true, read: true, update: true },
    task: { create: true, read: true, update: true },
  },
};

/** A view tells which orders and filters a list has: the indexes come from it. */
const VIEW = {
  entity: "customer",
  columns: [{ field: "name" }, { field: "status" }, { field: "annual_revenue" }],
  sort: [{ field: "annual_revenue", desc: true }],
  where: test("status", { enum: ["potential", "active", "dormant", "lost"] }),
};

const ruleOf = (number) => ({
  entity: "contact",
  trigger: { type: "created" },
  condition: test("department", { const: `round ${number}` }),
  steps: [
    {
      id: "call",
      type: "create-record",
      settings: { entity: "task", values: { subject: { text: "call {{ record.name }}" }, status: { value: "open" } } },
    },
  ],
});

const documents = [
  ["role", "bench", ROLE],
  ["view", "bench-name", { entity: VIEW.entity, columns: VIEW.columns, sort: [{ field: "name" }] }],
  ["view", "bench-revenue", VIEW],
  ...Array.from({ length: EVENT_RULES }, (_, number) => ["rule", `bench-${number}`, ruleOf(number)]),
];

/** Calls with a token. */
export const withToken = (token) => ({ authorization: `Bearer ${token}`, "content-type": "application/json" });

async function fill(origin, headers, { rows, make, keep }) {
  const SIZE = 2000;
  for (let from = 1; from <= rows; from += SIZE) {
    const records = Array.from({ length: Math.min(SIZE, rows - from + 1) }, (_, i) => make(from + i));
    const body = JSON.stringify({ items: records.map((record) => ({ create: record })) });
    const { results } = await ask(origin, { method: "POST", path: "/api/v1/customer/bulk", headers, body });
    results.forEach(({ id }, i) => keep?.({ ...records[i], id }));
  }
}

/** A new workspace in `folder` with `rows` records that the role may see and a fiftieth more that it may not. */
export async function prepareProduct({ folder, port, rows, program }) {
  const data = join(folder, "product");
  const passwords = join(folder, "password");
  mkdirSync(data, { recursive: true });
  writeFileSync(passwords, "correct horse battery staple 9\n", { mode: 0o600 });
  const options = { env: { ...process.env, QUOIN_DATA: data, NODE_ENV: "production" } };
  const quoin = (...args) => output([program, ...args], options);
  const person = (email) => ["--email", email, "--name", email, "--password-file", passwords];
  const token = (email, ...scopes) =>
    quoin("token", "create", "--user", email, "--name", "bench", ...scopes.flatMap((scope) => ["--scope", scope]));
  await quoin("setup", ...person("admin@bench.example"), "--template", "core");
  const admin = withToken(await token("admin@bench.example", "read", "write", "design", "admin"));
  const args = [program, "start", "--port", String(port), "--data", data];
  const settings = { env: { UV_THREADPOOL_SIZE: "8", LOG_LEVEL: "warn" }, log: join(folder, "product.log") };
  const running = start(args, settings);
  const origin = `http://127.0.0.1:${port}`;
  try {
    await ready(running, `${origin}/api/health`);
    for (const [kind, key, document] of documents)
      await ask(origin, {
        method: "PUT",
        path: `/api/v1/definitions/${kind}/${key}`,
        headers: admin,
        body: JSON.stringify(document),
      });
    await ask(origin, { method: "POST", path: "/api/v1/definitions/publish", headers: admin, body: "{}" });
    await quoin("user", "add", ...person("bench@bench.example"), "--role", "bench");
    const secret = await token("bench@bench.example", "read", "write");
    const records = [];
    const began = performance.now();
    await fill(origin, withToken(secret), { rows, make: customer, keep: (record) => records.push(record) });
    const loadedPerSecond = rows / ((performance.now() - began) / 1000);
    await fill(origin, admin, { rows: Math.ceil(rows / 50), make: (i) => hiddenCustomer(20_000_000 + i) });
    return { args, settings, origin, token: secret, records, loadedPerSecond };
  } finally {
    await stop(running);
  }
}

/** The floor's file with the same records under the same ids. */
export async function prepareFloor(folder, records, copies) {
  const file = join(folder, "floor.db");
  const db = await openSqlite3(file);
  await db.exec(TABLES);
  const at = new Date().toISOString();
  const stamps = { owner: "bench", created_at: at, created_by: "bench", updated_at: at, updated_by: "bench" };
  await db.transaction(async () => {
    for (let from = 0; from < records.length; from += BULK) {
      const some = records.slice(from, from + BULK);
      const values = some.flatMap((record, i) =>
        rowOf({ ...stamps, ...record, code: `C-${String(from + i + 1).padStart(5, "0")}` }),
      );
      await db.run(bulkSql(some.length), values);
    }
  });
  await db.exec(INDEXES);
  await db.exec("pragma wal_checkpoint(truncate)");
  await db.close();
  return copies.map((name) => {
    const copy = join(folder, `${name}.db`);
    copyFileSync(file, copy);
    return copy;
  });
}
