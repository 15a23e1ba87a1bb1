import { foldWidth } from "../../text/fold-width.ts";
import type { Network } from "./networks.ts";

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The handle in what people paste: an address of a profile, "@name", "name". */
export function bareHandle(text: string, { hosts, path = [] }: Network): string {
  const plain = foldWidth(text).normalize("NFC").trim();
  const address = /^(?:https?:\/\/)?([a-z0-9.-]+)\/([^?#]*)/i.exec(plain);
  const host = address?.[1]?.toLowerCase() ?? "";
  if (address && hosts.some((known) => host === known || host.endsWith(`.${known}`))) {
    const steps = (address[2] ?? "").split("/").filter((step) => step !== "");
    const [first = "", second] = steps;
    const handle = path.includes(first) && second !== undefined ? second : first;
    return decoded(handle).normalize("NFC").replace(/^@+/, "").trim();
  }
  return plain.replace(/^@+\s*/, "");
}
