import { Button, Menu } from "@mantine/core";
import { Avatar, Icon, useConfirm, useLabel, useText } from "@quoin/ui";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../api/trpc.ts";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import rows from "../settings/rows.module.css";
import { SettingsFrame } from "../settings/settings-frame.tsx";
import { EditPerson, type Person } from "../users/edit-person.tsx";
import { TeamList } from "../users/team-list.tsx";
import { ResetPassword } from "../users/reset-password.tsx";

type Opened = { readonly form: "new" } | { readonly form: "edit" | "password"; readonly person: Person };

/** The people who work here: inviting, roles, disabling. */
export function Users() {
  const t = useText("web");
  const label = useLabel();
  const me = useMe();
  const { set } = useWorkspace();
  const queries = useQueryClient();
  const confirm = useConfirm();
  const [opened, setOpened] = useState<Opened>();
  const { data } = useSuspenseQuery(trpc.users.list.queryOptions());
  const disable = useMutation(
    trpc.users.disable.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.users.pathKey() }),
    }),
  );
  const toggle = async (person: Person) => {
    const agreed =
      person.disabled ||
      (await confirm({
        title: t("users.disableTitle", { name: person.name }),
        body: t("users.disableText"),
        confirmLabel: t("users.disable"),
        danger: true,
      }));
    if (agreed) disable.mutate({ id: person.id, disabled: !person.disabled });
  };
  const roleNames = (roles: readonly string[]) =>
    roles.map((role) => label(set.role[role]?.labels, role === "admin" ? t("role.admin") : role)).join(" · ");
  return (
    <SettingsFrame
      name={t("settings.users")}
      intro={t("settings.users.help")}
      actions={
        <Button leftSection={<Icon name="plus" />} onClick={() => setOpened({ form: "new" })}>
          {t("users.new")}
        </Button>
      }
    >
      <ul className={rows.list}>
        {data.map((person) => (
          <li key={person.id} className={rows.row}>
            <Avatar name={person.name} />
            <span className={rows.words}>
              <span className={rows.name}>{person.name}</span>
              <span className={rows.more}>{person.email}</span>
            </span>
            <span className={rows.end}>
              {person.disabled ? t("users.disabled") : roleNames(person.roles) || t("users.noRole")}
            </span>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" aria-label={t("users.menu", { name: person.name })}>
                  <Icon name="dots" />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<Icon name="pencil" />} onClick={() => setOpened({ form: "edit", person })}>
                  {t("users.edit")}
                </Menu.Item>
                <Menu.Item leftSection={<Icon name="key" />} onClick={() => setOpened({ form: "password", person })}>
                  {t("users.password")}
                </Menu.Item>
                {person.id !== me.user.id && (
                  <Menu.Item
                    leftSection={<Icon name={person.disabled ? "user-plus" : "user-minus"} />}
                    onClick={() => void toggle(person)}
                  >
                    {person.disabled ? t("users.enable") : t("users.disable")}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          </li>
        ))}
      </ul>
      <TeamList />
      {opened?.form === "password" && <ResetPassword person={opened.person} onClose={() => setOpened(undefined)} />}
      {opened && opened.form !== "password" && (
        <EditPerson person={opened.form === "edit" ? opened.person : undefined} onClose={() => setOpened(undefined)} />
      )}
    </SettingsFrame>
  );
}
