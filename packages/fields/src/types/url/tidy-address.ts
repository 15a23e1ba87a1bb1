import { foldWidth } from "../../text/fold-width.ts";

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST = /^[^\s/:@]+\.[^\s/:@.]{2,}(:\d+)?([/?#]|$)/u;

/** A web address as browsers write it; "zewen.example" gets "https://". What cannot be one passes through unchanged. */
export function tidyWebAddress(input: unknown): unknown {
  if (typeof input !== "string") return input;
  const typed = foldWidth(input).trim();
  const whole = SCHEME.test(typed) && !HOST.test(typed) ? typed : HOST.test(typed) ? `https://${typed}` : typed;
  if (!/^https?:/i.test(whole) || !URL.canParse(whole)) return typed;
  const { href, pathname, search, hash } = new URL(whole);
  return pathname === "/" && search === "" && hash === "" && !whole.endsWith("/") ? href.slice(0, -1) : href;
}
