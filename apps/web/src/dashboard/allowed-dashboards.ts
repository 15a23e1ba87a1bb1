import type { DashboardDocument } from "@quoin/definition";
import type { Me } from "../session/use-me.ts";
import type { Workspace } from "../session/use-workspace.ts";

/** Whether a dashboard is for the reader's roles. */
export function isDashboardFor(document: DashboardDocument, me: Me): boolean {
  return (
    document.roles === undefined ||
    document.roles.length === 0 ||
    me.abilities.includes("admin") ||
    document.roles.some((role) => me.roles.includes(role))
  );
}

/** The dashboard that opens first: the one that the first navigation names, else any that is for the reader. */
export function homeDashboard({ set }: Workspace, me: Me): string | undefined {
  const wished = Object.values(set.navigation)
    .toSorted((a, b) => (a.order ?? 100) - (b.order ?? 100))
    .flatMap(({ home }) => home ?? []);
  const known = [...wished, ...Object.keys(set.dashboard)].filter((key) => {
    const document = set.dashboard[key];
    return document !== undefined && isDashboardFor(document, me);
  });
  return known[0];
}
