import { dirname, resolve } from "node:path";
import type { OpenOptions } from "../open-base.ts";

/** Where the contents of files are, unless it is said: beside the SQLite file; in the working folder where the database is a server. */
export const filesFolder = ({ file, files }: Pick<OpenOptions, "file" | "files">): string =>
  files ?? resolve(/^postgres(ql)?:/.test(file) ? "." : dirname(file), "files");
