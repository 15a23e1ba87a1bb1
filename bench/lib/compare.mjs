// The interleaved part: in each round every workload runs on every side in turn, the order rotated.
import { readAnswer } from "../sides/product.mjs";
import { ask, load } from "./load.mjs";
import { sleep } from "./proc.mjs";

const READS =
  "list page filter name2 name3 contains initials search han4 related relatedAll get count countNew group groupNew";
const WORKLOADS = ["hello", ...READS.split(" "), "create", "update"];
const WRITES = new Set(["create", "update"]);

/** Sides must answer alike, or their speeds do not compare. Gives the workloads that do. */
async function checkAnswers(servers, workloads) {
  const [ours, ...others] = servers;
  const same = (workload, { mine, theirs }) => {
    const fail = (what) => {
      throw new Error(
        `${workload}: ${what}\n${JSON.stringify(mine).slice(0, 600)}\n${JSON.stringify(theirs).slice(0, 600)}`,
      );
    };
    if (!Array.isArray(mine)) return mine.name === theirs.name || fail("different records");
    if (mine.length !== theirs.length) fail(`${mine.length} rows against ${theirs.length}`);
    if (["list", "page", "related", "relatedAll"].includes(workload))
      return mine.every((row, i) => row.id === theirs[i].id) || fail("different rows");
    if (workload === "filter")
      return mine.every((row, i) => row.annual_revenue === theirs[i].annual_revenue) || fail("different rows");
    if (workload.startsWith("count")) return mine[0].n === theirs[0].n || fail("different counts");
    if (workload.startsWith("group")) {
      const sums = new Map(theirs.map((row) => [row.status, row]));
      const equal = (row) =>
        row.n === sums.get(row.status).n && Math.abs(row.s - sums.get(row.status).s) < 0.01 * Math.max(1, row.n);
      return mine.every(equal) || fail("different sums");
    }
    return true;
  };
  const checked = [];
  for (const workload of workloads.filter((name) => !WRITES.has(name) && name !== "hello")) {
    for (const other of others)
      for (const over of ["rest", "trpc"]) {
        if (!other.calls[over][workload]) continue;
        const [mine, theirs] = await Promise.all(
          [ours, other].map(async (side) => readAnswer(await ask(side.origin, side.calls[over][workload](3)))),
        );
        same(workload, { mine, theirs });
        if (!checked.includes(workload)) checked.push(workload);
      }
  }
  return checked;
}

async function measure({ server, make, offset }, { connections, ms, write }) {
  const before = server.cpu();
  const found = await load(server.origin, (i) => make(i + offset), { connections, ms });
  // What a write sets going afterwards is part of its price.
  if (write) await sleep(150);
  return { ...found, cpu: (server.cpu() - before) / found.count };
}

/** Gives the cells ("workload connections" → side → rounds) and the workloads whose answers were found equal. */
export async function compare({ servers, raw, settings, say }) {
  const workloads = WORKLOADS.filter((name) => !settings.only || settings.only.includes(name));
  const checked = await checkAnswers(servers, workloads);
  const sides = servers.flatMap((server) => ["rest", "trpc"].map((over) => ({ server, over })));
  let offset = 1_000_000;
  // Not counted: lets every side compile its code and read its pages.
  for (const workload of workloads)
    for (const { server, over } of sides) {
      const make = server.calls[over][workload];
      if (make) await load(server.origin, (i) => make(i + (offset += 1)), { connections: 4, ms: settings.ms / 2 });
    }
  const cells = {};
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const workload of workloads)
      for (const connections of settings.connections) {
        const cell = (cells[`${workload} c${connections}`] ??= {});
        const order = sides.map((_, i) => sides[(i + round) % sides.length]);
        for (const { server, over } of order) {
          const make = server.calls[over][workload];
          if (!make) continue;
          offset += 20_000;
          const found = await measure(
            { server, make, offset },
            { connections, ms: settings.ms, write: WRITES.has(workload) },
          );
          (cell[`${server.name} ${over}`] ??= []).push(found);
        }
        if (connections === 1 && raw.has(workload))
          (cell[raw.name] ??= []).push(await raw.measure(workload, settings.ms));
      }
    say(`round ${round + 1} of ${settings.rounds}`);
  }
  return { cells, checked };
}
