/** The JSON pointer of a path: ["a", "b/c"] → "/a/b~1c", [] → "". */
export function toPointer(path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The path of a JSON pointer: "/a/b~1c" → ["a", "b/c"]. */
export function fromPointer(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
