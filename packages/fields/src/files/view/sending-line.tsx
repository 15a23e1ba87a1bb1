import { ActionIcon, Button } from "@mantine/core";
import { Icon, useFormat, useLocale, useText } from "@quoin/ui";
import { problemText } from "../../problem/problem-text.ts";
import styles from "./files.module.css";
import type { Sending } from "./sending.ts";
import type { SendingFiles } from "./use-sending.ts";

interface SendingLineProps {
  readonly one: Sending;
  readonly files: SendingFiles;
}

/** A file on its way, with how far it is, or one that failed, with why. */
export function SendingLine({ one, files }: SendingLineProps) {
  const t = useText("fields");
  const format = useFormat();
  const { locale } = useLocale();
  const { file, share, problem } = one;
  const { name } = file;
  const said = problem && problemText({ path: "", ...problem, params: { name, ...problem.params } }, t, { locale });
  return (
    <li className={styles.line}>
      <span className={styles.mark} data-size="large">
        <Icon name={problem ? "alert-circle" : "upload"} />
      </span>
      <span className={styles.words}>
        <span className={styles.plain}>{name}</span>
        {said === undefined ? (
          <progress
            className={styles.progress}
            max={1}
            value={share}
            aria-label={t("view.files.sending", { name })}
            aria-valuetext={format.percent(share, 0)}
          />
        ) : (
          <span className={styles.problem} role="alert">
            {said}
          </span>
        )}
      </span>
      {problem && (
        <Button variant="subtle" size="compact-sm" onClick={() => files.retry(one)}>
          {t("view.files.retry")}
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t(problem ? "view.files.dismiss" : "view.files.cancel", { name })}
        title={t(problem ? "view.files.dismiss" : "view.files.cancel", { name })}
        onClick={() => files.cancel(one)}
      >
        <Icon name="x" />
      </ActionIcon>
    </li>
  );
}
