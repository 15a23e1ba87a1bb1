const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
};
const BLOCK_END = /<\/(?:p|h2|h3|li|blockquote|pre)>|<br ?\/?>|<hr ?\/?>/gi;
const PARAGRAPHS = /^(?:<p>[^<]*<\/p>)+$/;

const decoded = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (sign) => ENTITIES[sign] ?? sign);
export const encoded = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The words of stored HTML, blocks on lines of their own. What is no HTML comes out as it is. */
export const plainOf = (html: string): string =>
  decoded(html.replace(BLOCK_END, "\n").replace(/<\/?[a-z][^>]*>/gi, ""))
    .replace(/\n{2,}/g, "\n")
    .trim();

/** Lines as paragraphs; "" where there are none. */
export const htmlOfLines = (text: string): string =>
  text
    .normalize("NFC")
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => `<p>${encoded(line)}</p>`)
    .join("");

/** The lines of HTML that is paragraphs and nothing else, where writing them down loses nothing. */
export function linesOf(html: string): string | undefined {
  if (!PARAGRAPHS.test(html)) return undefined;
  const lines = plainOf(html);
  return htmlOfLines(lines) === html && !/<\/?[a-z][^>]*>/i.test(lines) ? lines : undefined;
}
