import fc from "fast-check";
import { keysOf, twinConditions } from "./twin-conditions.ts";
import { AREAS, BINNED, DEALS, FIRMS, LINES, WORDS } from "./twin-data.ts";

/** One request; "{file0}" stands for what a file is called in each workspace. */
export interface Question {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
type Knows = (entity: string, key: string) => boolean;

const of = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const get = (path: string, asked: Readonly<Record<string, string | undefined>> = {}): Question => {
  const given = Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return { method: "GET", path: given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}` };
};
const post = (path: string, body: unknown): Question => ({ method: "POST", path, body });
const ask = (procedure: string, input: unknown): Question =>
  get(`/api/trpc/${procedure}`, { input: JSON.stringify(input) });
const tell = (procedure: string, input: unknown): Question => post(`/api/trpc/${procedure}`, input);

const IDS: Readonly<Record<string, readonly string[]>> = {
  area: AREAS,
  firm: [...FIRMS, ...BINNED, "ghost0", "ghost1"],
  deal: DEALS,
  line: LINES,
  vault: ["ghost0", "ghost1"],
};
const entities = of("area", "area", "firm", "firm", "firm", "firm", "deal", "deal", "deal", "line", "line", "vault");
/** Mostly one's own records: those of even numbers. */
const idOf = (entity: string): fc.Arbitrary<string> => {
  const ids = IDS[entity] ?? [];
  return fc.oneof(
    { weight: 3, arbitrary: of(...ids.filter((_, i) => i % 2 === 0)) },
    { weight: 2, arbitrary: of(...ids, "nowhere") },
  );
};
const words = of(
  ...WORDS,
  "acme",
  "wangxiaoming",
  "wxm",
  "xm",
  "明",
  "strasse",
  "n",
  "2288",
  "13899992288",
  "Lathe",
  "Acme Ltd",
  "canary song",
  "北京",
  "bj",
  "👩‍👩‍👧",
);
const flag = of("true", "false", "exact");

const pathsOf = (entity: string, knows: Knows): fc.Arbitrary<string> => {
  const own = (of: string) =>
    [...keysOf(of), "id", "rev", "updated_at", "nothing"].filter((key) => knows(of, key) || key === "nothing");
  const far = {
    area: ["above.area"],
    firm: ["area.area", "boss.firm"],
    deal: ["firm.firm"],
    line: ["deal.deal"],
    vault: [],
  };
  const beyond = far[entity as keyof typeof far].flatMap((step) => {
    const [ref = "", to = ""] = step.split(".");
    return knows(entity, ref) ? own(to).map((key) => `${ref}.${key}`) : [];
  });
  return of(
    ...own(entity),
    ...own(entity),
    ...beyond,
    ...(entity === "deal" ? ["lines", "firm.boss.name", "firm.area.name"] : []),
  );
};

/** Lists, figures and files of them. */
function lists(entity: string, knows: Knows): fc.Arbitrary<Question> {
  const where = maybe(twinConditions(entity, knows));
  const path = pathsOf(entity, knows);
  const page = fc.record({
    where,
    search: maybe(words),
    fields: maybe(fc.array(path, { minLength: 1, maxLength: 5 })),
    sort: maybe(fc.array(fc.record({ field: path, desc: fc.boolean() }), { minLength: 1, maxLength: 3 })),
    limit: of(1, 3, 50),
  });
  const address = fc.record({ page, count: maybe(flag), titles: maybe(flag), deleted: maybe(of("true")) });
  const list = address.map(({ page: { where: asked, search, fields, sort, limit }, count, titles, deleted }) =>
    get(`/api/v1/${entity}`, {
      where: asked === undefined ? undefined : JSON.stringify(asked),
      search,
      fields: fields?.join(","),
      sort: sort?.map(({ field, desc }) => `${desc ? "-" : ""}${field}`).join(","),
      limit: String(limit),
      count,
      titles: titles === "exact" ? "true" : titles,
      deleted,
    }),
  );
  const file = fc.tuple(list, of("csv", "json")).map(([{ path: asked }, format]) => ({
    method: "GET",
    path: asked
      .replace(`/${entity}`, `/${entity}/export.${format}`)
      .replace(/[?&](?:count|limit|titles|deleted)=[^&]*/g, "")
      .replace(/(export\.\w+)&/, "$1?"),
  }));
  const figure = fc
    .record({
      where,
      search: maybe(words),
      group: fc.array(fc.record({ field: path, bucket: maybe(of("day", "week", "month", "quarter", "year")) }), {
        maxLength: 2,
      }),
      aggregate: fc.array(fc.record({ fn: of("count", "sum", "avg", "min", "max"), field: path }), { maxLength: 3 }),
    })
    .map(({ aggregate, ...rest }) =>
      post(`/api/v1/${entity}/query`, {
        ...rest,
        aggregate: [{ fn: "count", as: "all" }, ...aggregate.map((one, i) => ({ ...one, as: `f${i}` }))],
      }),
    );
  const short = fc
    .record({
      key: path,
      op: of("", "[gt]", "[contains]", "[ne]", "[under]", "[in]"),
      value: of("canary", "5", "a", "area2", "firm3"),
      view: maybe(of(...(entity === "firm" ? ["firm-all", "firm-secret", "firm-boss"] : ["nowhere"]))),
    })
    .map(({ key, op, value, view }) => get(`/api/v1/${entity}`, { [`${key}${op}`]: value, view }));
  return fc.oneof(
    { weight: 5, arbitrary: list },
    { weight: 2, arbitrary: file },
    { weight: 4, arbitrary: figure },
    { weight: 2, arbitrary: short },
  );
}

/** What is asked of one record, of its past and of what it hangs together with. */
function singles(entity: string, knows: Knows): fc.Arbitrary<Question> {
  const one = idOf(entity);
  const key = of(...keysOf(entity), "nothing");
  const place = fc.integer({ min: 1, max: 260 });
  return fc.oneof(
    fc
      .record({ one, fields: maybe(pathsOf(entity, knows)), titles: maybe(of("true")), deleted: maybe(of("true")) })
      .map(({ one: id, ...rest }) => get(`/api/v1/${entity}/${id}`, rest)),
    fc
      .record({ one, asOf: place.map(String), fields: maybe(key) })
      .map(({ one: id, ...rest }) => get(`/api/v1/${entity}/${id}`, rest)),
    one.map((id) =>
      get(`/api/v1/${entity}/${id}/history`, { limit: "3", rows: entity === "deal" ? "true" : undefined }),
    ),
    one.map((id) => ask("records.history", { entity, id, limit: 50 })),
    fc.tuple(one, key).map(([id, field]) => get(`/api/v1/${entity}/${id}/explain/${field}`)),
    fc.array(one, { minLength: 1, maxLength: 4 }).map((many) => ask("records.titles", { entity, ids: many })),
    fc.tuple(one, place).map(([id, position]) => ask("records.planUndo", { entity, id, position })),
    fc.tuple(one, one).map(([a, b]) => ask("duplicates.planMerge", { entity, ids: [a, b] })),
    fc.tuple(one, one).map(([a, b]) => post(`/api/v1/${entity}/merge`, { survivor: a, losers: [b], dryRun: true })),
  );
}

/** Writes; those that nobody refuses change both workspaces alike. */
function writes(entity: string): fc.Arbitrary<Question> {
  const one = idOf(entity);
  const key = of(...keysOf(entity), "nothing");
  const wrong = fc.record({ one, key, rev: maybe(of(1, 2, 9)) });
  const pointer = of(...AREAS, ...FIRMS, ...DEALS, "ghost0", "nowhere");
  const refs = of("area", "boss", "above", "firm", "deal");
  return fc.oneof(
    fc.tuple(one, one).map(([a, b]) => tell("duplicates.notSame", { entity, ids: [a, b] })),
    fc.tuple(one, key).map(([id, field]) => tell("records.reveal", { entity, id, field })),
    wrong.map(({ one: id, key: field, rev }) => ({
      ...post(`/api/v1/${entity}/${id}`, { [field]: { no: "value" }, ...(rev === undefined ? {} : { rev }) }),
      method: "PATCH",
    })),
    fc
      .record({
        one,
        values: of<object>(
          { note: "mine" },
          { tier: "b", tags: ["y"] },
          { note: null },
          { title: "Own" },
          { product: "Own" },
        ),
        rev: maybe(of(1, 2, 9)),
      })
      .map(({ one: id, values, rev }) => ({
        ...post(`/api/v1/${entity}/${id}`, { ...values, ...(rev === undefined ? {} : { rev }) }),
        method: "PATCH",
      })),
    // A value that fits nothing besides: what the relation's end says must come out, and nothing be written.
    fc
      .tuple(refs, pointer)
      .map(([ref, id]) =>
        post(`/api/v1/${entity}`, { [ref]: id, tier: "none", stage: "none", price: "none", name: 5 }),
      ),
    fc.tuple(refs, pointer).map(([ref, id]) =>
      post(`/api/v1/${entity}/bulk?partial=true`, {
        items: [
          { create: { [ref]: id, place: 1.5, name: "", title: "" } },
          { delete: { id: "nowhere" } },
          { update: { id, nothing: 1 } },
        ],
      }),
    ),
    fc
      .tuple(of("code", "name", "secret", "phone", "nothing"), of("c1", "c2", "canary", "Acme Ltd"))
      .map(([match, value]) =>
        post(`/api/v1/${entity}/bulk?partial=true`, {
          items: [{ upsert: { match: [match], values: { [match]: value, tier: "none" } } }],
        }),
      ),
    fc
      .tuple(
        of("code,name", "name,area,code", "name,secret"),
        of("c1,Z", "c2,Z", "Z,Acme Ltd,c3", "Z,area1,c3", "Z,北京,c1"),
        of("", "&match=code", "&duplicates=skip", "&duplicates=update"),
      )
      .map(([header, line, more]) => ({
        method: "POST",
        path: `/api/v1/firm/import?dryRun=true${more}`,
        body: `${header}\n${line}\n`,
        headers: { "content-type": "text/csv" },
      })),
  );
}

/** What is asked across entities, of files, definitions and duplicates. */
const across: fc.Arbitrary<Question> = fc.oneof(
  words.map((text) => ask("search.all", { text, limit: 5 })),
  fc.tuple(words, of("firm", "deal")).map(([text, entity]) => ask("search.all", { text, entities: [entity] })),
  fc
    .tuple(entities, fc.oneof(words, of("")))
    .map(([entity, text]) => ask("records.findForRelation", { entity, text, limit: 3 })),
  fc
    .tuple(of("name", "phone", "secret", "code"), words)
    .map(([key, value]) => post("/api/v1/firm/duplicates", { values: { [key]: value } })),
  fc
    .tuple(of(...FIRMS, "nowhere"), words)
    .map(([id, name]) => tell("duplicates.check", { entity: "firm", id, values: { name } })),
  of("firm", "deal", "vault").map((entity) => ask("duplicates.groups", { entity })),
  of("1", "2").map((limit) => get("/api/v1/firm/duplicates", { limit })),
  of("{file0}", "{file1}", "{file2}", "nowhere").map((id) => get(`/api/v1/files/${id}`)),
  of(
    get("/api/v1/files"),
    get("/api/openapi.json"),
    get("/api/trpc/definitions.published"),
    get("/api/trpc/session.me"),
    get("/api/trpc/records.computing"),
    get("/api/trpc/imports.list"),
    get("/api/trpc/definitions.whereUsed", { input: '{"kind":"entity","key":"vault"}' }),
    ask("jobs.list", { kind: "scan" }),
    ask("views.saved.list", { entity: "firm" }),
    ask("views.saved.list", { entity: "vault" }),
  ),
);

/** Random requests of every kind; three in four name nothing that the reader may not know of, so that they are answered. */
export function twinQuestions(knows: Knows): fc.Arbitrary<Question> {
  const open: Knows = () => true;
  const about = (known: Knows) =>
    entities.chain((entity) =>
      fc.oneof({ weight: 6, arbitrary: lists(entity, known) }, { weight: 4, arbitrary: singles(entity, known) }),
    );
  return fc.oneof(
    { weight: 6, arbitrary: about(knows) },
    { weight: 2, arbitrary: about(open) },
    { weight: 2, arbitrary: entities.chain(writes) },
    { weight: 2, arbitrary: across },
  );
}
