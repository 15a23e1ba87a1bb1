import { type DesignServices, EntityDesigner, useDraftState } from "@quoin/designer";
import type { ConditionDocument } from "@quoin/definition";
import { useLabel, useLocale, useText } from "@quoin/ui";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { RoutePending } from "../app/route-pending.tsx";
import { client, trpc } from "../api/trpc.ts";
import { hrefOf } from "../design/href-of.ts";
import { useDesignStore } from "../design/use-design-store.ts";
import { useDraft } from "../design/use-draft.ts";
import { useLinkClicks } from "../session/use-link-clicks.ts";
import { useAbility, useMe } from "../session/use-me.ts";
import { MissingPage } from "../shell/missing-page.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";

/** Designs one entity and its forms. */
export function DesignEntity() {
  const may = useAbility("design");
  return may ? <Loaded /> : <MissingPage />;
}

type Draft = ReturnType<typeof useDraft>;

function Loaded() {
  const { draft, published, fetching } = useDraft();
  // A draft that an earlier page left behind is not begun from.
  const [ready, setReady] = useState(!fetching);
  useEffect(() => {
    if (!fetching) setReady(true);
  }, [fetching]);
  return ready ? <Designer draft={draft} published={published} /> : <RoutePending />;
}

function Designer({ draft, published }: Pick<Draft, "draft" | "published">) {
  const { entity } = useParams({ from: "/shell/design/$entity" });
  return <Open entity={entity} draft={draft} published={published} />;
}

interface OpenProps extends Pick<Draft, "draft" | "published"> {
  readonly entity: string;
}

function Open({ entity, draft, published }: OpenProps) {
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const me = useMe();
  const { timeZone } = useLocale();
  const follow = useLinkClicks();
  const t = useText("designer");
  const label = useLabel();
  usePageTitle(label(draft.set.entity[entity]?.["x-labels"], entity));
  const store = useDesignStore({ draft, published });
  const { rev, saving } = useDraftState(store);
  const { data: problems = [], refetch: checkAgain } = useQuery(
    trpc.definitions.check.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const checked = useRef<number>(undefined);
  useEffect(() => {
    // What was saved is checked by the server as well.
    if (saving !== "saved" || checked.current === rev) return;
    checked.current = rev;
    void checkAgain();
  }, [rev, saving, checkAgain]);
  const known = Object.hasOwn(published.set.entity, entity);
  const { data: rows } = useQuery(
    trpc.records.query.queryOptions(
      { entity, limit: 1, titles: true },
      { enabled: known, staleTime: 60_000, retry: false },
    ),
  );
  const sample = rows?.data[0];
  const { data: catalog } = useQuery(
    trpc.rules.catalog.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const services = useMemo<DesignServices>(
    () => ({
      count: async (of: string, where?: ConditionDocument) => {
        const found = await client.records.aggregate.query({
          entity: of,
          aggregates: [{ fn: "count", as: "n" }],
          ...(where === undefined ? {} : { where }),
        });
        return Number(found[0]?.["n"] ?? 0);
      },
      uses: (target) => client.definitions.whereUsed.query(target),
      hrefOf: (use) => hrefOf(store.get().set, use),
      isButton: ({ trigger }) => catalog?.triggers.find(({ name }) => name === trigger.type)?.manual === true,
      context: { now: new Date(), timeZone, user: { id: me.user.id } },
      ...(sample && { sample }),
    }),
    [store, timeZone, me.user.id, sample, catalog],
  );
  const leave = async (go: () => Promise<void>) => {
    if (await store.flush()) await go();
  };
  return (
    <div style={{ display: "contents" }} ref={follow}>
      <EntityDesigner
        key={entity}
        store={store}
        entity={entity}
        form={search.form}
        problems={problems}
        services={services}
        onOpenForm={(form) => void navigate({ to: "/design/$entity", params: { entity }, search: { form } })}
        onOpenEntity={(next) => void navigate({ to: "/design/$entity", params: { entity: next }, search: {} })}
        gone={
          <MissingPage
            title={t("entity.gone")}
            body={t("entity.goneHelp")}
            action={{ label: t("entity.all"), onClick: () => void navigate({ to: "/design" }) }}
          />
        }
        onExit={() => void leave(() => navigate({ to: "/design" }))}
        onPublish={() => void leave(() => navigate({ to: "/publish" }))}
      />
    </div>
  );
}
