import { EmptyState, Icon, Strip, useFormat, useText } from "@quoin/ui";
import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";
import rows from "../settings/rows.module.css";
import { SettingsFrame } from "../settings/settings-frame.tsx";

const ICONS = { waiting: "hourglass", sent: "check", failed: "alert-triangle" } as const;

/** Mail that rules and accounts sent, or that is kept because no mail server is set. */
export function Outbox() {
  const t = useText("web");
  const { instant, time } = useFormat();
  const { data } = useSuspenseQuery(trpc.outbox.list.queryOptions({ limit: 100 }, { refetchInterval: 10_000 }));
  return (
    <SettingsFrame name={t("settings.outbox")}>
      {!data.sends && <Strip tone="warning">{t("outbox.kept")}</Strip>}
      {data.mails.length === 0 && <EmptyState title={t("outbox.none")} />}
      <ul className={rows.list}>
        {data.mails.map((mail) => (
          <li key={mail.id} className={rows.row}>
            <Icon
              name={mail.nextTry === undefined ? ICONS[mail.status] : "refresh"}
              label={t(`outbox.${mail.nextTry === undefined ? mail.status : "again"}`)}
            />
            <details className={rows.words}>
              <summary>
                <span className={rows.name}>{mail.subject}</span> <span className={rows.more}>{mail.to}</span>
                {mail.status === "failed" && (
                  <span className={rows.state} data-tone={mail.nextTry === undefined ? "danger" : "warning"}>
                    {mail.nextTry === undefined
                      ? t("outbox.gaveUp", { count: mail.attempts })
                      : t("outbox.tried", { count: mail.attempts, time: time(mail.nextTry) })}
                  </span>
                )}
              </summary>
              <p style={{ whiteSpace: "pre-wrap" }}>{mail.text}</p>
              {mail.error && <Strip tone="danger">{mail.error}</Strip>}
            </details>
            <span className={rows.end}>{instant(mail.sentAt ?? mail.createdAt)}</span>
          </li>
        ))}
      </ul>
    </SettingsFrame>
  );
}
