import { Avatar, useText } from "@quoin/ui";
import type { Mentioned } from "./mentions.ts";
import styles from "./mention-list.module.css";

interface MentionListProps {
  readonly id: string;
  readonly people: readonly Mentioned[];
  readonly active: number;
  readonly onChoose: (person: Mentioned) => void;
}

/** Who may be meant by what stands after an "@"; the input keeps the focus. */
export function MentionList({ id, people, active, onChoose }: MentionListProps) {
  const t = useText("render");
  return (
    <div id={id} role="listbox" tabIndex={-1} aria-label={t("record.composer.people")} className={styles.list}>
      {people.map((person, index) => (
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.person}
          // Before the input loses the focus, and with it the place of the name.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          <Avatar name={person.name} size="sm" /> {person.name}
        </div>
      ))}
    </div>
  );
}
