import { Menu as KitMenu } from "@mantine/core";
import { Fragment, type ReactElement } from "react";
import { Icon } from "../../icon/icon.tsx";
import { Kbd } from "../mark/kbd.tsx";

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly icon?: string | undefined;
  readonly onClick?: () => void;
  /** A place to go; the entry becomes a link. */
  readonly href?: string;
  /** Key words to show, "Ctrl O". */
  readonly keys?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Chosen, for entries that are one of several: shows a tick. */
  readonly checked?: boolean;
}

export interface MenuGroup {
  readonly key: string;
  readonly label?: string;
  readonly entries: readonly MenuEntry[];
}

export interface MenuProps {
  /** The button that opens it; it takes a ref and the opener's attributes, as the kit's own do. */
  readonly children: ReactElement;
  /** Entries, or groups of entries with a line between them. */
  readonly groups: readonly MenuGroup[];
  readonly position?: "bottom-start" | "bottom-end" | "top-start" | "right-start";
  /** Pixels. Default: as wide as its words, 160 at least. */
  readonly width?: number;
}

/** A menu of actions from data: groups, icons, keys. For anything richer take the kit's `Menu`. */
export function Menu({ children, groups, position = "bottom-start", width }: MenuProps) {
  return (
    <KitMenu position={position} {...(width === undefined ? {} : { width })} withinPortal>
      <KitMenu.Target>{children}</KitMenu.Target>
      <KitMenu.Dropdown miw={160}>
        {groups
          .filter(({ entries }) => entries.length > 0)
          .map((group, index) => (
            <Fragment key={group.key}>
              {index > 0 && <KitMenu.Divider />}
              {group.label !== undefined && <KitMenu.Label>{group.label}</KitMenu.Label>}
              {group.entries.map(entryOf)}
            </Fragment>
          ))}
      </KitMenu.Dropdown>
    </KitMenu>
  );
}

/** The kit gives each of its items the same role, whatever it is told; one that is chosen among several has another. */
const asChoice = (item: HTMLElement | null): void => item?.setAttribute("role", "menuitemradio");

function entryOf({ key, label, icon, onClick, href, keys, danger, disabled, checked }: MenuEntry) {
  const shared = {
    leftSection: icon === undefined ? undefined : <Icon name={icon} />,
    rightSection: keys !== undefined ? <Kbd>{keys}</Kbd> : checked ? <Icon name="check" /> : undefined,
    disabled: disabled ?? false,
    ...(danger ? { color: "danger" } : {}),
    ...(checked === undefined ? {} : { ref: asChoice, "aria-checked": checked }),
    ...(onClick ? { onClick } : {}),
  };
  return href === undefined ? (
    <KitMenu.Item key={key} {...shared}>
      {label}
    </KitMenu.Item>
  ) : (
    <KitMenu.Item key={key} component="a" href={href} {...shared}>
      {label}
    </KitMenu.Item>
  );
}
