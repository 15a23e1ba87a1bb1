// The hand-written server in a process of its own, asked by REST or tRPC.
import { fileURLToPath } from "node:url";
import { csv, customer } from "../lib/data.mjs";
import { ask } from "../lib/load.mjs";
import { cpuMs, ready, start, stop } from "../lib/proc.mjs";

const PROGRAM = fileURLToPath(new URL("../floor/server.mjs", import.meta.url));
const JSON_BODY = { "content-type": "application/json" };

function callsOf(q, over) {
  const trpc = over === "trpc";
  const read = (name, input = {}) => ({
    path: trpc
      ? `/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`
      : `/api/${name}?${new URLSearchParams(input)}`,
  });
  const write = (name, input) => ({
    method: "POST",
    path: trpc ? `/trpc/${name}` : `/api/${name}`,
    headers: JSON_BODY,
    body: JSON.stringify(input),
  });
  return {
    hello: () => ({ path: trpc ? "/trpc/noop" : "/hello" }),
    list: () => read("list"),
    page: () => read("page", { name: q.far.name, id: q.far.id }),
    filter: (i) => read("filter", { status: q.status(i), ...q.range(i) }),
    name2: (i) => read("contains", { text: q.name(i, 2) }),
    name3: (i) => read("contains", { text: q.name(i, 3) }),
    contains: (i) => read("contains", { text: q.name(i, 3) }),
    search: (i) => read("search", { text: q.word(i) }),
    han4: (i) => read("han4", { text: q.four(i) }),
    related(i) {
      const { role_in_buying: role, department, position } = q.traits(i);
      return read("related", { role, department, position });
    },
    relatedAll: () => read("relatedAll"),
    get: (i) => read("get", { id: q.id(i) }),
    count: (i) => read("count", { status: q.status(i) }),
    countNew: (i) => read("countNew", { status: q.status(i), least: q.least(i) }),
    group: () => read("group"),
    groupNew: (i) => read("groupNew", { least: q.least(i) }),
    create: (i) => write("create", q.fresh(i)),
    update: (i) => write("update", { id: q.id(i), ...q.change(i) }),
    event: (i) => write("event", q.fresh(i)),
  };
}

/** A floor over a file of SQLite or an address of PostgreSQL; `better` is the folder in which better-sqlite3 is installed. */
export function floor({ name, port, file, folder, better, postgres }) {
  const origin = `http://127.0.0.1:${port}`;
  const env = { FLOOR_FILE: file, FLOOR_PORT: String(port), ...(better === undefined ? {} : { BENCH_BETTER: better }) };
  const self = {
    name,
    origin,
    async start() {
      self.running = start([PROGRAM], { env, log: `${folder}/${name}.log` });
      return ready(self.running, `${origin}/hello`);
    },
    stop: () => stop(self.running),
    cpu: () => cpuMs(self.running.pid) + (postgres?.cpu() ?? 0),
    async prepare(q) {
      self.calls = { rest: callsOf(q, "rest"), trpc: callsOf(q, "trpc") };
    },
    async importRows(from, count) {
      const began = performance.now();
      const call = { method: "POST", path: "/import", headers: { "content-type": "text/csv" }, body: csv(from, count) };
      await ask(origin, call);
      return count / ((performance.now() - began) / 1000);
    },
    async bulk(from, count) {
      const items = Array.from({ length: count }, (_, i) => customer(from + i));
      await ask(origin, { method: "POST", path: "/api/bulk", headers: JSON_BODY, body: JSON.stringify({ items }) });
    },
    effects: async () => (await ask(origin, { path: "/api/tasks" }))[0].n,
  };
  return self;
}
