import { Button } from "@mantine/core";
import { EmptyState, Icon, useFormat, useText } from "@quoin/ui";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../api/trpc.ts";
import rows from "../settings/rows.module.css";
import { SettingsFrame } from "../settings/settings-frame.tsx";

/** What rules and colleagues told one, newest first. */
export function Notifications() {
  const t = useText("web");
  const { relative } = useFormat();
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(trpc.notifications.list.queryOptions({ limit: 100 }));
  const { mutate: markRead } = useMutation(
    trpc.notifications.markRead.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.notifications.pathKey() }),
    }),
  );
  const unread = data.some((notice) => !notice.readAt);
  return (
    <SettingsFrame
      name={t("notifications.title")}
      actions={
        unread && (
          <Button variant="default" leftSection={<Icon name="check" />} onClick={() => markRead({})}>
            {t("notifications.readAll")}
          </Button>
        )
      }
    >
      {data.length === 0 && <EmptyState title={t("notifications.none")} />}
      <ul className={rows.list}>
        {data.map((notice) => {
          const words = (
            <>
              <Icon name={notice.readAt ? "bell" : "point"} />
              <span className={rows.words}>
                <span className={rows.name} data-read={notice.readAt ? true : undefined}>
                  {notice.title}
                </span>
                {notice.body && <span className={rows.more}>{notice.body}</span>}
              </span>
              <time className={rows.end} dateTime={notice.at}>
                {relative(notice.at)}
              </time>
            </>
          );
          const read = () => !notice.readAt && markRead({ ids: [notice.id] });
          return (
            <li key={notice.id}>
              {notice.entity && notice.record ? (
                <Link
                  to="/e/$entity/$id"
                  params={{ entity: notice.entity, id: notice.record }}
                  className={`${rows.row} ${rows.link}`}
                  onClick={read}
                >
                  {words}
                </Link>
              ) : (
                <div className={rows.row}>{words}</div>
              )}
            </li>
          );
        })}
      </ul>
    </SettingsFrame>
  );
}
