// The product as it is shipped: the bundle, asked by REST or tRPC with the token of a person who has one role.
import { ask } from "../lib/load.mjs";
import { cpuMs, ready, sleep, start, stop } from "../lib/proc.mjs";
import { withToken } from "../lib/prepare.mjs";
import { csv, customer } from "../lib/data.mjs";

const exact = (field, value) => ({ required: [field], properties: { [field]: { const: value } } });
const between = ({ low, high }) => ({
  required: ["annual_revenue"],
  properties: { annual_revenue: { minimum: low, maximum: high } },
});
const above = (least) => ({ required: ["annual_revenue"], properties: { annual_revenue: { minimum: least } } });
const COUNT = { entity: "customer", aggregates: [{ fn: "count", as: "n" }] };
const GROUP = {
  entity: "customer",
  group: [{ field: "status" }],
  aggregates: [
    { fn: "count", as: "n" },
    { fn: "sum", field: "annual_revenue", as: "s" },
  ],
};

function restCalls(q, { headers, cursor }) {
  const get = (path) => ({ path: `/api/v1/${path}`, headers });
  const send = (method, path, body) => ({ method, path: `/api/v1/${path}`, headers, body: JSON.stringify(body) });
  const list = (parameters) => get(`customer?${new URLSearchParams(parameters)}`);
  const { entity: _, aggregates: count } = COUNT;
  const { aggregates, group } = GROUP;
  return {
    list: () => list({ sort: "name" }),
    page: () => list({ sort: "name", cursor }),
    filter(i) {
      const { low, high } = q.range(i);
      return list({
        status: q.status(i),
        "annual_revenue[gte]": low,
        "annual_revenue[lte]": high,
        sort: "-annual_revenue",
      });
    },
    name2: (i) => list({ search: q.name(i, 2) }),
    name3: (i) => list({ search: q.name(i, 3) }),
    contains: (i) => list({ "name[contains]": q.name(i, 3) }),
    initials: (i) => list({ search: q.initials(i) }),
    search: (i) => list({ search: q.word(i) }),
    han4: (i) => list({ search: q.four(i) }),
    related: (i) => get(`contact?${new URLSearchParams({ ...q.traits(i), sort: "customer.name" })}`),
    relatedAll: () => get("contact?sort=customer.name"),
    get: (i) => get(`customer/${q.id(i)}`),
    count: (i) => send("POST", "customer/query", { aggregate: count, where: exact("status", q.status(i)) }),
    countNew: (i) =>
      send("POST", "customer/query", {
        aggregate: count,
        where: { allOf: [exact("status", q.status(i)), above(q.least(i))] },
      }),
    group: () => send("POST", "customer/query", { aggregate: aggregates, group }),
    groupNew: (i) => send("POST", "customer/query", { aggregate: aggregates, group, where: above(q.least(i)) }),
    create: (i) => send("POST", "customer", q.fresh(i)),
    update: (i) => send("PATCH", `customer/${q.id(i)}`, q.change(i)),
    event: (i, round) => send("POST", "contact", q.person(i, round)),
  };
}

