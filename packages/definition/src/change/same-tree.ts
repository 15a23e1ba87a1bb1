import { sameJson } from "../text/same-json.ts";
import type { Tree } from "./tree.ts";

/** Whether two trees mean the same; the order of parts counts only where it has a meaning. */
export function sameTree(a: Tree | undefined, b: Tree | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.type === "leaf" || b.type === "leaf")
    return a.type === "leaf" && b.type === "leaf" && sameJson(a.value, b.value);
  if (a.form !== b.form || a.children.size !== b.children.size) return false;
  if (a.ordered && b.ordered) {
    const order = [...b.children.keys()];
    if (![...a.children.keys()].every((key, index) => key === order[index])) return false;
  }
  return [...a.children].every(([key, child]) => b.children.has(key) && sameTree(child, b.children.get(key)));
}
