import { FilterXSS } from "xss";
import { encoded, htmlOfLines, plainOf } from "./plain-text.ts";

/** Whether a text has a tag in it. */
export const TAG = /<\/?[a-z][^>]*>/i;

const SAME: Readonly<Record<string, string>> = {
  b: "strong",
  i: "em",
  del: "s",
  strike: "s",
  h1: "h2",
  h4: "h3",
  div: "p",
};
const ALLOWED = {
  p: [],
  h2: [],
  h3: [],
  ul: [],
  ol: [],
  li: [],
  blockquote: [],
  pre: [],
  code: [],
  strong: [],
  em: [],
  u: [],
  s: [],
  br: [],
  hr: [],
  a: ["href"],
};
const LINK = /^(?:https?:\/\/|mailto:|tel:)[^\s<>"']+$/i;
const CLOSED = /<([a-z][a-z0-9]*(?: href="[^"]*")?)\s*\/>/gi;
const ENTITY = /&(?!(?:amp|lt|gt|quot|#39|nbsp);)/g;

const filter = new FilterXSS({
  whiteList: ALLOWED,
  css: false,
  stripIgnoreTag: true,
  stripIgnoreTagBody: [
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "svg",
    "math",
    "template",
    "title",
    "noscript",
    "xmp",
    "textarea",
  ],
  allowCommentTag: false,
  // Whitespace and signs inside an address are how "java\nscript:" gets past lists of words.
  safeAttrValue: (_tag, _name, value) => {
    const address = plainOf(value.replaceAll(/[\p{Cc}\s]/gu, ""));
    return LINK.test(address) ? encoded(address) : "";
  },
});

/** Old names of tags as the ones we keep. */
const renamed = (html: string): string =>
  html.replace(
    /<(\/?)(b|i|del|strike|h1|h4|div)(?=[\s>/])/gi,
    (_tag, slash: string, name: string) => `<${slash}${SAME[name.toLowerCase()] ?? name}`,
  );

/**
 * HTML brought down to the tags that we keep, by js-xss with a closed list, addresses only of http, https, mailto and tel.
 * Text without blocks becomes paragraphs; "" where no word is left. Done once more it changes nothing.
 */
export function tidyHtml(input: string): string {
  let html = input.normalize("NFC");
  if (!TAG.test(html)) html = htmlOfLines(html);
  // Taking one thing out may put another together, so it is done until nothing changes.
  for (let round = 0; round < 8; round += 1) {
    const next = filter
      .process(renamed(html))
      .replace(/<a href\s*\/?>/gi, "<a>")
      .replace(CLOSED, "<$1>")
      .replace(ENTITY, "&amp;")
      .trim();
    if (next === html) break;
    html = next;
  }
  if (plainOf(html) === "") return "";
  return /^<(?:p|h2|h3|ul|ol|blockquote|pre|hr)\b/i.test(html) ? html : `<p>${html}</p>`;
}
