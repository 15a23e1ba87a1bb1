import { Button } from "@mantine/core";
import { EmptyState, Panel, useFormat, useText } from "@quoin/ui";
import type { ReactNode } from "react";
import styles from "./publish.module.css";

export interface VersionLine {
  readonly version: number;
  readonly at: string;
  /** Name of who published it. */
  readonly by: string | undefined;
  readonly note?: string | undefined;
  readonly restores?: number | undefined;
}

interface VersionListProps {
  /** Newest first. */
  readonly versions: readonly VersionLine[];
  /** The version that is compared with the present one. */
  readonly compared: number | undefined;
  readonly onCompare: (version: number | undefined) => void;
  readonly onBringBack: (version: number) => void;
  /** What leads from the compared version to the present one. */
  readonly comparison: ReactNode;
}

/** Every published version: who, when, what for; compared with the present one, and brought back. */
export function VersionList({ versions, compared, onCompare, onBringBack, comparison }: VersionListProps) {
  const t = useText("designer");
  const { instant } = useFormat();
  return (
    <Panel title={t("versions.title")}>
      {versions.length === 0 && <EmptyState compact title={t("versions.none")} />}
      <ol className={styles.versions}>
        {versions.map(({ version, at, by, note, restores }, index) => (
          <li key={version}>
            <div className={styles.version}>
              <b>{t("versions.version", { version })}</b>
              <span>
                {instant(at)} · {by ?? t("versions.system")}
                {restores !== undefined && ` · ${t("versions.restores", { version: restores })}`}
                {note && ` · ${note}`}
              </span>
              {index === 0 ? (
                <span className={styles.end}>{t("versions.present")}</span>
              ) : (
                <span className={styles.end}>
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-expanded={compared === version}
                    onClick={() => onCompare(compared === version ? undefined : version)}
                  >
                    {t("versions.compare")}
                  </Button>
                  <Button variant="default" size="compact-xs" onClick={() => onBringBack(version)}>
                    {t("versions.bringBack")}
                  </Button>
                </span>
              )}
            </div>
            {compared === version && <div className={styles.comparison}>{comparison}</div>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
