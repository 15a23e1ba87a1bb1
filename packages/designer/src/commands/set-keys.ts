/** Sets keys of an object in place; `undefined` takes one away. */
export function setKeys<T extends object>(target: T, change: { readonly [K in keyof T]?: T[K] | undefined }): void {
  for (const key of Object.keys(change) as (keyof T)[]) {
    const value = change[key];
    if (value === undefined) delete target[key];
    else target[key] = value;
  }
}
