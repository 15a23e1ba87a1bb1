/** What tools and systems leave beside one's own files: ".git", ".DS_Store", "__MACOSX"; names from ".." on are none, but refused. */
export const isLeftover = (name: string): boolean =>
  /^\.(?!\.)/.test(name) || name === "__MACOSX" || name === "Thumbs.db";

/**
 * The names of a packed file's own files, and what they are called inside the package: who zips a folder gets everything one
 * folder down.
 */
export function ownNames(names: readonly string[]): ReadonlyMap<string, string> {
  const own = names.filter((name) => !name.split("/").some(isLeftover));
  const [first = ""] = own;
  const folder = first.slice(0, first.indexOf("/") + 1);
  const isWrapped =
    folder !== "" && own.includes(`${folder}template.json`) && own.every((name) => name.startsWith(folder));
  return new Map(own.map((name) => [name, isWrapped ? name.slice(folder.length) : name]));
}
