import { Button } from "@mantine/core";
import { EmptyState, Icon, StateWord, useLabel, useText } from "@quoin/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import { DesignPage } from "../design/design-page.tsx";
import pages from "../design/design-page.module.css";
import { useSharedDraft } from "../design/use-shared-draft.ts";
import { useAbility } from "../session/use-me.ts";
import rows from "../settings/rows.module.css";
import { MissingPage } from "../shell/missing-page.tsx";

/** All dashboards of the draft. */
export function Dashboards() {
  return useAbility("design") ? <Page /> : <MissingPage />;
}

function Page() {
  const t = useText("designer");
  const label = useLabel();
  const navigate = useNavigate();
  const draft = useSharedDraft();
  const boards = Object.entries(draft.set.dashboard);
  const make = () => void navigate({ to: "/dashboards/$dashboard", params: { dashboard: "new" } });
  const changed = new Set(draft.changes.filter(({ kind }) => kind === "dashboard").map(({ key }) => key));
  return (
    <DesignPage
      name={t("board.list")}
      end={
        <Button size="xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={make}>
          {t("board.new")}
        </Button>
      }
    >
      <div className={pages.padded}>
        {boards.length === 0 ? (
          <EmptyState
            icon="layout-dashboard"
            title={t("board.none")}
            action={{ label: t("board.new"), onClick: make, icon: "plus" }}
          />
        ) : (
          <ul className={rows.list}>
            {boards.map(([key, { labels, tiles }]) => (
              <li key={key}>
                <Link to="/dashboards/$dashboard" params={{ dashboard: key }} className={`${rows.row} ${rows.link}`}>
                  <Icon name="layout-dashboard" />
                  <span className={rows.words}>
                    <span className={rows.name}>{label(labels, key)}</span>
                    <span className={rows.more}>{t("board.note", { count: tiles.length })}</span>
                  </span>
                  {changed.has(key) && <StateWord state="draft">{t("board.changed")}</StateWord>}
                  <Icon name="chevron-right" />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </DesignPage>
  );
}
