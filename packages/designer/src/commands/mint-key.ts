import { KEY_PATTERN, type LocalizedText, NAME_PATTERN, reservedName } from "@quoin/definition";

const NAME = new RegExp(NAME_PATTERN);
const KEY = new RegExp(KEY_PATTERN);

const LONGEST = 40;

function latin(labels: LocalizedText | undefined, joint: string): string {
  const words = [labels?.["en"], ...Object.values(labels ?? {})].map((text) =>
    (text ?? "")
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll("ß", "ss")
      .replaceAll(/['’]/g, "")
      .match(/[a-z0-9]+/g)
      ?.join(joint),
  );
  return words.find((word) => word !== undefined && /^[a-z]/.test(word))?.slice(0, LONGEST) ?? "";
}

const trimmed = (key: string): string => key.replace(/[_-]+$/, "");

function firstFree(base: string, taken: (key: string) => boolean, joint: string): string {
  if (!taken(base)) return base;
  for (let n = 2; ; n++) if (!taken(`${base}${joint}${n}`)) return `${base}${joint}${n}`;
}

function firstNumber(base: string, taken: (key: string) => boolean): string {
  for (let n = 1; ; n++) if (!taken(`${base}_${n}`)) return `${base}_${n}`;
}

/**
 * A key for a new field or entity from its labels: lower snake case of the Latin words, the English first;
 * `field_1` where there are none. Never one that is taken or that the database reserves.
 */
export function mintName(
  labels: LocalizedText | undefined,
  what: "field" | "entity",
  taken: (key: string) => boolean,
): string {
  const refused = (key: string) => taken(key) || reservedName(key, what) !== undefined || !NAME.test(key);
  const base = trimmed(latin(labels, "_"));
  if (base === "") return firstNumber(what, refused);
  return refused(base) && !taken(base) ? firstFree(`${base}_${what}`, refused, "_") : firstFree(base, refused, "_");
}

/** An id for a part of a form, or a key of a definition that names no table: hyphens between words. */
export function mintId(
  labels: LocalizedText | string | undefined,
  base: string,
  taken: (key: string) => boolean,
): string {
  const words = trimmed(latin(typeof labels === "string" ? { en: labels } : labels, "-"));
  return firstFree(KEY.test(words) ? words : base, taken, "-");
}
