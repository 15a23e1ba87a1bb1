import { useFieldServices } from "@quoin/fields/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { type MentionAt, mentionAt, type Mentioned, mentionedIn, peopleLike } from "./mentions.ts";

const SHOWN = 6;

/** Naming people in a text: "@" offers them, arrows and Enter choose, Escape puts the offer away. */
export function useMentions(text: string, setText: (text: string) => void) {
  const { people, currentUser } = useFieldServices();
  const input = useRef<HTMLTextAreaElement>(null);
  const [at, setAt] = useState<MentionAt>();
  const [active, setActive] = useState(0);
  const others = people.filter(({ id, disabled }) => id !== currentUser && !disabled);
  const offered = at ? peopleLike(others, at.typed).slice(0, SHOWN) : [];
  const look = (value: string, caret: number) => {
    setAt(mentionAt(value, caret));
    setActive(0);
  };
  const choose = ({ name }: Mentioned) => {
    if (!at) return;
    const before = `${text.slice(0, at.start)}@${name} `;
    setText(before + text.slice(at.start + 1 + at.typed.length).replace(/^ /, ""));
    setAt(undefined);
    // After the name is in the input.
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(before.length, before.length);
    });
  };
  /** Whether the key was for the offer. */
  const onKey = (event: KeyboardEvent): boolean => {
    const chosen = offered[active];
    if (!chosen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false;
    if (event.key === "ArrowDown") setActive((active + 1) % offered.length);
    else if (event.key === "ArrowUp") setActive((active + offered.length - 1) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(chosen);
    else if (event.key === "Escape") setAt(undefined);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    input,
    offered,
    active,
    look,
    choose,
    onKey,
    close: () => setAt(undefined),
    named: () => mentionedIn(text, others).map(({ id }) => id),
  };
}
