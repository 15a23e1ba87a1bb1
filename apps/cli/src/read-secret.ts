import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { AppError } from "@quoin/definition";

/** The first line of a file, or of standard input for "-": passwords do not belong on a command line. */
export async function readSecret(file: string): Promise<string> {
  let content: string;
  try {
    content = file === "-" ? await text(process.stdin) : readFileSync(file, "utf8");
  } catch (cause) {
    throw new AppError("invalid_file", `The file "${file}" cannot be read.`, { cause });
  }
  const [secret = ""] = content.split(/\r?\n/, 1);
  if (secret === "")
    throw new AppError("validation", "The password is empty.", { details: [{ path: "/password", code: "required" }] });
  return secret;
}
