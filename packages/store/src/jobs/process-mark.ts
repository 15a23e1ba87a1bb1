import { readFileSync, readlinkSync } from "node:fs";

/**
 * Names a process of this machine for good: the start of the machine, the space of process numbers, the number, and the
 * start of the process, since numbers come again. Undefined where the system does not tell (other than Linux).
 */
export function processMark(pid: number | "self" = "self"): string | undefined {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const space = readlinkSync("/proc/self/ns/pid").replaceAll(/\D/g, "");
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold anything; the fields after it are plain. The 22nd is the start.
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    return [boot, space, stat.split(" ", 1)[0], started].join(":");
  } catch {
    return undefined;
  }
}
