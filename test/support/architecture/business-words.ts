import type { Project } from "./project.ts";
import type { Rule } from "./rule.ts";
import { type Node, stringOf } from "./syntax.ts";

/** Keys of entities in templates that are also words of the engine. Each says in what sense code may use it. */
const TECHNICAL: Readonly<Record<string, string>> = {
  activity: "what a timeline and a user's sign-ins are made of",
  contact: "the group of field types by which somebody is reached: phone, email",
  device: "a name that a file system reserves",
  event: "of the DOM, of a calendar view, of the log's readers",
  file: "an attachment, a file on disk",
  message: "a kind of definition; an error's text",
  note: "a remark in a plan or report",
  order: "the order of a sort, of fields, of steps",
  quote: "a quotation mark, as in CSV",
  segment: "a saved condition that rules can watch; a part of a path",
  session: "a signed-in browser",
  tag: "a small label on a screen; an HTML tag",
  task: "a unit of background work",
  team: "of users, for roles and conditions",
  template: "a package of definitions",
  user: "who signs in",
  visit: "to call a function for each node of a tree",
  view: "a kind of definition",
};

/** A field type may be called like an entity of a template (stars to give, and a record of what was given): where it is at home it bears its name. */
const TYPE_FOLDER = /^packages\/fields\/src\/types\/([^/]+)\//;
const REGISTRY = "packages/fields/src/registry.ts";

const ENTITY = /^templates\/[^/]+\/entities\/([^/]+)\.json$/;

/** `customerId`, `CUSTOMER_ID` and `customer-id` are all `customer id`. */
const words = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .join(" ")
    .toLowerCase();

/** What a node names: an identifier's words anywhere, a string's only when it is the key itself. */
function named(node: Node): string | undefined {
  if (node.type === "Identifier" || node.type === "JSXIdentifier") return ` ${words(String(node.name))} `;
  const text = stringOf(node);
  return text === undefined ? undefined : ` ${text} `;
}

/** What a file may name because it is the name of a field type: its own folder's, or in the registry any. */
function ownNames(path: string, types: ReadonlySet<string>): ReadonlySet<string> {
  if (path === REGISTRY) return new Set([...types].map(words));
  const own = TYPE_FOLDER.exec(path)?.[1];
  return new Set(own === undefined ? [] : [words(own)]);
}

function check(project: Project): string[] {
  const keys = [...project.texts.keys()].flatMap((path) => ENTITY.exec(path)?.[1] ?? []);
  const forbidden = [...new Set(keys)].filter((key) => !(key in TECHNICAL));
  const spellings = forbidden.map((key) => ({ key, as: [` ${key} `, ` ${words(key)} `, ` ${words(key)}s `] }));
  const types = new Set([...project.texts.keys()].flatMap((path) => TYPE_FOLDER.exec(path)?.[1] ?? []));
  return project.code
    .filter(({ home, isTest }) => home !== "." && !isTest)
    .flatMap((file) =>
      file.syntax.nodes.flatMap((node) => {
        const name = named(node);
        const hits = name === undefined ? [] : spellings.filter(({ as }) => as.some((one) => name.includes(one)));
        const own = ownNames(file.path, types);
        return hits
          .filter(({ key }) => !own.has(words(key)))
          .map(({ key }) => `${file.path}:${file.syntax.lineAt(node.start)} names the business entity "${key}"`);
      }),
    );
}

export const businessWords: Rule = {
  title: "no business entity is named in code: they live in templates",
  check,
  planted: {
    "templates/sales/entities/customer.json": "{}",
    "templates/sales/entities/price_book.json": "{}",
    "templates/sales/entities/order.json": "{}",
    "packages/store/src/a.ts": `const key = "customer"; const order = 1;`,
    "packages/store/src/b.ts": `export function readCustomerById() {}`,
    "apps/web/src/c.ts": `const priceBooks = 1; const custom = "customer";`,
    "apps/web/src/c.test.ts": `const customer = 1;`,
    "templates/sales/entities/rating.json": "{}",
    "packages/fields/src/types/rating/index.ts": `const rating = 1; const customer = 2;`,
    "packages/fields/src/types/money/index.ts": `const rating = 1;`,
    "packages/fields/src/registry.ts": `import { rating } from "./types/rating/index.ts"; const customer = 1;`,
    "packages/store/src/d.ts": `type === "rating";`,
  },
  finds: [
    `packages/store/src/a.ts:1 names the business entity "customer"`,
    `packages/store/src/b.ts:1 names the business entity "customer"`,
    `apps/web/src/c.ts:1 names the business entity "price_book"`,
    `apps/web/src/c.ts:1 names the business entity "customer"`,
    `packages/fields/src/types/rating/index.ts:1 names the business entity "customer"`,
    `packages/fields/src/types/money/index.ts:1 names the business entity "rating"`,
    `packages/fields/src/registry.ts:1 names the business entity "customer"`,
    `packages/store/src/d.ts:1 names the business entity "rating"`,
  ],
};
