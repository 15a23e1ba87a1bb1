import { ActionIcon, Button, UnstyledButton } from "@mantine/core";
import { Icon, keyWords, Logo, Menu, Segmented, useLabel, useText } from "@quoin/ui";
import styles from "./design-bar.module.css";
import { useDesigner } from "./designer-context.ts";
import type { Preview } from "./preview.ts";
import { ProblemList } from "./problem-list.tsx";
import { SavingWord } from "./saving-word.tsx";
import { useDidWords } from "./use-did-words.ts";

interface DesignBarProps {
  readonly preview: Preview;
  readonly onPreview: (preview: Preview) => void;
  readonly source: boolean;
  readonly onSource: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onOpenEntity: (entity: string) => void;
  readonly onExit: () => void;
  readonly onPublish: () => void;
}

/** What is designed and its state; undo, redo, the source, how it is looked at, what is wrong, and Publish. */
export function DesignBar(props: DesignBarProps) {
  const { preview, onPreview, source, onSource, onUndo, onRedo } = props;
  const { store, state, entity, entities } = useDesigner();
  const t = useText("designer");
  const label = useLabel();
  const did = useDidWords(state.set, entity.key);
  const others = [...entities.values()].map(({ key, document }) => ({
    key,
    label: label(document["x-labels"], key),
    icon: document["x-icon"],
    checked: key === entity.key,
    onClick: () => props.onOpenEntity(key),
  }));
  const roles = Object.entries(state.set.role).map(([key, role]) => ({
    key,
    label: label(role.labels, key),
    icon: "shield",
    checked: preview.role === key,
    onClick: () => onPreview({ ...preview, role: key }),
  }));
  const role = preview.role === undefined ? undefined : label(state.set.role[preview.role]?.labels, preview.role);
  const undo = state.undo ? t("history.undo", { what: did(state.undo) }) : t("history.nothing");
  const redo = state.redo ? t("history.redo", { what: did(state.redo) }) : t("history.nothingBack");
  return (
    <header className={styles.bar}>
      <Logo />
      <UnstyledButton className={styles.crumb} onClick={props.onExit}>
        {t("entity.entities")}
      </UnstyledButton>
      <Icon name="chevron-right" size={14} className={styles.arrow} />
      <Menu groups={[{ key: "entities", entries: others }]} width={220}>
        <UnstyledButton className={styles.name}>
          <h1 className={styles.title}>{label(entity.document["x-labels"], entity.key)}</h1>
          <code className={styles.key}>{entity.key}</code>
          <Icon name="chevron-down" size={14} className={styles.arrow} />
        </UnstyledButton>
      </Menu>
      <span className={styles.line} aria-hidden />
      <SavingWord store={store} />
      <span className={styles.end}>
        <ActionIcon
          className={styles.quiet}
          variant="subtle"
          color="gray"
          size={28}
          disabled={!state.undo}
          aria-label={undo}
          title={`${undo} (${keyWords("mod+Z")})`}
          onClick={onUndo}
        >
          <Icon name="arrow-back-up" />
        </ActionIcon>
        <ActionIcon
          className={styles.quiet}
          variant="subtle"
          color="gray"
          size={28}
          disabled={!state.redo}
          aria-label={redo}
          title={`${redo} (${keyWords("mod+shift+Z")})`}
          onClick={onRedo}
        >
          <Icon name="arrow-forward-up" />
        </ActionIcon>
        <Button
          variant={source ? "light" : "subtle"}
          color={source ? "porcelain" : "gray"}
          size="compact-sm"
          leftSection={<Icon name="code" size={14} />}
          aria-pressed={source}
          onClick={onSource}
        >
          {t("source.title")}
        </Button>
        <span className={styles.line} aria-hidden />
        <Menu
          groups={[
            {
              key: "design",
              entries: [
                {
                  key: "design",
                  label: t("preview.design"),
                  icon: "pencil",
                  checked: preview.role === undefined,
                  onClick: () => onPreview({ ...preview, role: undefined }),
                },
              ],
            },
            { key: "roles", label: t("preview.as"), entries: roles },
          ]}
        >
          <Button
            variant={role === undefined ? "subtle" : "light"}
            color={role === undefined ? "gray" : "porcelain"}
            size="compact-sm"
            leftSection={<Icon name="eye" size={14} />}
            rightSection={<Icon name="chevron-down" size={14} />}
          >
            {role === undefined ? t("preview.preview") : t("preview.role", { role })}
          </Button>
        </Menu>
        <Segmented
          label={t("preview.language")}
          value={preview.locale.startsWith("zh") ? "zh-CN" : "en"}
          onChange={(locale) => onPreview({ ...preview, locale })}
          options={[
            { value: "zh-CN", label: "中文" },
            { value: "en", label: "EN" },
          ]}
        />
        <Segmented
          label={t("preview.device")}
          iconsOnly
          value={preview.device}
          onChange={(device) => onPreview({ ...preview, device })}
          options={[
            { value: "desktop", label: t("preview.desktop"), icon: "device-desktop" },
            { value: "phone", label: t("preview.phone"), icon: "device-mobile" },
          ]}
        />
        <span className={styles.line} aria-hidden />
        <ProblemList />
        <Button size="xs" onClick={props.onPublish}>
          {t("publish.open")}
        </Button>
      </span>
    </header>
  );
}
