import type { WriteResult } from "@quoin/store";
import type { Caller } from "../context/caller.ts";
import type { Services } from "../context/services.ts";
import type { recordInputs } from "../input/record-inputs.ts";
import { writeAsCaller } from "./write-as-caller.ts";

/** What the procedure tells of one change: an error is no JSON; what a client may know of it is. */
const told = (result: WriteResult) =>
  result.ok
    ? result
    : {
        ok: false as const,
        error: { code: result.error.code, message: result.error.message, details: result.error.details },
      };

/** The write procedure's work: all or nothing; with `partial` a result per change. Throws `AppError`. */
export async function writeRecords(
  { store }: Pick<Services, "store">,
  caller: Caller,
  { changes, ...options }: ReturnType<typeof recordInputs.write>,
) {
  const results = await writeAsCaller(store, caller, { changes, source: "form", ...options });
  return results.map(told);
}
