import { Skeleton, Tooltip } from "@mantine/core";
import type { Field } from "@quoin/definition";
import { fieldType, isEmpty } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { Icon, useText, VisuallyHidden } from "@quoin/ui";
import { type FocusEvent, type KeyboardEvent, type MouseEvent, Suspense, useEffect, useRef } from "react";
import { BeingComputed } from "../../explain/being-computed.tsx";
import { ExplainButton } from "../../explain/explain-button.tsx";
import { MissingInForm } from "../../missing/missing-in-form.tsx";
import { MaskedValue } from "../../reveal/masked-value.tsx";
import { useFormContext } from "../form-context.ts";
import styles from "./form.module.css";
import type { Lock } from "./lock-of.ts";

interface ReadValueProps {
  readonly field: Field;
  readonly id: string;
  readonly value: unknown;
  readonly lock: Lock | undefined;
  readonly onOpen: () => void;
  readonly refocus: boolean;
}

const linkIn = (target: EventTarget): boolean => target instanceof Element && target.closest("a, button") !== null;

/** A value as it is read. A click, Enter or the keyboard's focus turns it into its input; links in it stay links. */
export function ReadValue({ field, id, value, lock, onOpen, refocus }: ReadValueProps) {
  const t = useText("render");
  const { accessOf, base, design, mayUpdate } = useFormContext();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refocus) box.current?.focus();
  }, [refocus]);
  const masked = accessOf(field.key) === "mask" && typeof value === "string";
  const title = base()[`${field.key}$title`];
  // The title belongs to the value that was read, not to one chosen since.
  const known = typeof title === "string" && base()[field.key] === value;
  const content = isEmpty(value) ? (
    <span className={styles.none} aria-label={t("form.empty")}>
      {lock === "system" && base()["id"] === undefined ? t("form.filledLater") : "—"}
    </span>
  ) : masked ? (
    <MaskedValue field={field} value={value} />
  ) : (
    <Suspense fallback={<Skeleton height={14} width={96} />}>
      <FieldCell field={field} value={value} variant="read" {...(known && { title })} />
    </Suspense>
  );
  if (lock !== undefined || design) {
    const why = lock && t(masked ? "form.locked.mask" : `form.locked.${lock}`);
    const shown = (
      <div className={styles.read} id={id} role="group" aria-labelledby={`${id}-label`}>
        {content}
        <BeingComputed place={`${field.entity}.${field.key}`} />
        {!design && base()["id"] !== undefined && fieldType(field.type).compute && <ExplainButton field={field} />}
        {why && mayUpdate && lock !== "system" && (
          <Tooltip label={why}>
            <span className={styles.lock}>
              <Icon name="lock" size={14} />
              <VisuallyHidden>{why}</VisuallyHidden>
            </span>
          </Tooltip>
        )}
      </div>
    );
    return design || isEmpty(value) ? (
      shown
    ) : (
      <>
        {shown}
        <MissingInForm field={field} />
      </>
    );
  }
  const handlers = {
    onClick: (event: MouseEvent) => {
      if (!linkIn(event.target) && window.getSelection()?.isCollapsed !== false) onOpen();
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.target === event.currentTarget && !refocus && !event.currentTarget.querySelector("a, button")) onOpen();
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== "F2")) return;
      event.preventDefault();
      onOpen();
    },
  };
  return (
    <div
      ref={box}
      className={styles.read}
      id={id}
      role="group"
      tabIndex={0}
      data-open
      aria-labelledby={`${id}-label`}
      {...handlers}
    >
      {content}
    </div>
  );
}
