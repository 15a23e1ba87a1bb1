import { Loader, MultiSelect } from "@mantine/core";
import { useText } from "@quoin/ui";
import { useState } from "react";
import { type FoundRecord, useFieldServices } from "../../define/field-services.ts";
import type { InputProps } from "../../define/field-view.ts";
import { idsIn } from "../../text/ids-in.ts";
import { controlProps } from "../../view/control-props.tsx";
import { manyStyle } from "../../view/many-style.ts";
import { useRecordSearch } from "../../view/use-record-search.ts";
import { useTitles } from "../../view/use-titles.ts";
import { FoundLine } from "../relation/found-line.tsx";
import { emptyWords } from "../relation/empty-words.ts";

/** No id looks like this, so the line that creates a record cannot be taken for one. */
const CREATE = "+create";

/** Picks records of another entity one after the other: type to search, arrows and Enter to choose, Backspace to take off. */
export function RelationsInput(props: InputProps) {
  const t = useText("fields");
  const services = useFieldServices();
  const { field, value, onChange, onBlur, variant = "form" } = props;
  const entity = field.schema["x-entity"] ?? "";
  const ids = idsIn(value);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const titles = useTitles(entity, ids, picked);
  const [open, setOpen] = useState(variant === "cell");
  const [text, setText] = useState("");
  const search = useRecordSearch(entity, text, open);
  const wanted = text.trim();
  const titleOf = (id: string): string => {
    const title = titles.get(id);
    return title ?? (title === null ? t("view.deleted") : "…");
  };
  const found = search.found.filter(({ id }) => !ids.includes(id));
  const canCreate = services.createRecord !== undefined && variant !== "filter" && search.state === "done";
  const data = [
    ...ids.map((id) => ({ value: id, label: titleOf(id) })),
    ...found.map(({ id, title }) => ({ value: id, label: title })),
    ...(canCreate
      ? [{ value: CREATE, label: wanted === "" ? t("view.create_empty") : t("view.create", { text: wanted }) }]
      : []),
  ];

  const set = (next: readonly string[]) => onChange(next.length === 0 ? undefined : next);
  const know = ({ id, title }: FoundRecord) => setPicked((known) => new Map(known).set(id, title));
  const choose = async (next: readonly string[]) => {
    for (const record of found) if (next.includes(record.id)) know(record);
    if (!next.includes(CREATE)) return set(next);
    const made = await services.createRecord?.(entity, wanted);
    if (!made) return undefined;
    know(made);
    return set([...ids, made.id]);
  };

  return (
    <MultiSelect
      {...controlProps(props)}
      styles={manyStyle(variant)}
      data={data}
      value={ids}
      onChange={(next) => void choose(next)}
      {...(onBlur && { onBlur })}
      {...(field.schema.maxItems !== undefined && variant !== "filter" && { maxValues: field.schema.maxItems })}
      searchable
      searchValue={text}
      onSearchChange={setText}
      // The server has searched; filtering again would hide what it found by pinyin or phone.
      filter={({ options }) => options}
      hidePickedOptions
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      nothingFoundMessage={t(emptyWords[search.state])}
      rightSection={search.state === "searching" && open ? <Loader size={14} /> : undefined}
      comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
      maxDropdownHeight={320}
      renderOption={({ option }) => (
        <FoundLine record={search.found.find(({ id }) => id === option.value)} label={option.label} />
      )}
    />
  );
}
