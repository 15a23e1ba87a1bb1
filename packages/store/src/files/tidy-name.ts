const MOST = 200;
/** Of the end of a name that is kept when it is cut. */
const ENDING = /\.[A-Za-z0-9]{1,10}$/;
/** Controls, marks that turn the direction of writing, and what draws nothing. */
const UNSEEN = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** Halves of characters. */
const LONE = /\p{Cs}/gu;

/**
 * A name that can be shown and saved under: without folders, controls and marks that would show another ending than it has,
 * at most 200 characters. "file" where nothing is left.
 */
export function tidyName(given: string): string {
  const last = given.replaceAll(LONE, "").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    .replaceAll(UNSEEN, "")
    .replaceAll(/\s+/g, " ")
    .replace(/^[ .]+(?=[^ .])/, (start: string) => (start.includes(".") ? "." : ""))
    .replace(/[ .]+$/, "");
  const name = [...clean];
  if (name.length === 0) return "file";
  if (name.length <= MOST) return clean;
  const [ending = ""] = ENDING.exec(clean) ?? [];
  return name.slice(0, MOST - ending.length).join("") + ending;
}
