import { AppError } from "@quoin/definition";

/** The one answer for what does not exist and for what the reader may not know of. */
export function unknownKey(path: string, where: string): AppError {
  return new AppError("unknown_key", `${where} names "${path.slice(0, 200)}", which does not exist.`, {
    details: [{ path: `/${where}`, code: "unknown_key", params: { key: path.slice(0, 200) } }],
  });
}
