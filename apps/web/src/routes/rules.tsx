import { Button } from "@mantine/core";
import { NewRuleDialog, RuleList } from "@quoin/designer/rule";
import { Icon, useText } from "@quoin/ui";
import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client, trpc } from "../api/trpc.ts";
import pages from "../design/design-page.module.css";
import { DesignPage } from "../design/design-page.tsx";
import { useSharedDraft } from "../design/use-shared-draft.ts";
import { entitiesOf } from "../session/use-workspace.ts";

/** All rules of the draft. */
export function Rules() {
  const t = useText("designer");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const draft = useSharedDraft();
  const { data: catalog } = useSuspenseQuery(
    trpc.rules.catalog.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const { data: states } = useQuery(trpc.rules.states.queryOptions(undefined, { refetchInterval: 15_000 }));
  const { data: runs } = useQuery(trpc.rules.runs.queryOptions({ limit: 200 }, { refetchInterval: 15_000 }));
  const [creating, setCreating] = useState(false);
  const open = (rule: string) => void navigate({ to: "/rules/$rule", params: { rule } });
  return (
    <DesignPage
      name={t("rule.list")}
      tools={t("rule.list.intro")}
      end={
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setCreating(true)}
        >
          {t("rule.new")}
        </Button>
      }
    >
      <div className={pages.padded}>
        <RuleList
          rules={draft.set.rule}
          catalog={catalog}
          entities={entitiesOf(draft.set)}
          paused={new Set(states?.filter(({ paused }) => paused).map(({ rule }) => rule))}
          changed={new Set(draft.changes.filter(({ kind }) => kind === "rule").map(({ key }) => key))}
          runs={runs ?? []}
          hrefOf={(key) => `/rules/${key}`}
          onOpen={open}
        />
      </div>
      {creating && (
        <NewRuleDialog
          catalog={catalog}
          entities={entitiesOf(draft.set)}
          taken={new Set(Object.keys(draft.set.rule))}
          onClose={() => setCreating(false)}
          onCreate={async (key, rule) => {
            await client.definitions.saveDocument.mutate({ kind: "rule", key, document: { ...rule } });
            await queries.invalidateQueries({ queryKey: trpc.definitions.draft.queryKey() });
            open(key);
          }}
        />
      )}
    </DesignPage>
  );
}
