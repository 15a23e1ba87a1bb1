import { EmptyState, useLabel, useText } from "@quoin/ui";
import { useRouter } from "@tanstack/react-router";
import { homeDashboard } from "../dashboard/allowed-dashboards.ts";
import { DashboardView } from "../dashboard/dashboard-view.tsx";
import { EditDashboard } from "../dashboard/edit-dashboard.tsx";
import { Checklist } from "../home/checklist.tsx";
import styles from "../home/home.module.css";
import { useAbility, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { PageBar } from "../shell/page-bar.tsx";

/** What opens first: the dashboard that the navigation names, with the first steps above it; an empty workspace leads to the presets. */
export function Home() {
  const t = useText("web");
  const me = useMe();
  const label = useLabel();
  const router = useRouter();
  const workspace = useWorkspace();
  const mayDesign = useAbility("design");
  const key = homeDashboard(workspace, me);
  const document = key === undefined ? undefined : workspace.set.dashboard[key];
  if (!document || key === undefined)
    return (
      <>
        <PageBar name={t("home.title")} />
        <div className={styles.welcome}>
          <EmptyState
            title={t("home.welcome", { name: me.user.name })}
            body={t(mayDesign ? "home.welcome.admin" : "home.welcome.staff")}
            action={
              mayDesign
                ? { label: t("home.welcome.gallery"), onClick: () => router.history.push("/gallery"), icon: "package" }
                : undefined
            }
          />
        </div>
      </>
    );
  return (
    <>
      <PageBar name={label(document.labels, t("home.title"))} actions={<EditDashboard dashboard={key} />} />
      <div className={styles.top}>
        <Checklist />
      </div>
      <DashboardView key={key} document={document} />
    </>
  );
}
