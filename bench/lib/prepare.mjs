// Makes what is compared: a workspace of the built server filled through its bulk door, and the floor's file with the same records.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NODE_FLAGS } from "../../scripts/lib/node-flags.mjs";
import { openFloor } from "../floor/drivers.mjs";
import { BULK, bulkSql, CONTACT_COLUMNS, INDEXES, rowOf, tables } from "../floor/tables.mjs";
import { contact, customer, hiddenCustomer, HIDDEN_SOURCE } from "./data.mjs";
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

/** A fifth as many as there are customers. */
export const contactsOf = (rows) => Math.ceil(rows / 5);

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
  [
    "view",
    "bench-contacts",
    {
      entity: "contact",
      columns: [{ field: "name" }, { field: "customer" }],
      where: test("role_in_buying", { enum: ["decides", "influences"] }),
      sort: [{ field: "created_at" }],
    },
  ],
  ...Array.from({ length: EVENT_RULES }, (_, number) => ["rule", `bench-${number}`, ruleOf(number)]),
];

/** Calls with a token. */
export const withToken = (token) => ({ authorization: `Bearer ${token}`, "content-type": "application/json" });

/** Records through the bulk door; gives their ids in their order. */
async function fill(origin, headers, { entity = "customer", rows, make }) {
  const SIZE = 2000;
  const send = async (from) => {
    const items = Array.from({ length: Math.min(SIZE, rows - from + 1) }, (_, i) => ({ create: make(from + i) }));
    const call = { method: "POST", path: `/api/v1/${entity}/bulk`, headers, body: JSON.stringify({ items }) };
    return (await ask(origin, call)).results.map(({ id }) => id);
  };
  const ids = [];
  for (let from = 1; from <= rows; from += SIZE) ids.push(...(await send(from)));
  return ids;
}

/** How `npm start` starts the server, over a data folder or, where `database` names one, a database of PostgreSQL. */
export function productAt({ data, port, program, database, log }) {
  const where = database === undefined ? {} : { DATABASE_URL: database };
  return {
    args: [...NODE_FLAGS, program, "start", "--port", String(port), "--data", data],
    settings: { env: { UV_THREADPOOL_SIZE: "8", LOG_LEVEL: "warn", ...where }, log },
    origin: `http://127.0.0.1:${port}`,
  };
}

/** A new workspace in the folder `data` with `rows` records that the role may see and a fiftieth more that it may not. */
export async function fillProduct({ data, folder, port, rows, program, database }) {
  const passwords = join(folder, "password");
  mkdirSync(data, { recursive: true });
  writeFileSync(passwords, "correct horse battery staple 9\n", { mode: 0o600 });
  const where = database === undefined ? {} : { DATABASE_URL: database };
  const options = { env: { ...process.env, QUOIN_DATA: data, NODE_ENV: "production", ...where } };
  const quoin = (...args) => output([program, ...args], options);
  const person = (email) => ["--email", email, "--name", email, "--password-file", passwords];
  const token = (email, ...scopes) =>
    quoin("token", "create", "--user", email, "--name", "bench", ...scopes.flatMap((scope) => ["--scope", scope]));
  await quoin("setup", ...person("admin@bench.example"), "--template", "core");
  const admin = withToken(await token("admin@bench.example", "read", "write", "design", "admin"));
  const { args, settings, origin } = productAt({ data, port, program, database, log: join(folder, "product.log") });
  const running = start(args, settings);
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
    const began = performance.now();
    const ids = await fill(origin, withToken(secret), { rows, make: customer });
    const loadedPerSecond = rows / ((performance.now() - began) / 1000);
    await fill(origin, admin, { rows: Math.ceil(rows / 50), make: (i) => hiddenCustomer(20_000_000 + i) });
    const contacts = { entity: "contact", rows: contactsOf(rows), make: (i) => contact(i, ids) };
    const contactIds = await fill(origin, withToken(secret), contacts);
    return { token: secret, admin, ids, contactIds, loadedPerSecond };
  } finally {
    await stop(running);
  }
}

/** Rows into a table of the floor, made as they are sent: a million would not fit in memory at once. */
async function insertRows(db, { table, columns, rows, make }) {
  await db.transaction(async (on) => {
    for (let from = 1; from <= rows; from += BULK) {
      const some = Array.from({ length: Math.min(BULK, rows - from + 1) }, (_, i) => make(from + i));
      await on.run(bulkSql(some.length, table, columns), some.flat());
    }
  });
}

/** The floor's database with the same records under the same ids. */
export async function fillFloor(at, engine, { ids, contactIds }) {
  const db = await openFloor(at);
  await db.exec(tables(engine));
  const now = new Date().toISOString();
  const stamps = { owner: "bench", created_at: now, created_by: "bench", updated_at: now, updated_by: "bench" };
  const rowOfCustomer = (i) =>
    rowOf({ ...stamps, ...customer(i), id: ids[i - 1], code: `C-${String(i).padStart(5, "0")}` });
  const rowOfContact = (i) => {
    const record = { ...contact(i, ids), id: contactIds[i - 1] };
    return CONTACT_COLUMNS.map((column) => record[column] ?? null);
  };
  await insertRows(db, { rows: ids.length, make: rowOfCustomer });
  await insertRows(db, { table: "contact", columns: CONTACT_COLUMNS, rows: contactIds.length, make: rowOfContact });
  await db.exec(INDEXES);
  if (engine === "sqlite") await db.exec("pragma wal_checkpoint(truncate)");
  await db.close();
}
