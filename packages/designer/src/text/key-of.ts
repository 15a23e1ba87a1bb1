/** A key made from a label, as far as it has Latin letters and digits; the fallback where it has none. Free among `taken`. */
export function keyOf(label: string, fallback: string, taken: ReadonlySet<string>): string {
  const word =
    label
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 48)
      .replace(/-+$/, "") || fallback;
  if (!taken.has(word)) return word;
  for (let count = 2; ; count += 1) if (!taken.has(`${word}-${count}`)) return `${word}-${count}`;
}
