import { useLabel } from "@quoin/ui";
import { useParams } from "@tanstack/react-router";
import { isDashboardFor } from "../dashboard/allowed-dashboards.ts";
import { DashboardView } from "../dashboard/dashboard-view.tsx";
import { EditDashboard } from "../dashboard/edit-dashboard.tsx";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { MissingPage } from "../shell/missing-page.tsx";
import { PageBar } from "../shell/page-bar.tsx";

/** One dashboard. */
export function DashboardPage() {
  const { dashboard: key = "" } = useParams({ strict: false });
  const me = useMe();
  const label = useLabel();
  const { set } = useWorkspace();
  const document = set.dashboard[key];
  if (!document || !isDashboardFor(document, me)) return <MissingPage />;
  return (
    <>
      <PageBar name={label(document.labels, key)} actions={<EditDashboard dashboard={key} />} />
      <DashboardView key={key} document={document} />
    </>
  );
}
