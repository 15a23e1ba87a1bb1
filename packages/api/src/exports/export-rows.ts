import type { Actor, Query, Row, Store } from "@quoin/store";

const PAGE = 500;

/** All rows of a query, a page at a time, in its order. */
export async function* exportRows(store: Store, query: Query, actor: Actor): AsyncGenerator<readonly Row[]> {
  let cursor: string | undefined;
  do {
    const page = await store.records.query(
      { ...query, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
      actor,
    );
    if (page.data.length > 0) yield page.data;
    cursor = page.next;
  } while (cursor !== undefined);
}
