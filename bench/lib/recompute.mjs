// Computed fields over the full table: how long until every record has its value, and what others feel meanwhile.
import { ask } from "./load.mjs";
import { sleep } from "./proc.mjs";
import { short, table } from "./report.mjs";
import { whileOthersWork } from "./watch.mjs";

const labels = (en) => ({ "x-labels": { en } });
const FORMULA = {
  "x-type": "formula",
  "x-formula": "{annual_revenue} * 1.13",
  "x-as": "decimal",
  "x-scale": 2,
  ...labels("With tax"),
};
const ROLLUP = {
  "x-type": "rollup",
  "x-from": "contact.customer",
  "x-function": "count",
  "x-as": "integer",
  ...labels("Contacts"),
};

/** Publishes a formula, then a rollup, and waits for each until every record has it. */
export async function recompute({ server, admin, rows, say }) {
  const { origin } = server;
  const call = (method, path, body) =>
    ask(origin, { method, path: `/api/v1/definitions/${path}`, headers: admin, body: body && JSON.stringify(body) });
  const left = async () =>
    (await ask(origin, { path: "/api/trpc/records.computing", headers: admin })).result.data.length;
  const others = {
    read: (i) => server.calls.rest[["list", "get", "countNew"][i % 3]](i),
    write: (i) => server.calls.rest.update(i),
  };
  const quiet = await whileOthersWork(server, others, () => sleep(5000));
  const found = [{ name: "nothing beside", rate: NaN, ...quiet }];
  for (const [name, field] of [
    ["formula", FORMULA],
    ["rollup", ROLLUP],
  ]) {
    const entity = await call("GET", "entity/customer");
    await call("PUT", "entity/customer", { ...entity, properties: { ...entity.properties, [`bench_${name}`]: field } });
    const before = server.cpu();
    const done = await whileOthersWork(server, others, async () => {
      await call("POST", "publish", {});
      while ((await left()) > 0) await sleep(200);
    });
    if (done.failed) throw new Error(`${name}: ${done.failed}`);
    found.push({ name, rate: rows / (done.ms / 1000), cpu: (server.cpu() - before) / rows, ...done });
    say(
      `${name}: ${short(rows / (done.ms / 1000))} rows/s, p99 of reads ${short(done.reads.p99)} ms, longest write ${short(done.writes.longest)} ms, ${done.memory} MB`,
    );
  }
  return found;
}

export function recomputeTable(found) {
  const head = [
    "",
    "rows/s",
    "CPU ms per row",
    "read p50, ms",
    "read p99, ms",
    "longest read, ms",
    "write p50, ms",
    "write p99, ms",
    "longest write, ms",
    "refused",
    "memory, MB",
  ];
  const cells = found.map(({ name, rate, cpu, reads, writes, memory }) => [
    name,
    Number.isNaN(rate) ? "-" : short(rate),
    cpu === undefined ? "-" : short(cpu),
    ...[reads.p50, reads.p99, reads.longest, writes.p50, writes.p99, writes.longest].map(short),
    reads.refused.length + writes.refused.length,
    memory,
  ]);
  return `### computed fields after a publish\n\n${table(head, cells)}\n`;
}
