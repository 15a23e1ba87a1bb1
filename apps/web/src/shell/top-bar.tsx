import { ActionIcon, Indicator, UnstyledButton } from "@mantine/core";
import { Icon, Kbd, keyWords, useIsPhone, useText } from "@quoin/ui";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { trpc } from "../api/trpc.ts";
import { usePalette } from "./palette-state.tsx";
import styles from "./top-bar.module.css";

/** The page's own title and tools (through portals), the search, the bell. */
export function TopBar() {
  const t = useText("web");
  const navigate = useNavigate();
  const phone = useIsPhone();
  const { open } = usePalette();
  const { data: unread = 0 } = useQuery(trpc.notifications.unreadCount.queryOptions(undefined, { staleTime: 60_000 }));
  return (
    <header className={styles.bar}>
      <div id="page-title" className={styles.title} />
      {phone ? (
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={t("shell.search")} onClick={open}>
          <Icon name="search" />
        </ActionIcon>
      ) : (
        <UnstyledButton className={styles.search} onClick={open} aria-label={t("shell.search")}>
          <Icon name="search" size={16} />
          <span className={styles.hint}>{t("shell.searchHint")}</span>
          <Kbd>{keyWords("mod+K")}</Kbd>
        </UnstyledButton>
      )}
      <div className={styles.tools}>
        <Indicator disabled={unread === 0} color="red" size={8} offset={6} aria-hidden={false}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={phone ? 44 : 32}
            aria-label={t("shell.notifications", { count: unread })}
            onClick={() => void navigate({ to: "/notifications" })}
          >
            <Icon name="bell" />
          </ActionIcon>
        </Indicator>
        <div id="page-actions" className={styles.actions} />
      </div>
    </header>
  );
}
