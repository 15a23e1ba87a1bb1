import { ActionIcon, Popover } from "@mantine/core";
import { Icon } from "@quoin/ui";
import { useState, type ReactNode } from "react";

interface PickerButtonProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** Opens a calendar beside what is typed. Typing needs none; it is there for those who point. */
export function PickerButton({ label, disabled, children }: PickerButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          disabled={disabled}
          aria-label={label}
          onClick={() => setOpen(!open)}
        >
          <Icon name="calendar" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  );
}
