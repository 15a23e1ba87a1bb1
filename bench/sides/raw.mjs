// The floor's statements straight on the `sqlite3` package in this process: what the database alone costs.
import { rowOf, SEARCHED } from "../floor/tables.mjs";
import { openFloor } from "../floor/drivers.mjs";

function statements(q) {
  const like = (text) => `%${text}%`;
  return {
    list: () => ["list"],
    page: () => ["page", [q.far.name, q.far.id]],
    filter(i) {
      const { low, high } = q.range(i);
      return ["filter", [q.status(i), low, high]];
    },
    name2: (i) => ["contains", [like(q.name(i, 2))]],
    name3: (i) => ["contains", [like(q.name(i, 3))]],
    contains: (i) => ["contains", [like(q.name(i, 3))]],
    search: (i) => ["search", Array(SEARCHED).fill(like(q.word(i)))],
    han4: (i) => ["search", Array(SEARCHED).fill(like(q.four(i)))],
    related(i) {
      const { role_in_buying: role, department, position } = q.traits(i);
      return ["related", [role, department, position]];
    },
    relatedAll: () => ["relatedAll"],
    get: (i) => ["get", [q.id(i)]],
    count: (i) => ["count", [q.status(i)]],
    countNew: (i) => ["countNew", [q.status(i), q.least(i)]],
    group: () => ["group"],
    groupNew: (i) => ["groupNew", [q.least(i)]],
  };
}

/** Runs the same statements one after the other, as one connection would. */
export async function raw({ at, q, postgres }) {
  const db = await openFloor(at);
  const reads = statements(q);
  let fresh = 0;
  const writes = {
    create: (i) => db.run("insert", rowOf({ ...q.fresh(i), id: `raw-${(fresh += 1)}` })),
    update(i) {
      const { annual_revenue, last_contact_at } = q.change(i);
      return db.run("update", [annual_revenue, last_contact_at, q.id(i)]);
    },
  };
  return {
    name: `${db.name} in process`,
    has: (workload) => workload in reads || workload in writes,
    async measure(workload, ms) {
      const work = reads[workload] ? (i) => db.all(...reads[workload](i)) : writes[workload];
      const before = process.cpuUsage();
      const served = postgres?.cpu() ?? 0;
      const began = performance.now();
      let count = 0;
      while (performance.now() - began < ms) await work(count++);
      const { user, system } = process.cpuUsage(before);
      const cpu = (user + system) / 1000;
      return {
        count,
        rps: count / ((performance.now() - began) / 1000),
        cpu: (cpu + (postgres?.cpu() ?? 0) - served) / count,
      };
    },
    close: () => db.close(),
  };
}
