import type { Project } from "./project.ts";
import type { Rule } from "./rule.ts";
import type { SourceFile } from "./source-file.ts";
import { type Node, isNode, stringOf } from "./syntax.ts";

const TYPES = "packages/fields/src/types/";
const EQUALITY = new Set(["===", "!==", "==", "!="]);

/** A comparison: what is compared, and the texts it is compared with. */
interface Comparison {
  readonly subject: Node;
  readonly texts: readonly string[];
  readonly at: Node;
}

const textsIn = (node: Node): string[] =>
  (Array.isArray(node.elements) ? node.elements : []).flatMap((element) => stringOf(element) ?? []);

/** `a === "x"`, either way round. */
function equality(node: Node): Comparison[] {
  if (node.type !== "BinaryExpression" || !EQUALITY.has(String(node.operator))) return [];
  const sides: readonly unknown[][] = [
    [node.left, node.right],
    [node.right, node.left],
  ];
  return sides.flatMap(([subject, literal]) => {
    const text = stringOf(literal);
    return text === undefined || !isNode(subject) ? [] : [{ subject, texts: [text], at: node }];
  });
}

/** `switch (a) { case "x": … }` */
function cases(node: Node): Comparison[] {
  const { discriminant } = node;
  if (node.type !== "SwitchStatement" || !isNode(discriminant) || !Array.isArray(node.cases)) return [];
  return node.cases
    .filter(isNode)
    .flatMap((at) =>
      stringOf(at.test) === undefined ? [] : [{ subject: discriminant, texts: [String(stringOf(at.test))], at }],
    );
}

/** `["x", "y"].includes(a)` and `new Set(["x", "y"]).has(a)` */
function membership(node: Node): Comparison[] {
  const { callee } = node;
  const [subject]: unknown[] = Array.isArray(node.arguments) ? node.arguments : [];
  if (node.type !== "CallExpression" || !isNode(callee) || !isNode(subject) || !isNode(callee.object)) return [];
  const { object } = callee;
  const [list]: unknown[] =
    object.type === "NewExpression" && Array.isArray(object.arguments) ? object.arguments : [object];
  return isNode(list) ? [{ subject, texts: textsIn(list), at: node }] : [];
}

/** Ends in a name of a type: `field.type`, `schema["x-type"]`, `fieldType`. A kind or a storage is another, closed list. */
const A_TYPE = /(^|\.|")(x-)?(type|[a-z]+Type(Name)?)("\])?$/;
/** Things that have a `type` of their own: JSON Schema, the DOM, the parts of forms and conditions. */
const OTHERS_TYPE = /(schema|items|node|event|part|element|place|condition|test)\??\.type$/i;

const isFieldType = (text: string) => A_TYPE.test(text) && !OTHERS_TYPE.test(text) && !text.startsWith("typeof ");

function findIn(file: SourceFile, names: ReadonlySet<string>): string[] {
  const { syntax } = file;
  return syntax.nodes
    .flatMap((node) => [...equality(node), ...cases(node), ...membership(node)])
    .filter(({ subject }) => isFieldType(syntax.textOf(subject)))
    .flatMap(({ subject, texts, at }) =>
      texts
        .filter((text) => names.has(text))
        .map((text) => `${file.path}:${syntax.lineAt(at.start)} compares ${syntax.textOf(subject)} with "${text}"`),
    );
}

function check(project: Project): string[] {
  const folders = [...project.texts.keys()].filter((path) => path.startsWith(TYPES) && path.endsWith("/index.ts"));
  const names = new Set(folders.map((path) => path.slice(TYPES.length, -"/index.ts".length)));
  return project.code
    .filter(({ path, home, isTest }) => home !== "." && !isTest && !path.startsWith(TYPES))
    .flatMap((file) => findIn(file, names));
}

export const typeNames: Rule = {
  title: "nobody outside a field type's folder compares its name: ask the registry what the type can do",
  check,
  planted: {
    "packages/fields/src/types/money/index.ts": `export const own = (type: string) => type === "money";`,
    "packages/fields/src/types/date/index.ts": "",
    "packages/fields/src/types/number/index.ts": "",
    "packages/store/src/a.ts": `export const a = (field: F) => field.type === "money" || "date" !== field.schema["x-type"];`,
    "packages/store/src/b.ts": `switch (field.type) { case "money": break; case "other": }`,
    "packages/store/src/c.ts": `["money", "date"].includes(fieldType); new Set(["date"]).has(type);`,
    "packages/store/src/d.ts": `typeof value === "number"; schema.type === "number"; status === "money"; field.kind === "date";`,
  },
  finds: [
    `packages/store/src/a.ts:1 compares field.type with "money"`,
    `packages/store/src/a.ts:1 compares field.schema["x-type"] with "date"`,
    `packages/store/src/b.ts:1 compares field.type with "money"`,
    `packages/store/src/c.ts:1 compares fieldType with "money"`,
    `packages/store/src/c.ts:1 compares fieldType with "date"`,
    `packages/store/src/c.ts:1 compares type with "date"`,
  ],
};
