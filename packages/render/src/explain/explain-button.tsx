import { Popover, UnstyledButton } from "@mantine/core";
import type { Field } from "@quoin/definition";
import { failureWords } from "@quoin/formula";
import { FieldCell } from "@quoin/fields/react";
import { Icon, Skeleton, useLabel, useLocale, useText } from "@quoin/ui";
import { Suspense, useContext, useState } from "react";
import { ExplainContext, type ExplainedValue } from "./explain-context.ts";
import styles from "./explain-button.module.css";
import { ValueExplanation } from "./value-explanation.tsx";

type Shown = { readonly value?: ExplainedValue; readonly failed?: boolean };

/** Opens a panel that tells how a computed value came about. Nothing where the app cannot tell. */
export function ExplainButton({ field }: { readonly field: Field }) {
  const t = useText("render");
  const label = useLabel();
  const explain = useContext(ExplainContext);
  const [shown, setShown] = useState<Shown>();
  if (!explain) return null;
  const words = t("explain.open", { field: label(field.schema["x-labels"], field.key) });
  const open = async () => {
    setShown({});
    try {
      const value = await explain(field);
      setShown({ value });
    } catch {
      setShown({ failed: true });
    }
  };
  return (
    <Popover
      opened={shown !== undefined}
      onChange={(opened) => !opened && setShown(undefined)}
      position="bottom-start"
      width={380}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={styles.press}
          aria-label={words}
          title={words}
          onClick={() => void (shown === undefined ? open() : setShown(undefined))}
        >
          <Icon name="formula" size={14} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={words} className={styles.panel}>
        {shown?.failed ? (
          <p role="alert">{t("explain.failed")}</p>
        ) : shown?.value ? (
          <Explanation value={shown.value} label={words} />
        ) : (
          <Skeleton rows={3} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Explanation({ value, label }: { readonly value: ExplainedValue; readonly label: string }) {
  const t = useText("render");
  const { locale } = useLocale();
  const { formula, failure, reads, records, fieldName } = value;
  return (
    <>
      {failure && <p className={styles.failure}>{failureWords(failure, locale)}</p>}
      {formula && <ValueExplanation explanation={formula} fieldName={fieldName} label={label} />}
      {!formula && reads.length > 0 && (
        <dl className={styles.lines}>
          {reads.map(({ field, name, value: held }) => (
            <div key={name} className={styles.line}>
              <dt>{name}</dt>
              <dd>
                <Value field={field} value={held} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {records && (
        <>
          <p className={styles.count}>{t("explain.records", { count: records.count })}</p>
          <ul className={styles.lines}>
            {records.data.map(({ id, title, href, row }) => (
              <li key={id} className={styles.line}>
                <a href={href}>{title}</a>
                {records.of && <Value field={records.of} value={row[records.of.key]} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const Value = ({ field, value }: { readonly field: Field; readonly value: unknown }) => (
  <Suspense fallback={<Skeleton height={14} />}>
    <FieldCell field={field} value={value} variant="grid" />
  </Suspense>
);
