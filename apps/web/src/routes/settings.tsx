import { Icon, useText } from "@quoin/ui";
import { Link } from "@tanstack/react-router";
import { useMe } from "../session/use-me.ts";
import rows from "../settings/rows.module.css";
import { SettingsFrame } from "../settings/settings-frame.tsx";
import { WorkspaceSettings } from "../settings/workspace-settings.tsx";

const PLACES = [
  { to: "/settings/profile", icon: "user", name: "profile", ability: undefined },
  { to: "/settings/users", icon: "users", name: "users", ability: "users" },
  { to: "/settings/roles", icon: "shield", name: "roles", ability: "design" },
  { to: "/settings/tokens", icon: "key", name: "tokens", ability: undefined },
  { to: "/settings/calendars", icon: "calendar", name: "calendars", ability: "admin" },
  { to: "/settings/outbox", icon: "mail", name: "outbox", ability: "admin" },
  { to: "/jobs", icon: "hourglass", name: "jobs", ability: undefined },
] as const;

/** The ways to every setting, and for administrators what holds for the whole workspace. */
export function SettingsPage() {
  const t = useText("web");
  const { abilities } = useMe();
  const admin = abilities.includes("admin");
  return (
    <SettingsFrame name={t("nav.settings")}>
      <ul className={rows.list}>
        {PLACES.filter(({ ability }) => !ability || admin || abilities.includes(ability)).map((place) => (
          <li key={place.to}>
            <Link to={place.to} className={`${rows.row} ${rows.link}`}>
              <Icon name={place.icon} />
              <span className={rows.words}>
                <span className={rows.name}>{t(`settings.${place.name}`)}</span>
                <span className={rows.more}>{t(`settings.${place.name}.help`)}</span>
              </span>
              <Icon name="chevron-right" />
            </Link>
          </li>
        ))}
      </ul>
      {admin && <WorkspaceSettings />}
    </SettingsFrame>
  );
}
