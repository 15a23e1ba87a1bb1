import {
  ActionIcon,
  Button,
  Checkbox,
  NumberInput,
  PasswordInput,
  Radio,
  Select,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
} from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useState } from "react";
import * as ui from "../src/index.ts";
import styles from "./gallery.module.css";
import { words } from "./words.ts";

const NOW = Date.now();

const useWords = () => words[ui.useLocale().locale === "en" ? "en" : "zh-CN"];

/** Every part once, with believable content. */
export function Gallery() {
  const w = useWords();
  const [tab, setTab] = useState("week");
  const [kind, setKind] = useState("table");
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState(false);
  const confirm = ui.useConfirm();
  const announce = ui.useAnnounce();
  const format = ui.useFormat();
  const kinds = [
    { value: "table", label: w.table, icon: "table" },
    { value: "board", label: w.board, icon: "layout-kanban" },
    { value: "calendar", label: w.calendar, icon: "calendar" },
    { value: "cards", label: w.cards, icon: "layout-grid" },
  ];
  return (
    <main className={styles.page}>
      <ui.PageHeader
        title={w.customers}
        crumbs={["Quoin"]}
        state={<ui.StateWord state="draft">{w.draft}</ui.StateWord>}
        actions={
          <>
            <ActionIcon aria-label="bell">
              <ui.Icon name="bell" />
            </ActionIcon>
            <Button leftSection={<ui.Icon name="plus" />}>{w.new}</Button>
          </>
        }
      />
      <ui.TabBar
        label={w.views}
        value={tab}
        onChange={setTab}
        onAdd={() => announce("+")}
        tabs={[
          { key: "mine", label: w.mine, count: 46 },
          { key: "week", label: w.week, count: 1128 },
          { key: "pool", label: w.pool, count: 311 },
        ]}
        end={<ui.Segmented label={w.views} value={kind} onChange={setKind} options={kinds} />}
      />
      <ui.Toolbar label={w.filter} end={<ui.SearchInput label={w.search} value={query} onChange={setQuery} />}>
        <ui.Chip
          field={w.stage}
          operator={w.is}
          value={w.stages[3]}
          onClick={() => undefined}
          onRemove={() => undefined}
        />
        <ui.Chip field={w.amount} operator="≥" value="10,000" onRemove={() => undefined} />
        <ui.Chip icon="star" active onClick={() => undefined}>
          {w.key}
        </ui.Chip>
        <Button variant="subtle" color="gray" size="xs" leftSection={<ui.Icon name="plus" />}>
          {w.filter}
        </Button>
      </ui.Toolbar>
      <ui.Strip
        actions={
          <>
            <Button variant="default" size="xs">
              {w.merge}
            </Button>
            <Button variant="subtle" color="gray" size="xs">
              {w.not}
            </Button>
          </>
        }
      >
        {w.strip}
      </ui.Strip>
      <div className={styles.content}>
        <ui.StageBar
          onMove={() => undefined}
          stages={[
            { key: "1", label: w.stages[0], state: "passed" },
            { key: "2", label: w.stages[1], state: "passed" },
            { key: "3", label: w.stages[2], state: "passed", allowed: true },
            { key: "4", label: w.stages[3], state: "current", note: w.day },
            { key: "5", label: w.stages[4], state: "ahead", reason: w.contract, outcome: "won" },
            { key: "6", label: w.stages[5], state: "ahead", allowed: true, outcome: "lost" },
          ]}
        />
        <div className={styles.line}>
          {[1, 2, 3, 4].map((position) => (
            <ui.StageMark key={position} position={position} of={4}>
              {w.stages[position - 1]}
            </ui.StageMark>
          ))}
          <ui.StageMark position={4} of={4} outcome="won">
            {w.stages[4]}
          </ui.StageMark>
          <ui.StageMark position={2} of={4} outcome="lost">
            {w.stages[5]}
          </ui.StageMark>
        </div>
        <div className={styles.line}>
          <ui.Logo label="Quoin" />
          <ui.Logo kind="quoin" size={20} />
          <ui.Avatar name={w.person} />
          <ui.Avatar name={w.person} size="md" />
          <ui.Avatar name={w.person} size="lg" />
          <ui.Avatar name={w.company} size="xl" shape="square" />
          <ui.OptionTag>{w.pool}</ui.OptionTag>
          {ui.valueColors.map((color) => (
            <ui.OptionTag key={color} color={color}>
              <ui.OptionDot color={color} />
              {w.key}
            </ui.OptionTag>
          ))}
          <ui.Kbd>{ui.keyWords("mod+K")}</ui.Kbd>
        </div>
        <div className={styles.line}>
          <ui.StateWord state="saved">{format.time("2026-11-22T03:41:00Z")}</ui.StateWord>
          <ui.StateWord state="problem">{w.problems}</ui.StateWord>
          <ui.StateWord state="passed">{w.passed}</ui.StateWord>
          <span>{format.money(3482600)}</span>
          <span>{format.date("2026-11-20", "weekday")}</span>
          <span>{format.relative(NOW - 7_200_000)}</span>
          <span>{format.percent(0.97)}</span>
          <span>{format.fileSize(1_430_000)}</span>
        </div>
        <div className={styles.line}>
          <Button>{w.save}</Button>
          <Button variant="default">{w.discard}</Button>
          <Button variant="light">{w.assign}</Button>
          <Button variant="subtle" color="gray">
            {w.assign}
          </Button>
          <Button variant="subtle" color="danger" leftSection={<ui.Icon name="trash" />}>
            {w.remove}
          </Button>
          <Button color="danger">{w.remove}</Button>
          <Button disabled>{w.save}</Button>
          <Button loading>{w.save}</Button>
          <Button variant="default" size="xs">
            {w.assign}
          </Button>
          <Button size="md">{w.save}</Button>
          <Tooltip label={w.assign}>
            <ActionIcon variant="default" aria-label={w.assign}>
              <ui.Icon name="dots" />
            </ActionIcon>
          </Tooltip>
          <Button
            variant="default"
            onClick={() => void confirm({ title: w.ask, body: w.gone, danger: true, confirmLabel: w.remove })}
          >
            {w.ask}
          </Button>
          <Button variant="default" onClick={() => setOpened(true)}>
            {w.open}
          </Button>
          <ui.Menu
            groups={[
              {
                key: "a",
                entries: [
                  { key: "assign", label: w.assign, icon: "users", keys: "Ctrl O" },
                  { key: "tag", label: w.key, icon: "tag", checked: true },
                ],
              },
              { key: "b", entries: [{ key: "remove", label: w.remove, icon: "trash", danger: true }] },
            ]}
          >
            <Button variant="default" rightSection={<ui.Icon name="chevron-down" />}>
              {w.filter}
            </Button>
          </ui.Menu>
        </div>
        <div className={styles.three}>
          <TextInput label={w.name} defaultValue={w.company} withAsterisk />
          <Select label={w.industry} data={[...w.options]} defaultValue={w.options[0]} />
          <TextInput label={w.code} defaultValue="91330106MA2K4X7" error={w.bad} />
          <NumberInput label={w.amount} defaultValue={500000} prefix="¥ " thousandSeparator="," />
          <DateInput label={w.due} defaultValue="2026-11-20" valueFormat="YYYY-MM-DD" />
          <PasswordInput label={w.code} defaultValue="x" />
          <Textarea label={w.name} placeholder={w.search} rows={1} />
          <div className={styles.line}>
            <Checkbox label={w.on} defaultChecked />
            <Checkbox label={w.on} />
            <Radio label={w.on} defaultChecked name="r" />
            <Radio label={w.on} name="r" />
            <Switch label={w.on} defaultChecked />
            <Switch label={w.on} />
          </div>
          <TextInput aria-label={w.name} size="xs" defaultValue={w.company} />
          <TextInput aria-label={w.name} disabled defaultValue={w.company} />
        </div>
        <div className={styles.two}>
          <ui.Panel
            title={w.customers}
            note="11"
            actions={<ui.Segmented label={w.views} value={kind} onChange={setKind} options={kinds.slice(0, 2)} />}
            footer={w.leave}
          >
            <ui.Skeleton rows={3} />
            <ui.EmptyState compact title={w.empty} action={{ label: w.clear, onClick: () => undefined }} />
          </ui.Panel>
          <div className={styles.stack}>
            <ui.ProgressBar
              title={w.importing}
              note={w.leave}
              done={1146}
              total={1879}
              unit={w.rows}
              startedAt={NOW - 60_000}
              details={w.details}
              actions={
                <Button size="xs" variant="default">
                  {w.discard}
                </Button>
              }
            />
            <ui.ProportionBar
              parts={[
                { key: "a", value: 400, color: "success" },
                { key: "b", value: 7, color: "warning" },
                { key: "c", value: 5, color: "danger" },
              ]}
            />
            <ui.Strip kind="note" tone="info">
              {w.leave}
            </ui.Strip>
            <ui.Strip kind="note" tone="success">
              {w.passed}
            </ui.Strip>
            <ui.Strip kind="note" tone="danger">
              {w.bad}
            </ui.Strip>
          </div>
        </div>
        <div className={styles.two}>
          <ui.ErrorState onRetry={() => undefined} />
          <ui.NoAccessState />
        </div>
        <div className={styles.split}>
          <ui.SplitPane
            rememberAs="gallery"
            first={<ui.EmptyState compact title={w.mine} />}
            second={<ui.EmptyState compact title={w.pool} />}
          />
        </div>
        <div className={styles.line}>
          {ui.iconNames.map((name) => (
            <ui.Icon key={name} name={name} />
          ))}
          <ui.Icon name="unknown-name" />
        </div>
      </div>
      <div className={styles.bulk}>
        <ui.BulkBar count={3} sum={w.sum} onClear={() => undefined}>
          <Button variant="subtle" color="gray" leftSection={<ui.Icon name="users" />}>
            {w.assign}
          </Button>
          <Button variant="subtle" color="danger" leftSection={<ui.Icon name="trash" />}>
            {w.remove}
          </Button>
        </ui.BulkBar>
      </div>
      <ui.SidePanel
        opened={opened}
        onClose={() => setOpened(false)}
        title={w.company}
        note={w.person}
        footer={<Button>{w.save}</Button>}
      >
        {w.gone}
      </ui.SidePanel>
    </main>
  );
}
