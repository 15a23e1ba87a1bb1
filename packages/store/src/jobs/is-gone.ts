import { existsSync } from "node:fs";
import { processMark } from "./process-mark.ts";

/**
 * Whether the process of a mark certainly runs no more, asked on the machine that it ran on. In doubt (another space of
 * process numbers, a system that does not tell) it counts as running.
 */
export function isGone(mark: string): boolean {
  const own = processMark()?.split(":");
  const [boot, space, pid = "", started] = mark.split(":");
  if (own === undefined || started === undefined || !/^\d+$/.test(pid)) return false;
  if (boot !== own[0]) return true;
  if (space !== own[1]) return false;
  return existsSync(`/proc/${pid}`) ? processMark(Number(pid)) !== mark : true;
}
