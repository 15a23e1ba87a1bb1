import { Icon, useText } from "@quoin/ui";
import styles from "./ancestors.module.css";

export interface Ancestor {
  readonly id: string;
  readonly title: string;
}

interface AncestorsProps {
  /** The top one first. */
  readonly ancestors: readonly Ancestor[];
  /** More stand above the first than were asked for. */
  readonly more?: boolean;
  readonly hrefOf: (id: string) => string;
  readonly onOpen: (id: string) => void;
}

/** What a record of a hierarchy lies below, from the top down, each a way there. */
export function Ancestors({ ancestors, more, hrefOf, onOpen }: AncestorsProps) {
  const t = useText("render");
  if (ancestors.length === 0) return null;
  return (
    <nav aria-label={t("record.above")}>
      <ol className={styles.list}>
        {more === true && (
          <li>
            … <Icon name="chevron-right" size={14} />
          </li>
        )}
        {ancestors.map(({ id, title }) => (
          <li key={id}>
            <a
              href={hrefOf(id)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(id);
              }}
            >
              {title}
            </a>
            <Icon name="chevron-right" size={14} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
