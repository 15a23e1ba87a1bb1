/** Rows per statement: few enough for the parameters of one. */
const AT_ONCE = 100;

/** Inserts any number of rows, some at a time. Gives what the inserts returned. */
export async function insertAll<Row, Returned>(
  rows: readonly Row[],
  insert: (some: readonly Row[]) => Promise<readonly Returned[]>,
): Promise<readonly Returned[]> {
  const returned: Returned[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE)
    returned.push(...(await insert(rows.slice(from, from + AT_ONCE))));
  return returned;
}
