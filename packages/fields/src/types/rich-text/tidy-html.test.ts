import fc from "fast-check";
import { expect, it } from "vitest";
import { htmlOfLines, linesOf, plainOf } from "./plain-text.ts";
import { tidyHtml } from "./tidy-html.ts";

const KEPT =
  /^<\/?(?:p|h2|h3|ul|ol|li|blockquote|pre|code|strong|em|u|s)>$|^<(?:br|hr) ?\/?>$|^<a(?: href="(?:https?:\/\/|mailto:|tel:)[^"<>\s]+")?>$|^<\/a>$/i;

/** Every tag is one that we keep, written as we write it, and no sign is left that a parser could take for one. */
function expectClean(html: string): void {
  const tags = html.match(/<[^>]*>/g) ?? [];
  expect([html, tags.filter((tag) => !KEPT.test(tag))]).toEqual([html, []]);
  expect([html, html.replace(/<[^>]*>/g, "")]).toEqual([html, expect.not.stringMatching(/[<>]/)]);
  expect(tidyHtml(html)).toBe(html);
}

it.each([
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  '<a href="java\nscript:alert(1)">a</a>',
  "<a href='&#106;avascript:alert(1)'>a</a>",
  "<a href=javascript&colon;alert(1)>a</a>",
  '<a href="https://a.example" onmouseover="alert(1)">a</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a</a>',
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<<p>script>alert(1)<</p>/script>",
  "<p><style>*{background:url(x)}</style>a</p>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mi//xlink:href="data:x,<script>alert(4)</script>">',
  "<p/onclick=alert(1)>a",
  "<!--<img src=x onerror=alert(1)>-->a",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  "<form><button formaction=javascript:alert(1)>a</button></form>",
  '<p style="x:expression(alert(1))">a</p>',
  '<a href="https://a.example/"onclick=alert(1)>a</a>',
  '<a href="//evil.example">a</a>',
  '<p a=">"><img src=x onerror=alert(1)>',
])("takes out what could act: %s", (html) => {
  expectClean(tidyHtml(html));
});

it("leaves nothing but kept tags of any soup of tags", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      "</",
      "/>",
      "<p>",
      "</p>",
      "<a href=",
      '"',
      "'",
      "javascript:",
      "&#x3c;",
      "&lt;",
      "&",
      "<!--",
      "-->",
      "<svg>",
      "onload=",
      "<script>",
      "</script>",
      "<b",
      "<li>",
      " ",
      "\n",
      "=",
      "<style>",
      "</style>",
      "https://a.example",
    ),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => expectClean(tidyHtml(pieces.join("")))),
    { numRuns: 1000 },
  );
});

it("writes paragraphs as lines and back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 4 }), (lines) => {
      const html = htmlOfLines(lines.join("\n"));
      expect(tidyHtml(html)).toBe(html);
      const written = linesOf(html);
      if (written !== undefined) expect(htmlOfLines(written)).toBe(html);
    }),
  );
  expect(plainOf("<ul><li><p>a &amp; b</p></li></ul><p>c</p>")).toBe("a & b\nc");
});
