/** Labels by language tag, as definitions hold them. */
export type Labels = Readonly<Partial<Record<string, string>>>;

/**
 * The label for a reader: their language, else the same language of another place, else any other that is not empty.
 * @returns `fallback` (usually the key) when there is none at all.
 */
export function chooseLabel(labels: Labels | undefined, locale: string, fallback: string): string {
  if (!labels) return fallback;
  const own = labels[locale];
  if (own) return own;
  const language = locale.split("-")[0];
  const near = Object.keys(labels).find((tag) => tag.split("-")[0] === language && labels[tag]);
  return (near && labels[near]) || Object.values(labels).find(Boolean) || fallback;
}
