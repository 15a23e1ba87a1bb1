import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, type DefinitionSet, KEY_PATTERN, KINDS, type Kind } from "@quoin/definition";

const KEY = new RegExp(KEY_PATTERN);

const keysIn = async (folder: string): Promise<string[]> =>
  existsSync(folder)
    ? (await readdir(folder))
        .filter((name) => name.endsWith(".json"))
        .map((name) => name.slice(0, -5))
        .toSorted()
    : [];

async function readDocument(dir: string, kind: Kind, key: string): Promise<unknown> {
  const file = join(dir, kind, `${key}.json`);
  if (!KEY.test(key)) throw new AppError("invalid_file", `The file ${file} is not named by a key.`);
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new AppError("invalid_file", `The file ${file} is not JSON.`, { cause });
  }
}

/** Reads definitions kept as files: `<kind>/<key>.json`. What is wrong with them is told by planning. Throws `invalid_file`. */
export async function readDefinitionFiles(dir: string): Promise<DefinitionSet> {
  if (!existsSync(dir)) throw new AppError("not_found", `There is no folder "${dir}".`);
  // A wrong folder must not look like "take everything away".
  if (!KINDS.some((kind) => existsSync(join(dir, kind))))
    throw new AppError("invalid_file", `The folder "${dir}" holds no definitions: none of ${KINDS.join(", ")}.`);
  const kinds = await Promise.all(
    KINDS.map(async (kind) => {
      const documents = await Promise.all(
        (await keysIn(join(dir, kind))).map(async (key) => [key, await readDocument(dir, kind, key)] as const),
      );
      return [kind, Object.fromEntries(documents)] as const;
    }),
  );
  return Object.fromEntries(kinds) as unknown as DefinitionSet;
}

/** Writes definitions as files and takes away those of definitions that are gone. Gives how many there are. */
export async function writeDefinitionFiles(dir: string, set: DefinitionSet): Promise<number> {
  let written = 0;
  await mkdir(dir, { recursive: true });
  for (const kind of KINDS) {
    const folder = join(dir, kind);
    const documents = Object.entries<unknown>(set[kind]);
    for (const key of await keysIn(folder)) if (!Object.hasOwn(set[kind], key)) await rm(join(folder, `${key}.json`));
    if (documents.length > 0) await mkdir(folder, { recursive: true });
    for (const [key, document] of documents)
      await writeFile(join(folder, `${key}.json`), `${JSON.stringify(document, null, 2)}\n`);
    written += documents.length;
  }
  return written;
}
