import { Button, Textarea } from "@mantine/core";
import type { Problem } from "@quoin/definition";
import { problemText } from "@quoin/fields";
import { FieldInput } from "@quoin/fields/react";
import { Icon, Kbd, Menu, useAnnounce, useLabel, useLocale, useText } from "@quoin/ui";
import { type KeyboardEvent, Suspense, useId, useState } from "react";
import type { ComposerKind } from "./composer-kinds.ts";
import { MentionList } from "./mention-list.tsx";
import styles from "./rail.module.css";
import { useMentions } from "./use-mentions.ts";
import { writtenValues } from "./written-values.ts";

interface ComposerProps {
  readonly kinds: readonly ComposerKind[];
  /** Creates the record and tells the people named in it; problems keep what was written. */
  readonly onCreate: (
    kind: ComposerKind,
    values: Readonly<Record<string, unknown>>,
    people: readonly string[],
  ) => Promise<readonly Problem[]>;
  /** Opens the whole form with what is known already. */
  readonly onMore: (kind: ComposerKind, values: Readonly<Record<string, unknown>>) => void;
}

const SHOWN = 5;
const apple = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");

/** Writes down what happened or is to be done, on top of the timeline: choose a kind, write, Ctrl/⌘-Enter. */
export function Composer({ kinds, onCreate, onMore }: ComposerProps) {
  const t = useText("render");
  const says = useText("fields");
  const choose = useLabel();
  const { locale } = useLocale();
  const announce = useAnnounce();
  const id = useId();
  const [chosen, setChosen] = useState(kinds[0]?.key);
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<Readonly<Record<string, unknown>>>({});
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const mentions = useMentions(text, setText);
  const kind = kinds.find(({ key }) => key === chosen) ?? kinds[0];
  if (!kind) return null;
  const nameOf = (one: ComposerKind): string => choose(one.labels, one.fallback);
  const given = (): Record<string, unknown> => {
    const asks = kind.asks.flatMap(({ key }) => (asked[key] === undefined ? [] : [[key, asked[key]]]));
    return { ...writtenValues(kind, text), ...Object.fromEntries(asks) };
  };
  const write = async () => {
    if (text.trim() === "" || busy) return;
    setBusy(true);
    const found = await onCreate(kind, given(), mentions.named());
    setBusy(false);
    setProblems(found);
    if (found.length > 0) return;
    setText("");
    setAsked({});
    announce(t("record.composer.written", { kind: nameOf(kind) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (mentions.onKey(event)) return;
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void write();
  };
  const offers = mentions.offered.length > 0;
  const rest = kinds.slice(SHOWN);
  const button = (one: ComposerKind) => (
    <Button
      key={one.key}
      size="xs"
      variant={one === kind ? "light" : "subtle"}
      color={one === kind ? "porcelain" : "gray"}
      aria-pressed={one === kind}
      onClick={() => setChosen(one.key)}
    >
      {nameOf(one)}
    </Button>
  );
  const wordOf = (problem: Problem): string => {
    const field = kind.entity.fieldByKey.get(problem.path.split("/")[1] ?? "");
    const name = field ? `${choose(field.schema["x-labels"], field.key)}: ` : "";
    return name + problemText(problem, says, { locale, ...(field && { field }) });
  };
  return (
    <section className={styles.compose} aria-label={t("record.composer.label")}>
      <div className={styles.kinds} role="toolbar" aria-label={t("record.composer.kinds")}>
        {kinds.slice(0, SHOWN).map(button)}
        {rest.includes(kind) && button(kind)}
        {rest.length > 0 && (
          <Menu
            groups={[
              {
                key: "rest",
                entries: rest.map((one) => ({
                  key: one.key,
                  label: nameOf(one),
                  icon: one.icon,
                  onClick: () => setChosen(one.key),
                })),
              },
            ]}
          >
            <Button size="xs" variant="subtle" color="gray" px={6} aria-label={t("record.composer.moreKinds")}>
              <Icon name="dots" />
            </Button>
          </Menu>
        )}
      </div>
      <Textarea
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={10}
        className={styles.words}
        aria-label={t("record.composer.text", { kind: nameOf(kind) })}
        placeholder={t(kind.parts.due && kind.parts.lanes ? "record.composer.plan" : "record.composer.happened")}
        value={text}
        ref={mentions.input}
        onChange={({ currentTarget: { value, selectionStart } }) => {
          setText(value);
          mentions.look(value, selectionStart);
        }}
        onKeyDown={onKeyDown}
        onBlur={mentions.close}
        aria-autocomplete="list"
        aria-controls={offers ? `${id}-people` : undefined}
        aria-activedescendant={offers ? `${id}-people-${mentions.active}` : undefined}
      />
      {offers && (
        <MentionList
          id={`${id}-people`}
          people={mentions.offered}
          active={mentions.active}
          onChoose={mentions.choose}
        />
      )}
      {text !== "" && kind.asks.length > 0 && (
        <div className={styles.asks}>
          {kind.asks.map((field) => (
            <div key={`${kind.key} ${field.key}`} className={styles.ask}>
              <label id={`${id}-${field.key}-label`} htmlFor={`${id}-${field.key}`}>
                {choose(field.schema["x-labels"], field.key)}
              </label>
              <Suspense>
                <FieldInput
                  field={field}
                  id={`${id}-${field.key}`}
                  labelledBy={`${id}-${field.key}-label`}
                  value={asked[field.key]}
                  onChange={(value) => setAsked({ ...asked, [field.key]: value })}
                  required={field.required}
                  variant="filter"
                />
              </Suspense>
            </div>
          ))}
        </div>
      )}
      {problems.length > 0 && (
        <ul className={styles.problems} role="alert">
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.code}`}>{wordOf(problem)}</li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onMore(kind, given())}>
          {t("record.composer.more")}
        </Button>
        <span className={styles.grow} />
        <Kbd>{apple ? "⌘ ↵" : "Ctrl ↵"}</Kbd>
        <Button size="xs" disabled={text.trim() === ""} loading={busy} onClick={() => void write()}>
          {t("record.composer.write")}
        </Button>
      </div>
    </section>
  );
}
