import type { Entity, MessageDocument, RuleDocument } from "@quoin/definition";
import { RunHistory, type RunStatus } from "@quoin/designer/rule";
import { useText } from "@quoin/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../api/trpc.ts";

interface RuleRunsProps {
  readonly rule: string;
  readonly rules: Readonly<Record<string, RuleDocument>>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly messages: Readonly<Record<string, MessageDocument>>;
}

const PAGE = 50;

/** The runs of a rule, kept up to date while they are looked at. */
export function RuleRuns({ rule, rules, entities, messages }: RuleRunsProps) {
  const t = useText("web");
  const queries = useQueryClient();
  const [status, setStatus] = useState<RunStatus>();
  const [opened, setOpened] = useState<string>();
  const [limit, setLimit] = useState(PAGE);
  const { data: runs } = useQuery(
    trpc.rules.runs.queryOptions({ rule, limit, ...(status && { status }) }, { refetchInterval: 3000, staleTime: 0 }),
  );
  const { data: detail } = useQuery(
    trpc.rules.run.queryOptions(
      { id: opened ?? "" },
      { enabled: opened !== undefined, refetchInterval: 3000, staleTime: 0 },
    ),
  );
  const retry = useMutation(
    trpc.rules.replay.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.rules.pathKey() }),
    }),
  );
  return (
    <RunHistory
      rules={rules}
      entities={entities}
      messages={messages}
      errorWords={(code) => t(`error.${code}`)}
      runs={runs}
      status={status}
      onStatus={setStatus}
      opened={opened}
      onOpen={setOpened}
      detail={detail}
      onRetry={(id) => retry.mutate({ id })}
      onMore={runs && runs.length === limit && limit < 200 ? () => setLimit(limit + PAGE) : undefined}
    />
  );
}
