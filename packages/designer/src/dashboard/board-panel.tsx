import { MultiSelect } from "@mantine/core";
import type { DashboardDocument, Problem, RoleDocument } from "@quoin/definition";
import { useLabel, useText } from "@quoin/ui";
import styles from "../inspector/inspector.module.css";
import { PanelHead } from "../inspector/panel-head.tsx";
import { ProblemLines } from "../inspector/problem-lines.tsx";
import { Sect } from "../inspector/sect.tsx";
import { LocalizedInput } from "../text/localized-input.tsx";

interface BoardPanelProps {
  readonly dashboard: DashboardDocument;
  readonly roles: Readonly<Record<string, RoleDocument>>;
  readonly problems: readonly Problem[];
  readonly onChange: (dashboard: DashboardDocument, merge?: string) => void;
}

/** The dashboard itself: what it is called and for whom it is. */
export function BoardPanel({ dashboard, roles, problems, onChange }: BoardPanelProps) {
  const t = useText("designer");
  const label = useLabel();
  const { labels: _labels, roles: chosen, ...rest } = dashboard;
  return (
    <>
      <PanelHead
        icon="layout-dashboard"
        title={label(dashboard.labels, t("board.unnamed"))}
        note={t("board.note", { count: dashboard.tiles.length })}
      />
      <ProblemLines problems={problems} />
      <Sect>
        <LocalizedInput
          label={t("view.name")}
          value={dashboard.labels}
          onChange={(labels) =>
            onChange({ ...rest, ...(labels && { labels }), ...(chosen && { roles: chosen }) }, "labels")
          }
        />
        <MultiSelect
          size="xs"
          label={t("view.roles")}
          placeholder={chosen?.length ? "" : t("view.roles.all")}
          data={Object.entries(roles).map(([key, role]) => ({ value: key, label: label(role.labels, key) }))}
          value={[...(chosen ?? [])]}
          onChange={(next) =>
            onChange({
              ...rest,
              ...(dashboard.labels && { labels: dashboard.labels }),
              ...(next.length > 0 && { roles: next }),
            })
          }
        />
        <p className={styles.muted}>{t("board.keys")}</p>
      </Sect>
    </>
  );
}
