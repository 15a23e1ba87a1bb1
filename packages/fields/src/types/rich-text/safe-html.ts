import createPurifier from "dompurify";

const TAGS = [
  "p",
  "h2",
  "h3",
  "ul",
  "ol",
  "li",
  "blockquote",
  "pre",
  "code",
  "strong",
  "em",
  "u",
  "s",
  "br",
  "hr",
  "a",
];

/** Stored HTML, looked through once more by the browser's own parser before it is shown. `undefined` where there is no browser. */
export function safeHtml(html: string): string | undefined {
  if (!createPurifier.isSupported) return undefined;
  const found = createPurifier.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ["href"],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of found.querySelectorAll("a[href]")) {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener noreferrer");
  }
  const box = document.createElement("div");
  box.append(found);
  return box.innerHTML;
}
