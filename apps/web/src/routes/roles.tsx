import type { ConditionDocument, RoleDocument } from "@quoin/definition";
import { NewRoleDialog, RoleEditor, RoleList, type RolePerson } from "@quoin/designer/role";
import { useLabel, useText } from "@quoin/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { client, trpc } from "../api/trpc.ts";
import { DocumentPage } from "../design/document-page.tsx";
import styles from "../design/roles.module.css";
import { useSharedDraft } from "../design/use-shared-draft.ts";
import { useDraftDocument } from "../design/use-draft-document.ts";
import { useAbility } from "../session/use-me.ts";
import { entitiesOf, useWorkspace } from "../session/use-workspace.ts";

const NO_ROLE: RoleDocument = {};

const count = async (entity: string, where: ConditionDocument): Promise<number> => {
  const [row] = await client.records.aggregate.query({ entity, where, aggregates: [{ fn: "count", as: "n" }] });
  return Number(row?.["n"] ?? 0);
};

/** All roles at the left, the chosen one as a matrix. */
export function Roles() {
  const draft = useSharedDraft();
  const queries = useQueryClient();
  const managesPeople = useAbility("users");
  const { data } = useQuery(trpc.users.list.queryOptions(undefined, { enabled: managesPeople }));
  const people = useMemo<readonly RolePerson[]>(() => data ?? [], [data]);
  const keys = Object.keys(draft.set.role);
  const [chosen, setChosen] = useState<string>();
  const [creating, setCreating] = useState<{ readonly from?: string }>();
  const key = chosen !== undefined && keys.includes(chosen) ? chosen : keys[0];
  const list = (
    <RoleList
      roles={draft.set.role}
      people={people}
      selected={key}
      onSelect={setChosen}
      onNew={() => setCreating({})}
    />
  );
  return (
    <>
      {key === undefined ? (
        list
      ) : (
        <RolePage key={key} roleKey={key} people={people} list={list} onCopy={() => setCreating({ from: key })} />
      )}
      {creating && (
        <NewRoleDialog
          roles={draft.set.role}
          from={creating.from}
          onClose={() => setCreating(undefined)}
          onCreate={async (made, role) => {
            await client.definitions.saveDocument.mutate({
              kind: "role",
              key: made,
              document: role as Record<string, unknown>,
            });
            await queries.invalidateQueries({ queryKey: trpc.definitions.draft.queryKey() });
            setChosen(made);
            setCreating(undefined);
          }}
        />
      )}
    </>
  );
}

interface RolePageProps {
  readonly roleKey: string;
  readonly people: readonly RolePerson[];
  readonly list: React.ReactNode;
  readonly onCopy: () => void;
}

function RolePage({ roleKey, people, list, onCopy }: RolePageProps) {
  const t = useText("designer");
  const say = useText("definition");
  const label = useLabel();
  const { set } = useWorkspace();
  const edited = useDraftDocument({ kind: "role", key: roleKey, initial: NO_ROLE });
  const { value: role, draft } = edited;
  const entities = useMemo(() => entitiesOf(draft.set), [draft.set]);
  const titles = useCallback(
    async (entity: string, where: ConditionDocument): Promise<readonly string[]> => {
      const title = entities.get(entity)?.title ?? "id";
      const page = await client.records.query.query({ entity, where, fields: [title], limit: 5 });
      return page.data.map((row) => String(row[title] ?? row["id"]));
    },
    [entities],
  );
  const removalWords = async () => {
    const uses = await client.definitions.whereUsed.query({ kind: "role", key: roleKey });
    const holders = people.filter(({ roles }) => roles.includes(roleKey)).length;
    return (
      <>
        <p>{t("role.delete.people", { count: holders })}</p>
        {uses.length > 0 && (
          <>
            <p>{t("role.delete.uses")}</p>
            <ul>
              {uses.map((use) => (
                <li key={`${use.kind} ${use.key} ${use.path}`}>
                  {label(
                    (draft.set[use.kind][use.key] as { labels?: Record<string, string> } | undefined)?.labels,
                    use.key,
                  )}
                  : {say(`use.${use.how}`)}
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    );
  };
  const name = label(role.labels, roleKey);
  return (
    <DocumentPage
      kind="role"
      documentKey={roleKey}
      edited={edited}
      name={name}
      crumb={{ to: "/settings/roles", label: t("role.list") }}
      more={t("role.more")}
      entries={[{ key: "copy", label: t("role.copy"), icon: "copy", onClick: onCopy }]}
      removal={{
        title: t("role.delete.ask", { name }),
        body: removalWords,
        leave: () => Promise.resolve(),
      }}
    >
      <div className={styles.frame}>
        {list}
        <RoleEditor
          roleKey={roleKey}
          role={role}
          published={set.role[roleKey] ?? NO_ROLE}
          roles={draft.set.role}
          people={people}
          entities={entities}
          count={count}
          titles={titles}
          onChange={edited.change}
        />
      </div>
    </DocumentPage>
  );
}
