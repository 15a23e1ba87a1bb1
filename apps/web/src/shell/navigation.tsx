import { Icon, Logo, useLabel, useText } from "@quoin/ui";
import { Link, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { NavCounts } from "./nav-counts.tsx";
import { navGroups } from "./nav-groups.ts";
import styles from "./navigation.module.css";
import { PersonMenu } from "./person-menu.tsx";

/** What the presets call things, then settings and oneself. */
export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  const t = useText("web");
  const label = useLabel();
  const me = useMe();
  const workspace = useWorkspace();
  const groups = useRef<HTMLDivElement>(null);
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    groups.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest" });
  }, [pathname]);
  const designs = me.abilities.includes("admin") || me.abilities.includes("design");
  return (
    <nav className={styles.nav} aria-label={t("shell.navigation")}>
      <div className={styles.brand}>
        <Logo />
        <span className={styles.company}>{me.workspace.companyName || "Quoin"}</span>
      </div>
      <div ref={groups} className={styles.groups}>
        {navGroups(workspace, me).map((group) => (
          <div key={group.id} role="group" aria-label={label(group.labels, t("shell.navigation"))}>
            {group.labels && <h2 className={styles.heading}>{label(group.labels, group.id)}</h2>}
            {group.links.map((link) => (
              <Link
                key={link.id}
                to={link.href}
                className={styles.link}
                activeProps={{ className: styles.active, "aria-current": "page" }}
                onClick={onGo}
              >
                <Icon name={link.icon} size={16} />
                <span className={styles.text}>{label(link.labels, link.fallback)}</span>
                <NavCounts href={link.href} />
              </Link>
            ))}
          </div>
        ))}
        {designs && (
          <div role="group" aria-label={t("nav.build")}>
            <h2 className={styles.heading}>{t("nav.build")}</h2>
            <NavItem to="/design" icon="stack-2" text={t("nav.entities")} onGo={onGo} />
            <NavItem to="/dashboards" icon="layout-dashboard" text={t("nav.boards")} onGo={onGo} />
            <NavItem to="/navigation" icon="menu-2" text={t("nav.navigation")} onGo={onGo} />
            <NavItem to="/rules" icon="bolt" text={t("nav.rules")} onGo={onGo} />
            <NavItem to="/gallery" icon="package" text={t("nav.templates")} onGo={onGo} />
          </div>
        )}
      </div>
      <div className={styles.foot}>
        <NavItem to="/settings" icon="settings" text={t("nav.settings")} onGo={onGo} />
        <PersonMenu />
      </div>
    </nav>
  );
}

interface NavItemProps {
  readonly to: string;
  readonly icon: string;
  readonly text: string;
  readonly onGo?: (() => void) | undefined;
}

function NavItem({ to, icon, text, onGo }: NavItemProps) {
  return (
    <Link
      to={to}
      className={styles.link}
      activeProps={{ className: styles.active, "aria-current": "page" }}
      onClick={onGo}
    >
      <Icon name={icon} size={16} />
      <span className={styles.text}>{text}</span>
    </Link>
  );
}
