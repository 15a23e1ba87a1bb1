import type { Person } from "../../define/field-services.ts";

type Words = (key: string, values?: Readonly<Record<string, string>>) => string;

/** People to choose from: oneself first, then by name; those who have left, and those nobody knows, only where they are chosen. */
export function offeredPeople(
  people: readonly Person[],
  { chosen, currentUser, t }: { chosen: readonly string[]; currentUser: string | undefined; t: Words },
): readonly { readonly value: string; readonly label: string }[] {
  const known = new Set(people.map(({ id }) => id));
  const labelOf = ({ id, name, disabled }: Person): string =>
    disabled ? t("view.disabled_person", { name }) : id === currentUser ? t("view.me", { name }) : name;
  return [
    ...chosen.filter((id) => !known.has(id)).map((id) => ({ value: id, label: t("view.unknown_person") })),
    ...people
      .filter((person) => !person.disabled || chosen.includes(person.id))
      .toSorted((a, b) => Number(b.id === currentUser) - Number(a.id === currentUser))
      .map((person) => ({ value: person.id, label: labelOf(person) })),
  ];
}
