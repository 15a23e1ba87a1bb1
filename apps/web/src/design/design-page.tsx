import { Button } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PageBar } from "../shell/page-bar.tsx";
import styles from "./design-page.module.css";

interface DesignPageProps {
  /** What it is called; also the browser's tab. */
  readonly name: string;
  readonly crumb?: { readonly to: string; readonly label: string } | undefined;
  /** The line under the top bar. */
  readonly tools?: ReactNode;
  /** At its end. */
  readonly end?: ReactNode;
  readonly strip?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of an editor of definitions: name and way back in the top bar, a line of tools, the work below it. */
export function DesignPage({ name, crumb, tools, end, strip, children }: DesignPageProps) {
  const t = useText("designer");
  const navigate = useNavigate();
  return (
    <div className={styles.page}>
      <PageBar
        name={name}
        title={
          <>
            {crumb && (
              <>
                <Link to={crumb.to} className={styles.crumb}>
                  {crumb.label}
                </Link>
                <Icon name="chevron-right" size={14} />
              </>
            )}
            <h1 className={styles.name}>{name}</h1>
          </>
        }
        actions={<Button onClick={() => void navigate({ to: "/publish" })}>{t("rule.publish")}</Button>}
      />
      <div className={styles.tools} role="group" aria-label={t("rule.tools")}>
        {tools}
        <div className={styles.end}>{end}</div>
      </div>
      {strip}
      <div className={styles.work}>{children}</div>
    </div>
  );
}
