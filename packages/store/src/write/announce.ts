import { callEach } from "../call-each.ts";
import type { Aftermath, WriteParts } from "./open-scope.ts";

/** Does what a committed transaction left to be done, and tells of it. */
export function announce({ engine, watch }: WriteParts, { hooks, position }: Aftermath): void {
  engine.guard.outside(() => callEach(hooks, undefined));
  watch.committed({ position });
}
