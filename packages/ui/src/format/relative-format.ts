const kept = new Map<string, Intl.RelativeTimeFormat>();

/** `Intl.RelativeTimeFormat`, made once for each locale and manner. */
export function relativeFormat(locale: string, numeric: "auto" | "always"): Intl.RelativeTimeFormat {
  const key = locale + numeric;
  const known = kept.get(key);
  if (known) return known;
  const made = new Intl.RelativeTimeFormat(locale, { numeric });
  kept.set(key, made);
  return made;
}
