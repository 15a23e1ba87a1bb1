import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@quoin/definition";
import { readTemplate } from "@quoin/template";

/** The packages that people brought themselves: packed, in a folder beside the other data. */
export class OwnTemplates {
  readonly folder: string;

  constructor(data: string) {
    this.folder = join(data, "templates");
  }

  /** Keeps one in place of an earlier one of its name; its name. Throws `invalid_template` for what is no package. */
  async add(packed: Uint8Array): Promise<string> {
    const { name } = (await readTemplate(packed)).manifest;
    const file = this.#fileOf(name);
    const half = `${file}.${randomUUID()}`;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    try {
      await writeFile(half, packed, { mode: 0o600 });
      await rename(half, file);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
    return name;
  }

  /** Throws `not_found`. */
  async forget(name: string): Promise<void> {
    await rm(this.#fileOf(name)).catch((cause: unknown) => {
      throw new AppError("not_found", `Nobody brought a template "${name}".`, { cause });
    });
  }

  /** No path can hide in the name of a package. */
  #fileOf(name: string): string {
    return join(this.folder, `${name}.quoin.zip`);
  }
}
