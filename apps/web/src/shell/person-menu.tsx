import { Menu, UnstyledButton } from "@mantine/core";
import { Avatar, Icon, useLabel, useText } from "@quoin/ui";
import { useNavigate } from "@tanstack/react-router";
import { signOut } from "../api/auth.ts";
import { queryClient } from "../api/query-client.ts";
import { type AppearanceChoice, useAppearance } from "../app/appearance.tsx";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { type Language, LANGUAGES } from "../text/language.ts";
import { useSavedLanguage } from "../session/use-saved-language.ts";
import styles from "./person-menu.module.css";

const APPEARANCES: readonly AppearanceChoice[] = ["system", "light", "dark"];

/** Oneself: profile, language, appearance, signing out. */
export function PersonMenu() {
  const t = useText("web");
  const label = useLabel();
  const me = useMe();
  const { set } = useWorkspace();
  const { choice, setChoice } = useAppearance();
  const { language, setLanguage } = useSavedLanguage();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    queryClient.clear();
    await navigate({ to: "/sign-in" });
  };
  // Only those who design are told of roles by name.
  const roles = me.roles
    .flatMap((role) => (role === "admin" ? t("role.admin") : label(set.role[role]?.labels, "") || []))
    .join(" · ");
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.person} aria-label={t("shell.person", { name: me.user.name })}>
          <Avatar name={me.user.name} />
          <span className={styles.names}>
            <span className={styles.name}>{me.user.name}</span>
            <span className={styles.roles}>{roles || me.user.email}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="user" />} onClick={() => void navigate({ to: "/settings/profile" })}>
          {t("person.profile")}
        </Menu.Item>
        <Menu.Label>{t("person.language")}</Menu.Label>
        {Object.entries(LANGUAGES).map(([key, name]) => (
          <Menu.Item
            key={key}
            leftSection={<Icon name={key === language ? "check" : "language"} />}
            onClick={() => setLanguage(key as Language)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Label>{t("person.appearance")}</Menu.Label>
        {APPEARANCES.map((key) => (
          <Menu.Item
            key={key}
            leftSection={<Icon name={key === choice ? "check" : "contrast"} />}
            onClick={() => setChoice(key)}
          >
            {t(`person.appearance.${key}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="logout" />} onClick={() => void leave()}>
          {t("person.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
