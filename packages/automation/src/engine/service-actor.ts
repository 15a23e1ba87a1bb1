import type { Actor, Ports } from "../ports.ts";

/** Who steps act as: the system, named after the rule, in the workspace's language and time zone. */
export async function serviceActor(
  ports: Ports,
  ruleName: string,
  known?: Awaited<ReturnType<Ports["settings"]>>,
): Promise<Actor> {
  const { timeZone, locale } = known ?? (await ports.settings());
  return { userId: null, name: ruleName, roles: [], teams: [], locale, timeZone, system: true };
}
