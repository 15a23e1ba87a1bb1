const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Texts in which ids that a server made up are told by the order in which they come. */
export function withoutChance(texts: readonly string[]): readonly string[] {
  const ids = new Map<string, string>();
  return texts.map((text) =>
    text.replaceAll(ID, (id) => {
      const known = ids.get(id) ?? `<${ids.size}>`;
      ids.set(id, known);
      return known;
    }),
  );
}
