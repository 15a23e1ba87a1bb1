import { Skeleton, UnstyledButton } from "@mantine/core";
import type { Field } from "@quoin/definition";
import { FieldCell } from "@quoin/fields/react";
import { Icon, useLabel, useText } from "@quoin/ui";
import { Suspense, useContext, useEffect, useState } from "react";
import styles from "./masked-value.module.css";
import { RevealContext } from "./reveal-context.ts";

interface MaskedValueProps {
  readonly field: Field;
  /** As the server gave it, with its middle hidden. */
  readonly value: string;
  /** Never shown whole here. */
  readonly fixed?: boolean;
}

type Shown = { readonly whole?: unknown; readonly busy?: boolean; readonly failed?: boolean };

/** Nobody leaves a value open on the screen for longer. */
const OPEN_FOR = 60_000;

/** A masked value; a press shows it whole for a minute where the reader may. */
export function MaskedValue({ field, value, fixed = false }: MaskedValueProps) {
  const t = useText("render");
  const label = useLabel();
  const given = useContext(RevealContext);
  const reveal = fixed ? undefined : given;
  const [shown, setShown] = useState<Shown>({});
  const isOpen = shown.whole !== undefined;
  useEffect(() => setShown({}), [field, value]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setTimeout(() => setShown({}), OPEN_FOR);
    return () => clearTimeout(timer);
  }, [isOpen]);
  if (!reveal) return <span className={styles.masked}>{value}</span>;
  const press = async () => {
    if (isOpen) return setShown({});
    setShown({ busy: true });
    try {
      setShown({ whole: await reveal(field) });
    } catch {
      setShown({ failed: true });
    }
  };
  const words = t(isOpen ? "reveal.hide" : "reveal.show", { field: label(field.schema["x-labels"], field.key) });
  return (
    <span className={styles.value}>
      {isOpen ? (
        <Suspense fallback={<Skeleton height={14} width={96} />}>
          <FieldCell field={field} value={shown.whole} variant="read" />
        </Suspense>
      ) : (
        <span className={styles.masked}>{value}</span>
      )}
      <UnstyledButton
        className={styles.press}
        aria-label={words}
        title={words}
        disabled={shown.busy === true}
        onClick={() => void press()}
      >
        <Icon name={isOpen ? "eye-off" : "eye"} size={14} />
      </UnstyledButton>
      {shown.failed && (
        <span className={styles.failed} role="alert">
          {t("reveal.failed")}
        </span>
      )}
    </span>
  );
}
