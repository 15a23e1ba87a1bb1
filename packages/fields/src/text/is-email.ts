const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+$/i;
/** What nearly all addresses look like. */
const PLAIN = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9]+\.)+[a-z]{2,}$/i;
const LABEL = /^[a-z0-9-]+$/i;

/** One plain address: "name@host.tld", ASCII, no comments or quotes, at most 254 characters. */
export function isEmail(text: string): boolean {
  if (text.length <= 63 && PLAIN.test(text)) return true;
  if (text.length > 254) return false;
  const at = text.lastIndexOf("@");
  if (at < 1 || at > 64) return false;
  const labels = text.slice(at + 1).split(".");
  const host = labels.every(
    (label) => LABEL.test(label) && label.length <= 63 && !label.startsWith("-") && !label.endsWith("-"),
  );
  const top = labels.at(-1) ?? "";
  return (
    labels.length >= 2 &&
    host &&
    top.length >= 2 &&
    !/^\d+$/.test(top) &&
    text
      .slice(0, at)
      .split(".")
      .every((atom) => LOCAL.test(atom))
  );
}
