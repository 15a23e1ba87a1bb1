import { Loader, Select } from "@mantine/core";
import { useText } from "@quoin/ui";
import { useState } from "react";
import { type FoundRecord, useFieldServices } from "../../define/field-services.ts";
import type { InputProps } from "../../define/field-view.ts";
import { controlProps } from "../../view/control-props.tsx";
import { useRecordSearch } from "../../view/use-record-search.ts";
import { useTitle } from "../../view/use-title.ts";
import { emptyWords } from "./empty-words.ts";
import { FoundLine } from "./found-line.tsx";

/** No id looks like this, so the line that creates a record cannot be taken for one. */
const CREATE = "+create";

/** Picks a record of another entity: type to search, arrows and Enter to choose; the last line makes a new record on the spot. */
export function RelationInput(props: InputProps) {
  const t = useText("fields");
  const services = useFieldServices();
  const { field, value, onChange, onBlur, variant = "form" } = props;
  const entity = field.schema["x-entity"] ?? "";
  const id = typeof value === "string" ? value : undefined;
  const [picked, setPicked] = useState<FoundRecord>();
  const title = useTitle(entity, id, picked?.id === id ? picked?.title : undefined);
  const [open, setOpen] = useState(variant === "cell");
  const [text, setText] = useState("");
  // What stands in the input after a choice is its title, not a search for it.
  const search = useRecordSearch(entity, text === (title ?? "") ? "" : text, open);
  const current: readonly FoundRecord[] =
    id === undefined ? [] : [{ id, title: title ?? (title === null ? t("view.deleted") : id) }];
  const records = [...search.found.filter((record) => record.id !== id), ...current];
  const found = new Set(search.found.map((record) => record.id));
  const canCreate = services.createRecord !== undefined && variant !== "filter" && search.state === "done";
  const wanted = text === (title ?? "") ? "" : text.trim();
  const createLine = canCreate
    ? [{ value: CREATE, label: wanted === "" ? t("view.create_empty") : t("view.create", { text: wanted }) }]
    : [];

  const choose = async (chosen: string | null) => {
    if (chosen !== CREATE) {
      setPicked(records.find((found) => found.id === chosen));
      return onChange(chosen ?? undefined);
    }
    const made = await services.createRecord?.(entity, wanted);
    if (!made) return undefined;
    setPicked(made);
    return onChange(made.id);
  };

  return (
    <Select
      {...controlProps(props)}
      data={[...records.map((found) => ({ value: found.id, label: found.title })), ...createLine]}
      value={id ?? null}
      onChange={(chosen) => void choose(chosen)}
      {...(onBlur && { onBlur })}
      searchable
      onSearchChange={setText}
      // The server has searched; filtering again would hide what it found by pinyin or phone.
      // The record that is chosen now is listed for its title's sake; among other hits it would only be in the way.
      filter={({ options }) =>
        options.filter(
          (option) => wanted === "" || !("value" in option) || option.value !== id || found.has(option.value),
        )
      }
      clearable={!props.required && variant !== "cell"}
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      nothingFoundMessage={t(emptyWords[search.state])}
      rightSection={search.state === "searching" && open ? <Loader size={14} /> : undefined}
      comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
      maxDropdownHeight={320}
      renderOption={({ option }) => (
        <FoundLine record={records.find((found) => found.id === option.value)} label={option.label} />
      )}
    />
  );
}
