import type { ViewDocument } from "@quoin/definition";
import { ViewEditor } from "@quoin/designer/view";
import { EmptyState, useLabel, useText } from "@quoin/ui";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { trpc } from "../api/trpc.ts";
import { DesignPage } from "../design/design-page.tsx";
import { DocumentPage } from "../design/document-page.tsx";
import { useSharedDraft } from "../design/use-shared-draft.ts";
import { useDraftDocument } from "../design/use-draft-document.ts";
import { ViewPreview } from "../design/view-preview.tsx";
import { entitiesOf } from "../session/use-workspace.ts";

/** One list view; "new" as its key makes one. */
export function DesignView() {
  const { entity: entityKey, view: asked } = useParams({ from: "/shell/design/$entity/views/$view" });
  const t = useText("designer");
  const navigate = useNavigate();
  const draft = useSharedDraft();
  const entity = useMemo(() => entitiesOf(draft.set).get(entityKey), [draft.set, entityKey]);
  // A new view takes a key that is free and goes by it from then on.
  const [fresh] = useState(() => {
    for (let count = 1; ; count += 1) {
      const key = `${entityKey.replaceAll("_", "-")}-view-${count}`;
      if (!draft.set.view[key]) return key;
    }
  });
  const key = asked === "new" ? fresh : asked;
  useEffect(() => {
    if (asked === "new" && draft.set.view[fresh])
      void navigate({ to: "/design/$entity/views/$view", params: { entity: entityKey, view: fresh }, replace: true });
  }, [asked, fresh, draft.set.view, entityKey, navigate]);
  if (!entity || (asked !== "new" && !draft.set.view[key]))
    return (
      <DesignPage name={key} crumb={{ to: `/design/${entityKey}`, label: entityKey }}>
        <EmptyState icon="table" title={t("view.gone")} />
      </DesignPage>
    );
  const initial: ViewDocument = {
    entity: entityKey,
    columns: [{ field: entity.title, pinned: true }, { field: "owner" }],
  };
  return <ViewPage key={key} viewKey={key} initial={initial} />;
}

function ViewPage({ viewKey, initial }: { readonly viewKey: string; readonly initial: ViewDocument }) {
  const t = useText("designer");
  const label = useLabel();
  const navigate = useNavigate();
  const edited = useDraftDocument({ kind: "view", key: viewKey, initial });
  const { value: view, change, draft } = edited;
  const entities = useMemo(() => entitiesOf(draft.set), [draft.set]);
  const entity = entities.get(view.entity);
  const { data: catalog } = useSuspenseQuery(
    trpc.rules.catalog.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const buttons = useMemo(() => {
    const manual = new Set(catalog.triggers.filter((one) => one.manual).map(({ name: type }) => type));
    const own = Object.entries(draft.set.rule).filter(
      ([, rule]) => rule.entity === view.entity && manual.has(rule.trigger.type),
    );
    return Object.fromEntries(own);
  }, [catalog, draft.set.rule, view.entity]);
  if (!entity) return null;
  const entityName = label(entity.document["x-labels"], entity.key);
  const name = label(view.labels, t("view.unnamed"));
  return (
    <DocumentPage
      kind="view"
      documentKey={viewKey}
      edited={edited}
      name={name}
      crumb={{ to: `/design/${view.entity}`, label: entityName }}
      more={t("view.more")}
      removal={{
        title: t("view.delete.ask", { name }),
        body: () => t("view.delete.body"),
        leave: () => navigate({ to: "/design/$entity", params: { entity: view.entity } }),
      }}
    >
      <ViewEditor
        view={view}
        entity={entity}
        entities={entities}
        roles={draft.set.role}
        buttons={buttons}
        problems={edited.problems}
        onChange={change}
        preview={
          <ViewPreview
            view={view}
            buttons={buttons}
            entity={entity}
            entities={entities}
            name={name}
            onChange={change}
          />
        }
      />
    </DocumentPage>
  );
}
