import { Button, Modal, NativeSelect, Radio, Stack } from "@mantine/core";
import { manyLabels, type LocalizedText } from "@quoin/definition";
import { useFocusBack, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { addField } from "../commands/add-field.ts";
import { addRows } from "../commands/add-rows.ts";
import type { Command } from "../commands/command.ts";
import { useDesigner } from "../frame/designer-context.ts";
import type { Spot } from "../state/spot.ts";
import { LocalizedInput } from "../text/localized-input.tsx";
import { useBothLanguages } from "../text/use-both-languages.ts";
import styles from "../entity/entity-list.module.css";
import { reversesOf } from "./reverses-of.ts";

interface RowsDialogProps {
  /** Name of the field type. */
  readonly type: string;
  readonly spot: Spot;
  readonly onMake: (command: Command) => void;
  readonly onClose: () => void;
}

type Way = "there" | "new" | "link";

/** Asks whose records the rows of a new table are: such that point here already, a new entity's, or those of a link to another entity. */
export function RowsDialog({ type, spot, onMake, onClose }: RowsDialogProps) {
  useFocusBack();
  const { state, entity, entities, formKey } = useDesigner();
  const t = useText("designer");
  const words = useLabel();
  const both = useBothLanguages();
  const there = reversesOf(entities, entity.key, words).filter(({ toOne }) => toOne);
  const others = [...entities.values()].filter(({ key }) => key !== entity.key);
  const [way, setWay] = useState<Way>(there.length > 0 ? "there" : "new");
  const [from, setFrom] = useState(there[0]?.value ?? "");
  const [other, setOther] = useState(others[0]?.key ?? "");
  const [labels, setLabels] = useState<LocalizedText>();
  const ready = way === "there" ? from !== "" : labels !== undefined && (way === "new" || other !== "");
  const make = () => {
    const place = { entity: entity.key, type, form: formKey, spot };
    if (way === "there") {
      const child = entities.get(from.split(".")[0] ?? "");
      const named = manyLabels(child?.document);
      const own = named ?? both("fields", `type.${type}`);
      return onMake(addField(state.set, { ...place, labels: own, schema: { "x-from": from } }));
    }
    if (labels === undefined) return undefined;
    const title = both("designer", way === "link" ? "rows.note" : "rows.title");
    const own = { title, place: both("designer", "rows.place"), section: both("designer", "entity.firstSection") };
    return onMake(addRows(state.set, { ...place, labels, words: own, ...(way === "link" && { other }) }));
  };
  return (
    <Modal opened onClose={onClose} size={440} title={t("rows.ask")} closeButtonProps={{ "aria-label": t("close") }}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (ready) make();
        }}
      >
        <Radio.Group value={way} onChange={(next) => setWay(next as Way)} aria-label={t("rows.ask")}>
          <Stack gap={12}>
            <Radio
              value="there"
              label={t("rows.there")}
              disabled={there.length === 0}
              data-autofocus={way === "there" || undefined}
            />
            <Radio
              value="new"
              label={t("rows.new")}
              description={t("rows.newHelp")}
              data-autofocus={way === "new" || undefined}
            />
            <Radio
              value="link"
              label={t("rows.link")}
              description={t("rows.linkHelp")}
              disabled={others.length === 0}
            />
          </Stack>
        </Radio.Group>
        {way === "there" && (
          <NativeSelect
            label={t("rows.from")}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            data={there.map(({ value, label }) => ({ value, label }))}
          />
        )}
        {way !== "there" && <LocalizedInput label={t("rows.name")} value={labels} onChange={setLabels} required />}
        {way === "link" && (
          <NativeSelect
            label={t("rows.other")}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
            data={others.map(({ key, document }) => ({ value: key, label: words(document["x-labels"], key) }))}
          />
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!ready}>
            {t("rows.make")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
