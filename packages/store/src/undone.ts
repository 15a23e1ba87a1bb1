/** Thrown through a transaction that is to be rolled back although it went well. Carries its result out. */
export class Undone<T> extends Error {
  readonly result: T;

  constructor(result: T) {
    super("Rolled back on purpose.");
    this.result = result;
  }
}