function trpcCalls(q, { headers, cursor }) {
  const ask = (name, input) => ({
    path: `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`,
    headers,
  });
  const write = (changes) => ({
    method: "POST",
    path: "/api/trpc/records.write",
    headers,
    body: JSON.stringify({ changes }),
  });
  const list = (query) => ask("records.query", { entity: "customer", limit: 50, ...query });
  const byCustomer = [{ field: "customer.name", desc: false }];
  const byName = [{ field: "name", desc: false }];
  return {
    hello: () => ({ path: "/api/trpc/setup.status", headers: {} }),
    list: () => list({ sort: byName }),
    page: () => list({ sort: byName, cursor }),
    filter: (i) =>
      list({
        where: { allOf: [exact("status", q.status(i)), between(q.range(i))] },
        sort: [{ field: "annual_revenue", desc: true }],
      }),
    name2: (i) => list({ search: q.name(i, 2) }),
    name3: (i) => list({ search: q.name(i, 3) }),
    contains: (i) => list({ where: { required: ["name"], properties: { name: { textContains: q.name(i, 3) } } } }),
    initials: (i) => list({ search: q.initials(i) }),
    search: (i) => list({ search: q.word(i) }),
    han4: (i) => list({ search: q.four(i) }),
    related(i) {
      const where = { allOf: Object.entries(q.traits(i)).map(([field, value]) => exact(field, value)) };
      return ask("records.query", { entity: "contact", limit: 50, where, sort: byCustomer });
    },
    relatedAll: () => ask("records.query", { entity: "contact", limit: 50, sort: byCustomer }),
    get: (i) => ask("records.get", { entity: "customer", id: q.id(i) }),
    count: (i) => ask("records.aggregate", { ...COUNT, where: exact("status", q.status(i)) }),
    countNew: (i) =>
      ask("records.aggregate", { ...COUNT, where: { allOf: [exact("status", q.status(i)), above(q.least(i))] } }),
    group: () => ask("records.aggregate", GROUP),
    groupNew: (i) => ask("records.aggregate", { ...GROUP, where: above(q.least(i)) }),
    create: (i) => write([{ op: "create", entity: "customer", values: q.fresh(i) }]),
    update: (i) => write([{ op: "update", entity: "customer", id: q.id(i), values: q.change(i) }]),
    event: (i, round) => write([{ op: "create", entity: "contact", values: q.person(i, round) }]),
  };
}

/** The product's server process; `rest` and `trpc` ask the same one. */
export function product({ args, settings, origin, token, postgres }) {
  const headers = withToken(token);
  const self = {
    name: "quoin",
    origin,
    async start() {
      self.running = start(args, settings);
      return ready(self.running, `${origin}/api/health`);
    },
    stop: () => stop(self.running),
    cpu: () => cpuMs(self.running.pid) + (postgres?.cpu() ?? 0),
    /** Walks to the far page, 500 rows at a time, and keeps its cursor. */
    async prepare(q, rows) {
      let cursor;
      for (let left = Math.floor(rows / 2); left > 0;) {
        const limit = Math.min(500, left);
        const page = { sort: "name", fields: "id", limit, ...(cursor === undefined ? {} : { cursor }) };
        const answer = await ask(origin, { path: `/api/v1/customer?${new URLSearchParams(page)}`, headers });
        cursor = answer.next;
        left -= limit;
      }
      self.calls = { rest: restCalls(q, { headers, cursor }), trpc: trpcCalls(q, { headers, cursor }) };
    },
    /** Sends a file and waits until its last row is stored. Gives rows per second. */
    async importRows(from, count) {
      const began = performance.now();
      const { job } = await ask(origin, {
        method: "POST",
        path: "/api/v1/customer/import",
        headers: { ...headers, "content-type": "text/csv" },
        body: csv(from, count),
      });
      for (;;) {
        const state = await ask(origin, { path: `/api/v1/jobs/${job}`, headers });
        if (state.status === "failed" || state.result?.failed > 0)
          throw new Error(`The import failed: ${JSON.stringify(state)}`);
        if (state.status === "done") break;
        await sleep(20);
      }
      return count / ((performance.now() - began) / 1000);
    },
    async bulk(from, count) {
      const items = Array.from({ length: count }, (_, i) => ({ create: customer(from + i) }));
      const { results } = await ask(origin, {
        method: "POST",
        path: "/api/v1/customer/bulk",
        headers,
        body: JSON.stringify({ items }),
      });
      if (results.length !== count || results.some(({ id }) => id === undefined))
        throw new Error("Not all were written.");
    },
    async effects() {
      const body = JSON.stringify({ aggregate: [{ fn: "count", as: "n" }] });
      const answer = await ask(origin, { method: "POST", path: "/api/v1/task/query", headers, body });
      return answer.data[0].n;
    },
  };
  return self;
}

/** An answer in a form that both sides share. */
export function readAnswer(answer) {
  const data = answer.result?.data ?? answer;
  return data.data ?? data;
}
