import { ActionIcon, Loader, Menu } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import type { GridColumn } from "../columns/grid-column.ts";
import type { Row } from "../grid/row.ts";
import styles from "./phone-list.module.css";

interface RowMenuProps {
  readonly row: Row;
  /** What the record is called. */
  readonly name: string;
  /** Those with a button. */
  readonly columns: readonly GridColumn[];
}

/** A row's buttons behind one, each that cannot be pressed with its reason. */
export function RowMenu({ row, name, columns }: RowMenuProps) {
  const t = useText("render");
  const busy = columns.some(({ press }) => press?.isBusy(row));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size={44} variant="subtle" color="gray" aria-label={t("list.buttons", { name })} disabled={busy}>
          {busy ? <Loader size="xs" /> : <Icon name="dots" />}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map(({ path, label, press }) => {
          const refusal = press?.refusal(row);
          return (
            <Menu.Item
              key={path}
              leftSection={<Icon name="bolt" size={14} />}
              disabled={refusal !== undefined}
              onClick={() => press?.press(row)}
            >
              {label}
              {refusal !== undefined && <small className={styles.refusal}>{refusal}</small>}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
