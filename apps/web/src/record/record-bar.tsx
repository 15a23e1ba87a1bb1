import { ActionIcon } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { manyLabels, type Entity } from "@quoin/definition";
import { Icon, Menu, useFormat, useLabel, useText } from "@quoin/ui";
import { Link, useRouter, useRouterState } from "@tanstack/react-router";
import { PageBar } from "../shell/page-bar.tsx";
import type { ListContext } from "./list-context.ts";
import styles from "./record-bar.module.css";
import { useNeighbours } from "./use-neighbours.ts";

interface RecordBarProps {
  readonly entity: Entity;
  readonly id: string;
  readonly title: string;
  readonly onDelete?: (() => void) | undefined;
}

/** Where the record stands: its list, the one before and the one after it in the list's order, and what else can be done. */
export function RecordBar({ entity, id, title, onDelete }: RecordBarProps) {
  const t = useText("web");
  const choose = useLabel();
  const { number } = useFormat();
  const router = useRouter();
  const list: ListContext | undefined = useRouterState({ select: ({ location }) => location.state.list });
  const { place, count, previous, next } = useNeighbours(entity.key, id, list);
  const go = (to: string | undefined) => {
    if (to !== undefined && list)
      void router.navigate({
        to: "/e/$entity/$id",
        params: { entity: entity.key, id: to },
        state: { list },
        replace: true,
      });
  };
  const copyLink = async () => {
    await navigator.clipboard.writeText(location.href);
    notifications.show({ message: t("record.linkCopied"), color: "success" });
  };
  const listName = choose(manyLabels(entity.document), entity.key);
  return (
    <PageBar
      name={title}
      title={
        <nav className={styles.crumb} aria-label={t("record.place")}>
          {list?.href === undefined ? (
            <Link to="/e/$entity" params={{ entity: entity.key }}>
              {listName}
            </Link>
          ) : (
            <a
              href={list.href}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey) return;
                event.preventDefault();
                router.history.push(list.href ?? "");
              }}
            >
              {listName}
            </a>
          )}
          <Icon name="chevron-right" size={14} />
          <b className={styles.name}>{list?.label ?? title}</b>
          {place >= 0 && (
            <span className={styles.steps}>
              <span className={styles.count}>
                {t("record.position", { place: number(place + 1), count: number(count) })}
              </span>
              <ActionIcon
                size="sm"
                disabled={previous === undefined}
                onClick={() => go(previous)}
                aria-label={t("record.previous")}
              >
                <Icon name="chevron-left" />
              </ActionIcon>
              <ActionIcon
                size="sm"
                disabled={next === undefined}
                onClick={() => go(next)}
                aria-label={t("record.next")}
              >
                <Icon name="chevron-right" />
              </ActionIcon>
            </span>
          )}
        </nav>
      }
      actions={
        <Menu
          position="bottom-end"
          groups={[
            {
              key: "share",
              entries: [
                {
                  key: "copy",
                  label: t("record.copyLink"),
                  icon: "link",
                  onClick: () => void copyLink(),
                },
              ],
            },
            {
              key: "end",
              entries: onDelete
                ? [{ key: "delete", label: t("record.delete"), icon: "trash", danger: true, onClick: onDelete }]
                : [],
            },
          ]}
        >
          <ActionIcon aria-label={t("record.more")}>
            <Icon name="dots" />
          </ActionIcon>
        </Menu>
      }
    />
  );
}
