// Changes of definitions on the full table: how long the plan and the publish take, and what others feel meanwhile.
import { ask } from "./load.mjs";
import { sleep } from "./proc.mjs";
import { short, table } from "./report.mjs";
import { whileOthersWork } from "./watch.mjs";

const test = (field, keyword) => ({ required: [field], properties: { [field]: keyword } });
const EMPLOYEES = { type: "integer", "x-type": "integer", minimum: 0, maximum: 5_000_000 };

const withField = (entity, key, change) => ({
  ...entity,
  properties: { ...entity.properties, [key]: change(entity.properties[key]) },
});
const without = (entity, key) => {
  const { [key]: _gone, ...properties } = entity.properties;
  return { ...entity, properties };
};
/** One source becomes two: those with much revenue and the others. */
const split = (field) => ({
  ...field,
  "x-options": field["x-options"].flatMap((one) =>
    one.id === "exhibition"
      ? [
          { id: "large", "x-labels": { en: "Large" } },
          { id: "small", "x-labels": { en: "Small" } },
        ]
      : [one],
  ),
  enum: field.enum.flatMap((id) => (id === "exhibition" ? ["large", "small"] : [id])),
});
const CASES = [
  { from: "exhibition", where: test("annual_revenue", { minimum: 300_000 }), to: "large" },
  { from: "exhibition", to: "small" },
];
/** A form without the item of a field. */
const formWithout = (form, key) =>
  JSON.parse(JSON.stringify(form), (_name, value) =>
    Array.isArray(value) ? value.filter((item) => item?.field !== key) : value,
  );

/**
 * One after the other; each begins where the last one ended. `of` is the entity; left out: customer. `form` changes what
 * shows its records.
 */
const CHANGES = [
  { name: "rename a field", make: (e) => withField(e, "website", (f) => ({ ...f, "x-labels": { en: "Home page" } })) },
  {
    name: "integer to text",
    make: (e) => withField(e, "employees", () => ({ type: "string", "x-type": "text", maxLength: 20 })),
  },
  { name: "text to integer", make: (e) => withField(e, "employees", () => ({ ...EMPLOYEES, maximum: 6_000_000 })) },
  {
    name: "text to integer, refused",
    refused: true,
    make: (e) => withField(e, "address", () => ({ type: "integer", "x-type": "integer" })),
  },
  {
    name: "text to integer, misfits emptied",
    choices: ["address", { misfits: "empty" }],
    make: (e) => withField(e, "address", () => ({ type: "integer", "x-type": "integer" })),
  },
  { name: "back to text", make: (e, before) => withField(e, "address", () => before.properties.address) },
  {
    name: "split an option",
    choices: ["source", { cases: CASES }],
    make: (e) => withField(e, "source", split),
  },
  {
    name: "several options to text",
    make: (e) =>
      withField(e, "tags", ({ "x-labels": labels }) => ({ type: "string", "x-type": "text", "x-labels": labels })),
  },
  { name: "text to several options", make: (e, before) => withField(e, "tags", () => before.properties.tags) },
  { name: "make required", make: (e) => ({ ...e, required: [...(e.required ?? []), "website"] }) },
  { name: "make unique", make: (e) => withField(e, "email", (f) => ({ ...f, "x-unique": true })) },
  { name: "two decimals to three", make: (e) => withField(e, "credit_limit", (f) => ({ ...f, "x-scale": 3 })) },
  {
    name: "make unique, refused",
    refused: true,
    make: (e) => withField(e, "city", (f) => ({ ...f, "x-unique": true })),
  },
  {
    name: "delete a searched field",
    make: (e) => without(e, "note"),
    form: (form) => formWithout(form, "note"),
  },
  {
    name: "bring it back",
    choices: ["note", { bringBack: true }],
    make: (e, before) => withField(e, "note", () => before.properties.note),
    form: (_form, before) => before,
  },
  { name: "index a field", make: (e) => withField(e, "last_contact_at", (f) => ({ ...f, "x-index": true })) },
  {
    of: "contact",
    name: "relation to one, to many",
    make: (e) =>
      withField(e, "customer", ({ "x-on-delete": _cascade, ...f }) => ({
        ...f,
        type: "array",
        "x-type": "relations",
        uniqueItems: true,
        items: { type: "string", format: "uuid" },
      })),
  },
];

