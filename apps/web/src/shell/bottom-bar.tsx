import { Drawer, UnstyledButton } from "@mantine/core";
import { Icon, useLabel, useText } from "@quoin/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import styles from "./bottom-bar.module.css";
import { navGroups } from "./nav-groups.ts";
import { Navigation } from "./navigation.tsx";

/** The phone's navigation: the first places, and all of them behind one button. */
export function BottomBar() {
  const t = useText("web");
  const label = useLabel();
  const [opened, setOpened] = useState(false);
  const links = navGroups(useWorkspace(), useMe())
    .flatMap((group) => group.links)
    .slice(0, 4);
  return (
    <>
      <nav className={styles.bar} aria-label={t("shell.navigation")}>
        {links.map((link) => (
          <Link
            key={link.id}
            to={link.href}
            className={styles.link}
            activeProps={{ className: styles.active, "aria-current": "page" }}
          >
            <Icon name={link.icon} size={20} />
            <span>{label(link.labels, link.fallback)}</span>
          </Link>
        ))}
        <UnstyledButton className={styles.link} onClick={() => setOpened(true)} aria-haspopup="dialog">
          <Icon name="menu-2" size={20} />
          <span>{t("shell.more")}</span>
        </UnstyledButton>
      </nav>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        size="100%"
        title={t("shell.navigation")}
        closeButtonProps={{ "aria-label": t("action.close") }}
      >
        <Navigation onGo={() => setOpened(false)} />
      </Drawer>
    </>
  );
}
