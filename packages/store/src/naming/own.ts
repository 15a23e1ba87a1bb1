/** A member by a key that people chose ("constructor" is one), never one inherited from the prototype. */
export function own<T>(of: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return of !== undefined && Object.hasOwn(of, key) ? of[key] : undefined;
}
