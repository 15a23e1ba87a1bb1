import { isPlainObject } from "@quoin/definition";

/** A copy of a document without the parts that JSON pointers name. */
export function withoutPaths(value: unknown, gone: ReadonlySet<string>, path = ""): unknown {
  const stays = (key: string | number): boolean => !gone.has(`${path}/${key}`);
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) =>
      stays(index) ? [withoutPaths(item, gone, `${path}/${index}`)] : [],
    );
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      stays(key) ? [[key, withoutPaths(item, gone, `${path}/${key}`)]] : [],
    ),
  );
}
