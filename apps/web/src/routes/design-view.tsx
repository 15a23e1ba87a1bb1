import { ActionIcon } from "@mantine/core";
import type { ViewDocument } from "@quoin/definition";
import { ViewEditor } from "@quoin/designer/view";
import { EmptyState, Icon, Menu, useConfirm, useLabel, useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { client, trpc } from "../api/trpc.ts";
import { DesignPage } from "../design/design-page.tsx";
import { DraftError } from "../design/draft-error.tsx";
import { DraftState } from "../design/draft-state.tsx";
import { HistoryButtons } from "../design/history-buttons.tsx";
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
  const confirm = useConfirm();
  const queries = useQueryClient();
  const edited = useDraftDocument({ kind: "view", key: viewKey, initial });
  const { value: view, change, draft } = edited;
  const entities = useMemo(() => entitiesOf(draft.set), [draft.set]);
  const entity = entities.get(view.entity);
  if (!entity) return null;
  const entityName = label(entity.document["x-labels"], entity.key);
  const name = label(view.labels, t("view.unnamed"));
  const remove = async () => {
    const yes = await confirm({
      title: t("view.delete.ask", { name }),
      body: t("view.delete.body"),
      confirmLabel: t("rule.step.delete"),
      danger: true,
    });
    if (!yes) return;
    await edited.flush();
    await client.definitions.saveDocument.mutate({ kind: "view", key: viewKey, document: null });
    await navigate({ to: "/design/$entity", params: { entity: view.entity } });
    await queries.invalidateQueries({ queryKey: trpc.definitions.pathKey() });
  };
  const changed = draft.changes.some((one) => one.kind === "view" && one.key === viewKey);
  return (
    <DesignPage
      name={name}
      crumb={{ to: `/design/${view.entity}`, label: entityName }}
      tools={
        <DraftState
          state={edited.state}
          changed={changed || edited.undo !== undefined}
          problems={edited.problems.length}
        />
      }
      end={
        <>
          <HistoryButtons undo={edited.undo} redo={edited.redo} />
          <Menu
            position="bottom-end"
            groups={[
              {
                key: "view",
                entries: [
                  {
                    key: "delete",
                    label: t("rule.step.delete"),
                    icon: "trash",
                    danger: true,
                    onClick: () => void remove(),
                  },
                ],
              },
            ]}
          >
            <ActionIcon variant="subtle" color="gray" aria-label={t("view.more")}>
              <Icon name="dots" />
            </ActionIcon>
          </Menu>
        </>
      }
      strip={<DraftError error={edited.error} onTheirs={() => void edited.takeTheirs()} onMine={edited.keepMine} />}
    >
      <ViewEditor
        view={view}
        entity={entity}
        entities={entities}
        roles={draft.set.role}
        problems={edited.problems}
        onChange={change}
        preview={<ViewPreview view={view} entity={entity} entities={entities} name={name} onChange={change} />}
      />
    </DesignPage>
  );
}
