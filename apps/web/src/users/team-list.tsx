import { Button } from "@mantine/core";
import type { RouterOutputs } from "@quoin/api/client";
import { Icon, Menu, useConfirm, useText } from "@quoin/ui";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../api/trpc.ts";
import rows from "../settings/rows.module.css";
import { EditTeam } from "./edit-team.tsx";
import styles from "./team-list.module.css";

type Team = RouterOutputs["teams"]["list"][number];

/** The teams with who is in them: made, renamed, filled, taken away. */
export function TeamList() {
  const t = useText("web");
  const queries = useQueryClient();
  const confirm = useConfirm();
  const { data: teams } = useSuspenseQuery(trpc.teams.list.queryOptions());
  const { data: people } = useSuspenseQuery(trpc.users.names.queryOptions());
  const [opened, setOpened] = useState<{ readonly team: Team | undefined }>();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const remove = useMutation(
    trpc.teams.remove.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.teams.pathKey() });
        await queries.invalidateQueries({ queryKey: trpc.users.pathKey() });
      },
    }),
  );
  const ask = async (team: Team) => {
    const agreed = await confirm({
      title: t("teams.removeTitle", { name: team.name }),
      body: t("teams.removeText"),
      confirmLabel: t("teams.remove"),
      danger: true,
    });
    if (agreed) remove.mutate({ id: team.id });
  };
  return (
    <section aria-labelledby="teams">
      <div className={styles.head}>
        <h2 id="teams">{t("users.teams")}</h2>
        <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setOpened({ team: undefined })}>
          {t("teams.new")}
        </Button>
      </div>
      {teams.length === 0 && <p className={styles.none}>{t("teams.none")}</p>}
      <ul className={rows.list}>
        {teams.map((team) => (
          <li key={team.id} className={rows.row}>
            <span className={rows.words}>
              <span className={rows.name}>{team.name}</span>
              <span className={rows.more}>
                {team.members.map((id) => names.get(id) ?? "").join(t("teams.separator")) || t("teams.nobody")}
              </span>
            </span>
            <Menu
              position="bottom-end"
              groups={[
                {
                  key: "team",
                  entries: [
                    { key: "edit", label: t("teams.edit"), icon: "pencil", onClick: () => setOpened({ team }) },
                    {
                      key: "remove",
                      label: t("teams.remove"),
                      icon: "trash",
                      danger: true,
                      onClick: () => void ask(team),
                    },
                  ],
                },
              ]}
            >
              <Button variant="default" aria-label={t("users.menu", { name: team.name })}>
                <Icon name="dots" />
              </Button>
            </Menu>
          </li>
        ))}
      </ul>
      {opened && <EditTeam team={opened.team} people={people} onClose={() => setOpened(undefined)} />}
    </section>
  );
}
