import type { Rule } from "./rule.ts";
import { type Node, isNode, stringOf } from "./syntax.ts";

/** Attributes whose texts people read or hear. */
const READ_ALOUD = new Set(["alt", "aria-description", "aria-label", "description", "label", "placeholder", "title"]);
/** Two letters of any script in a row are words; a unit or a sign is not. */
const WORDS = /\p{L}{2}/u;

/** The product's own name is the same in every language. */
const NAME = "Quoin";

/** The text that a node would put on the screen whatever the reader's language. */
function shown(node: Node): string | undefined {
  if (node.type === "JSXText") return String(node.value).trim();
  if (node.type !== "JSXAttribute" || !isNode(node.name) || !READ_ALOUD.has(String(node.name.name))) return undefined;
  return stringOf(node.value);
}

export const screenTexts: Rule = {
  title: "components hold no texts: they come from the locale files",
  check: ({ code }) =>
    code
      .filter(({ path, isTest }) => path.endsWith(".tsx") && !isTest)
      .flatMap((file) =>
        file.syntax.nodes.flatMap((node) => {
          const text = shown(node) ?? "";
          return WORDS.test(text) && text !== NAME
            ? [`${file.path}:${file.syntax.lineAt(node.start)} shows "${text}"`]
            : [];
        }),
      ),
  planted: {
    "packages/ui/src/a.tsx": `export const A = () => <p title="Close" className="big">Hello {t("x")} · <b aria-label={t("y")}>保存</b></p>;`,
  },
  finds: [
    `packages/ui/src/a.tsx:1 shows "Close"`,
    `packages/ui/src/a.tsx:1 shows "Hello"`,
    `packages/ui/src/a.tsx:1 shows "保存"`,
  ],
};
