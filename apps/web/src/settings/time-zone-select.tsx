import { Select } from "@mantine/core";
import { useText } from "@quoin/ui";

interface TimeZoneSelectProps {
  /** IANA name. */
  readonly value: string;
  readonly onChange: (timeZone: string) => void;
}

const zones = Intl.supportedValuesOf("timeZone");

/** A time zone, searched by its name; one that this browser does not know stays what it is. */
export function TimeZoneSelect({ value, onChange }: TimeZoneSelectProps) {
  const t = useText("web");
  return (
    <Select
      label={t("settings.timeZone")}
      searchable
      allowDeselect={false}
      data={zones.includes(value) ? zones : [value, ...zones]}
      value={value}
      onChange={(timeZone) => timeZone && onChange(timeZone)}
    />
  );
}
