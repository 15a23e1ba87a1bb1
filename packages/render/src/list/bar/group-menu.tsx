import { Button } from "@mantine/core";
import { Icon, Menu, useText } from "@quoin/ui";
import type { ColumnChoice } from "./column-chooser.tsx";

export interface GroupMenuProps {
  readonly group: string | undefined;
  readonly choices: readonly ColumnChoice[];
  readonly onChange: (group: string | undefined) => void;
}

/** By which field's values the rows are gathered. */
export function GroupMenu({ group, choices, onChange }: GroupMenuProps) {
  const t = useText("render");
  const label = choices.find(({ path }) => path === group)?.label;
  return (
    <Menu
      position="bottom-end"
      groups={[
        {
          key: "none",
          entries: [
            {
              key: "none",
              label: t("list.group.off"),
              checked: group === undefined,
              onClick: () => onChange(undefined),
            },
          ],
        },
        {
          key: "fields",
          entries: choices.map((choice) => ({
            key: choice.path,
            label: choice.label,
            checked: choice.path === group,
            onClick: () => onChange(choice.path),
          })),
        },
      ]}
    >
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        leftSection={<Icon name="layout-list" />}
        disabled={choices.length === 0}
      >
        {label ?? t("list.group")}
      </Button>
    </Menu>
  );
}
