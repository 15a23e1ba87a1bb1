const ESCAPES = /\\(\\|u0000|ud[89a-f][0-9a-f]{2})/g;

/**
 * JSON (as `JSON.stringify` writes it) whose texts PostgreSQL can hold: it has no NUL and no halves of a character. They become
 * U+FFFF, which is no character and stands in no stored text, and U+FFFD, as they do on their way as UTF-8.
 */
export function storableJson(json: string): string {
  if (!json.includes("\\u")) return json;
  return json.replaceAll(ESCAPES, (found) => (found === "\\\\" ? found : found === "\\u0000" ? "\uffff" : "\ufffd"));
}
