import type { DashboardDocument } from "@quoin/definition";
import { DashboardEditor } from "@quoin/designer/dashboard";
import { EmptyState, useLabel, useText } from "@quoin/ui";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { DashboardPreview } from "../design/dashboard-preview.tsx";
import { DesignPage } from "../design/design-page.tsx";
import { DocumentPage } from "../design/document-page.tsx";
import { useDraftDocument } from "../design/use-draft-document.ts";
import { useSharedDraft } from "../design/use-shared-draft.ts";
import { useAbility } from "../session/use-me.ts";
import { entitiesOf } from "../session/use-workspace.ts";
import { MissingPage } from "../shell/missing-page.tsx";

const EMPTY: DashboardDocument = { tiles: [] };

/** The editor of one dashboard; "new" as its key makes one. */
export function DesignDashboard() {
  return useAbility("design") ? <Found /> : <MissingPage />;
}

function Found() {
  const { dashboard: asked } = useParams({ from: "/shell/dashboards/$dashboard" });
  const t = useText("designer");
  const navigate = useNavigate();
  const { set } = useSharedDraft();
  // A new one takes a key that is free and goes by it from then on.
  const [fresh] = useState(() => {
    for (let count = 1; ; count += 1) if (!set.dashboard[`board-${count}`]) return `board-${count}`;
  });
  const key = asked === "new" ? fresh : asked;
  useEffect(() => {
    if (asked === "new" && set.dashboard[fresh])
      void navigate({ to: "/dashboards/$dashboard", params: { dashboard: fresh }, replace: true });
  }, [asked, fresh, set.dashboard, navigate]);
  if (asked !== "new" && !set.dashboard[key])
    return (
      <DesignPage name={key} crumb={{ to: "/dashboards", label: t("board.list") }}>
        <EmptyState icon="layout-dashboard" title={t("board.gone")} />
      </DesignPage>
    );
  return <Page key={key} boardKey={key} />;
}

function Page({ boardKey }: { readonly boardKey: string }) {
  const t = useText("designer");
  const label = useLabel();
  const navigate = useNavigate();
  const edited = useDraftDocument({ kind: "dashboard", key: boardKey, initial: EMPTY });
  const { value: dashboard, draft } = edited;
  const entities = useMemo(() => entitiesOf(draft.set), [draft.set]);
  const name = label(dashboard.labels, t("board.unnamed"));
  return (
    <DocumentPage
      kind="dashboard"
      documentKey={boardKey}
      edited={edited}
      name={name}
      crumb={{ to: "/dashboards", label: t("board.list") }}
      more={t("board.more")}
      removal={{
        title: t("board.delete.ask", { name }),
        body: () => t("board.delete.body"),
        leave: () => navigate({ to: "/dashboards" }),
      }}
    >
      <DashboardEditor
        dashboard={dashboard}
        entities={entities}
        views={draft.set.view}
        roles={draft.set.role}
        problems={edited.problems}
        onChange={edited.change}
        preview={(marks) => <DashboardPreview dashboard={dashboard} entities={entities} marks={marks} />}
      />
    </DocumentPage>
  );
}
