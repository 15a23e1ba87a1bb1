import { Button } from "@mantine/core";
import {
  addEntity,
  createDraftStore,
  EntityList,
  ModelMap,
  NewEntityDialog,
  removeEntity,
  useBothLanguages,
  useDraftState,
} from "@quoin/designer";
import { readEntities } from "@quoin/definition";
import { Icon, Segmented, useAnnounce, useConfirm, useLabel, useText } from "@quoin/ui";
import { useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ComponentProps, useState } from "react";
import { client, trpc } from "../api/trpc.ts";
import { hrefOf } from "../design/href-of.ts";
import { RemovalUses } from "../design/removal-uses.tsx";
import { createSaveDraft } from "../design/save-draft.ts";
import { useDraft } from "../design/use-draft.ts";
import { useLinkClicks } from "../session/use-link-clicks.ts";
import { useAbility } from "../session/use-me.ts";
import styles from "../settings/settings-frame.module.css";
import { MissingPage } from "../shell/missing-page.tsx";
import { PageBar } from "../shell/page-bar.tsx";

/** Every entity of the draft, as a list or as a map. */
export function Design() {
  return useAbility("design") ? <Entities /> : <MissingPage />;
}

function Entities() {
  const t = useText("web");
  const d = useText("designer");
  const label = useLabel();
  const both = useBothLanguages();
  const confirm = useConfirm();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const follow = useLinkClicks();
  const { draft, published } = useDraft();
  const [look, setLook] = useState<"list" | "map">("list");
  const [making, setMaking] = useState(false);
  const [store] = useState(() =>
    createDraftStore({
      set: draft.set,
      published: published.set,
      rev: draft.rev,
      save: createSaveDraft(() => undefined),
    }),
  );
  const { set, undo } = useDraftState(store);
  const known = Object.keys(published.set.entity);
  const counted = useQueries({
    queries: known.map((entity) =>
      trpc.records.aggregate.queryOptions({ entity, aggregates: [{ fn: "count", as: "n" }] }, { staleTime: 60_000 }),
    ),
  });
  const counts = Object.fromEntries(
    known.map((entity, index) => {
      const count = counted[index]?.data?.[0]?.["n"];
      return [entity, count === undefined ? undefined : Number(count)];
    }),
  );
  const changed = draft.changes.length > 0 || undo !== undefined;
  const goPublish = async () => {
    if (await store.flush()) await navigate({ to: "/publish" });
  };
  const make = async ({ link, ...made }: Parameters<ComponentProps<typeof NewEntityDialog>["onMake"]>[0]) => {
    setMaking(false);
    const group = link ? both("designer", "nav.ownGroup") : undefined;
    const words = { title: both("designer", "entity.firstField"), section: both("designer", "entity.firstSection") };
    const command = addEntity(set, { ...made, ...words, group });
    store.run(command);
    if (await store.flush()) await navigate({ to: "/design/$entity", params: { entity: command.what }, search: {} });
  };
  const remove = async (key: string) => {
    const entity = set.entity[key];
    const name = label(entity?.["x-labels"], key);
    const uses = await client.definitions.whereUsed.query({ kind: "entity", key });
    const agreed = await confirm({
      title: t("design.removeTitle", { name }),
      body: <RemovalUses set={set} uses={uses} records={counts[key] ?? 0} />,
      confirmLabel: t("design.remove"),
      danger: true,
    });
    if (!agreed) return;
    store.run(removeEntity(key));
    announce(d("history.undo", { what: d("did.removeEntity", { what: name }) }));
    await store.flush();
  };
  return (
    <div className={styles.page} ref={follow}>
      <PageBar
        name={t("nav.entities")}
        actions={
          <>
            {undo && (
              <Button
                variant="subtle"
                color="gray"
                leftSection={<Icon name="arrow-back-up" />}
                onClick={() => {
                  store.undo();
                  void store.flush();
                }}
              >
                {t("design.undo")}
              </Button>
            )}
            <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setMaking(true)}>
              {d("entity.new")}
            </Button>
            <Button disabled={!changed} onClick={() => void goPublish()}>
              {d("publish.open")}
            </Button>
          </>
        }
      />
      <div className={styles.wide}>
        <p className={styles.intro}>{t("design.intro")}</p>
        <div style={{ marginBottom: "var(--space-4)" }}>
          <Segmented
            label={t("design.look")}
            value={look}
            onChange={setLook}
            options={[
              { value: "list", label: t("design.list"), icon: "list" },
              { value: "map", label: d("map.title"), icon: "sitemap" },
            ]}
          />
        </div>
        {look === "list" ? (
          <EntityList
            set={set}
            published={published.set}
            counts={counts}
            hrefOf={(entity) => hrefOf(set, { kind: "entity", key: entity }) ?? "/design"}
            onRemove={(entity) => void remove(entity)}
            onNew={() => setMaking(true)}
          />
        ) : (
          <ModelMap entities={readEntities(set)} hrefOf={(entity) => `/design/${entity}`} />
        )}
      </div>
      {making && (
        <NewEntityDialog
          taken={(key) => Object.hasOwn(set.entity, key)}
          onClose={() => setMaking(false)}
          onMake={(made) => void make(made)}
        />
      )}
    </div>
  );
}
