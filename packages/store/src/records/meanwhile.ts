/** Does what needs no database while it works on a statement: on another thread, so both go on at once. Ends when both have ended. */
export async function meanwhile<T>(running: Promise<unknown>, work: () => T): Promise<T> {
  try {
    return work();
  } finally {
    await running;
  }
}
