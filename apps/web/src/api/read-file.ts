import type { FieldServices } from "@quoin/fields/react";
import { hrefOfFile } from "./href-of-file.ts";

/** The first bytes of a file's content. */
export const readFile: NonNullable<FieldServices["files"]>["read"] = async (id, most) => {
  try {
    const answer = await fetch(hrefOfFile(id), { headers: { range: `bytes=0-${most - 1}` } });
    if (answer.status === 404) return { fault: "gone" };
    // Of an empty file no part can be had.
    if (answer.status === 416) return { bytes: new Uint8Array() };
    if (!answer.ok) return { fault: "failed" };
    return { bytes: new Uint8Array(await answer.arrayBuffer()).subarray(0, most) };
  } catch {
    return { fault: "failed" };
  }
};
