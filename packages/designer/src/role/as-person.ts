import type { ConditionDocument } from "@quoin/definition";

export interface RolePerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly manager?: string | undefined;
  readonly disabled: boolean;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const NOBODY = "nobody";

function below(person: RolePerson, people: readonly RolePerson[]): readonly string[] {
  const found = new Set<string>();
  const visit = (id: string): void => {
    for (const one of people) {
      if (one.manager !== id || found.has(one.id)) continue;
      found.add(one.id);
      visit(one.id);
    }
  };
  visit(person.id);
  return [...found];
}

/** A condition as it stands for one person: "me", "my teams" and "those below me" become the people that they are. */
export function asPerson(
  condition: ConditionDocument,
  person: RolePerson,
  people: readonly RolePerson[],
): ConditionDocument {
  const team = people.filter((one) => one.teams.some((id) => person.teams.includes(id))).map(({ id }) => id);
  const oneOf = (ids: readonly string[]) => ({ enum: ids.length > 0 ? ids : [NOBODY] });
  const named: Readonly<Record<string, () => object>> = {
    isCurrentUser: () => ({ const: person.id }),
    inCurrentUserTeams: () => oneOf([...person.teams, ...team]),
    inCurrentUserSubordinates: () => oneOf(below(person, people)),
  };
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace);
    if (!isGroup(value)) return value;
    const word = Object.keys(named).find((key) => value[key] === true);
    if (word !== undefined) return named[word]?.();
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
  };
  return replace(condition) as ConditionDocument;
}
