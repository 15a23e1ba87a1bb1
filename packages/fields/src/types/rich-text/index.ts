import type { FieldType } from "../../define/field-type.ts";
import { htmlOfLines, linesOf, plainOf } from "./plain-text.ts";
import { TAG, tidyHtml } from "./tidy-html.ts";

const MOST = 100_000;

/** Text with headings, lists, links and emphasis, kept as a closed subset of HTML. Whatever else comes is taken out before it is stored. */
export const richText: FieldType = {
  name: "rich-text",
  icon: "file-text",
  group: "text",
  prose: true,
  settingsSchema: { properties: { maxLength: { type: "integer", minimum: 1, maximum: MOST } } },
  settings: [{ keyword: "maxLength", control: "integer" }],
  initial: { type: "string", "x-type": "rich-text", maxLength: 20_000 },
  valueSchema: ({ schema }) => ({ type: "string", maxLength: schema.maxLength ?? MOST }),
  // Who writes past the tidying (a rule's value, an import) is told, not trusted.
  checkValue: (value) =>
    typeof value === "string" && tidyHtml(value) !== value ? [{ path: "", code: "unsafe_html" }] : [],
  normalize: (input) => (typeof input === "string" ? tidyHtml(input) : input),
  storage: () => "text",
  seen: { storage: "text", of: (value) => (typeof value === "string" ? plainOf(value) : value) },
  condition: "text",
  matches: [],
  sortable: false,
  search: "text",
  // Paragraphs alone are written as lines; what has more keeps its tags, so that nothing is lost on the way back.
  toText: (value) => (typeof value === "string" ? (linesOf(value) ?? value) : ""),
  fromText: (typed) => ({ value: TAG.test(typed) ? tidyHtml(typed) : htmlOfLines(typed) }),
  mask: () => "****",
  examples: {
    schema: { type: "string", "x-type": "rich-text", maxLength: 300 },
    valid: [
      "<p>第一行</p><p>第二行</p>",
      '<h2>Offer</h2><p>With <strong>bold</strong>, <em>stress</em> and <a href="https://a.example/?x=1&amp;y=2">a link</a>.</p>',
      "<ul><li><p>one</p></li><li><p>two</p></li></ul>",
      "<p>1 &lt; 2 &amp; 3</p>",
    ],
    invalid: [
      ['<p onclick="x()">a</p>', "unsafe_html"],
      ["<script>alert(1)</script><p>a</p>", "unsafe_html"],
      ['<p><a href="javascript:alert(1)">a</a></p>', "unsafe_html"],
      ['<p><img src="x" onerror="alert(1)"></p>', "unsafe_html"],
      ["no tags", "unsafe_html"],
      [`<p>${"x".repeat(300)}</p>`, "too_long"],
      [5, "wrong_type"],
    ],
    texts: [
      ["first\nsecond & <3", "<p>first</p><p>second &amp; &lt;3</p>"],
      ["<b>bold</b> text", "<p><strong>bold</strong> text</p>"],
    ],
    normalized: [
      ["<p>a<script>alert(1)</script></p>", "<p>a</p>"],
      ['<p style="color:red" class=x>a</p>', "<p>a</p>"],
      ['<p><a href="javascript:alert(1)">a</a></p>', "<p><a>a</a></p>"],
      ["<p></p>", ""],
      ["plain", "<p>plain</p>"],
    ],
  },
  wide: true,
  width: 240,
  view: () => import("./view.tsx"),
};
