import { Select } from "@mantine/core";
import { type FoundRecord, useFieldServices } from "@quoin/fields/react";
import { useText } from "@quoin/ui";
import { useEffect, useState } from "react";

interface RecordPickerProps {
  readonly entity: string;
  readonly icon: React.ReactNode;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** Finds a record of an entity by its words. */
export function RecordPicker({ entity, icon, value, onChange }: RecordPickerProps) {
  const t = useText("designer");
  const { findRecords, titleOf } = useFieldServices();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly FoundRecord[]>([]);
  const [chosen, setChosen] = useState<FoundRecord>();
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      // The chosen record's own title is no search.
      findRecords(entity, text === chosen?.title ? "" : text).then(
        (records) => current && setFound(records),
        () => current && setFound([]),
      );
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [entity, text, chosen, findRecords]);
  useEffect(() => {
    if (value === undefined || chosen?.id === value) return;
    let current = true;
    void titleOf(entity, value).then((title) => current && title !== undefined && setChosen({ id: value, title }));
    return () => {
      current = false;
    };
  }, [entity, value, chosen, titleOf]);
  const records = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      size="xs"
      w={300}
      maw="100%"
      aria-label={t("rule.try.record")}
      placeholder={t("rule.try.record")}
      leftSection={icon}
      searchable
      clearable
      data={records.map(({ id, title }) => ({ value: id, label: title || id }))}
      filter={({ options }) => options}
      nothingFoundMessage={t("rule.try.nothing")}
      value={value ?? null}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => {
        setChosen(records.find((one) => one.id === id));
        onChange(id ?? undefined);
      }}
    />
  );
}
