type LoadTitles = (entity: string, ids: readonly string[]) => Promise<Readonly<Record<string, string>>>;

/** Gathers the titles that one tick asks for into one request per entity. */
export function createTitleLoader(load: LoadTitles): (entity: string, id: string) => Promise<string | undefined> {
  const waiting = new Map<
    string,
    { readonly ids: Set<string>; readonly answer: Promise<Readonly<Record<string, string>>> }
  >();
  return async (entity, id) => {
    let batch = waiting.get(entity);
    if (!batch) {
      const ids = new Set<string>();
      const answer = new Promise<void>((resolve) => setTimeout(resolve, 10)).then(() => {
        waiting.delete(entity);
        return load(entity, [...ids]);
      });
      batch = { ids, answer };
      waiting.set(entity, batch);
    }
    batch.ids.add(id);
    return (await batch.answer)[id];
  };
}
