import { readFolder } from "../read/read-folder.ts";
import { readPackage } from "../read/read-package.ts";
import { pack } from "./pack.ts";

/** Packs a package's folder, after reading it as installing would. Throws `invalid_template`. */
export async function packFolder(folder: string): Promise<Uint8Array> {
  const files = await readFolder(folder);
  readPackage(files);
  return pack(files);
}