/** Publishes each change in turn. `only`: names that contain one of these. */
export async function changes({ server, admin, say, only }) {
  const { origin } = server;
  const call = (method, path, body) =>
    ask(origin, { method, path: `/api/v1/definitions/${path}`, headers: admin, body: body && JSON.stringify(body) });
  /** Until nothing that is due is left to be done. */
  const jobs = async () => {
    for (;;) {
      const { result } = await ask(origin, {
        path: `/api/trpc/jobs.list?input=${encodeURIComponent('{"limit":200}')}`,
        headers: admin,
      });
      const now = new Date().toISOString();
      if (!result.data.some(({ status, dueAt }) => status === "running" || (status === "waiting" && dueAt <= now)))
        return;
      await sleep(500);
    }
  };
  const documents = ["entity/customer", "entity/contact", "form/customer-record"];
  const first = Object.fromEntries(await Promise.all(documents.map(async (path) => [path, await call("GET", path)])));
  const edit = async (path, make) => call("PUT", path, make(await call("GET", path), first[path]));
  const rows = [];
  for (const change of CHANGES.filter(({ name }) => !only || only.some((one) => name.includes(one)))) {
    const { of = "customer", name, make, form, choices, refused } = change;
    await edit(`entity/${of}`, make);
    if (form) await edit(`form/${of}-record`, form);
    if (choices) await call("PUT", `choices/${of}/${choices[0]}`, choices[1]);
    const others = {
      read: (i) => server.calls.rest[["list", "get", "countNew"][i % 3]](i),
      write: (i) => server.calls.rest.update(i),
    };
    const planned = await whileOthersWork(server, others, () => call("POST", "plan", {}));
    const plan = planned.result ?? { problems: [], warnings: [], steps: [] };
    const published = await whileOthersWork(server, others, () => call("POST", "publish", {}));
    const after = await whileOthersWork(server, others, jobs);
    if (planned.failed || (published.failed !== undefined) !== (refused === true))
      say(`${name}: ${planned.failed ?? published.failed ?? "was not refused"}`);
    if (published.failed) {
      await edit(`entity/${of}`, (document) => document);
      if (form) await edit(`form/${of}-record`, (document) => document);
      if (choices) await call("DELETE", `choices/${of}/${choices[0]}`);
    }
    const counted = Math.max(0, ...plan.steps.map((step) => step.rows));
    const said = [...plan.problems, ...plan.warnings].map(
      ({ code, params }) => `${code} ${params?.rows ?? params?.values ?? ""}`,
    );
    const seconds = plan.steps.reduce((sum, step) => sum + (step.seconds ?? 0), 0);
    rows.push({ name, planned, published, after, counted, said, seconds });
    say(
      `${name}: plan ${short(planned.ms / 1000)} s, publish ${short(published.ms / 1000)} s, jobs ${short(after.ms / 1000)} s; longest read ${short(published.reads.longest)} ms, write ${short(published.writes.longest)} ms, during the jobs ${short(after.reads.longest)} and ${short(after.writes.longest)} ms, ${published.memory} MB; refused ${[...published.reads.refused, ...published.writes.refused].slice(0, 2).join(" | ")}; ${said.join(", ")}`,
    );
  }
  return rows;
}

export function changeTable(rows) {
  const head = [
    "change",
    "rows",
    "plan, s",
    "said to take, s",
    "publish, s",
    "longest read, ms",
    "longest write, ms",
    "refused",
    "jobs after, s",
    "p99 read meanwhile, ms",
    "longest write meanwhile, ms",
    "memory, MB",
    "plan tells",
  ];
  const cells = rows.map(({ name, planned, published, after, counted, said, seconds }) => [
    name,
    counted,
    short(planned.ms / 1000),
    seconds,
    short(published.ms / 1000),
    short(published.reads.longest),
    short(published.writes.longest),
    published.reads.refused.length + published.writes.refused.length,
    short(after.ms / 1000),
    short(after.reads.p99),
    short(after.writes.longest),
    Math.max(planned.memory, published.memory, after.memory),
    said.join(", "),
  ]);
  return `### changes of definitions\n\n${table(head, cells)}\n`;
}
