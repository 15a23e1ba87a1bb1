import type { Actor } from "@quoin/store";
import type { NewPerson } from "./new-person.ts";
import type { Person } from "./person.ts";

export interface PersonChanges {
  readonly name?: string;
  readonly email?: string;
  readonly teams?: readonly string[];
  readonly manager?: string | null;
  readonly locale?: string | null;
  readonly timeZone?: string | null;
}

/** Users, their roles and what they prefer. */
export interface People {
  /** Whether the first administrator is still to be made. */
  needsSetup(): Promise<boolean>;
  /** Makes the first administrator; `already_done` for everyone but the first to come. */
  createFirstAdmin(person: NewPerson): Promise<string>;
  create(person: NewPerson): Promise<string>;
  update(id: string, changes: PersonChanges): Promise<void>;
  /** Takes the place of all roles. `conflict` where nobody would be left to administer. */
  setRoles(id: string, roles: readonly string[]): Promise<void>;
  /** A disabled user's sessions end and tokens no longer work. `conflict` for the last administrator. */
  setDisabled(id: string, disabled: boolean): Promise<void>;
  /** Ends every session of the user. */
  setPassword(id: string, password: string): Promise<void>;
  list(): Promise<Person[]>;
  /** Throws `not_found`. */
  get(id: string): Promise<Person>;
  /** Ids and names of all, for showing and choosing owners. */
  names(): Promise<{ id: string; name: string; disabled?: boolean }[]>;
  byEmail(email: string): Promise<Person | undefined>;
  /** The user as the doors take one, or undefined where there is none or it is disabled. */
  actor(id: string): Promise<{ actor: Actor & { readonly userId: string }; email: string } | undefined>;
  preferences(id: string): Promise<Record<string, unknown>>;
  /** Merges into what is kept; a null removes. */
  savePreferences(id: string, changes: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
}
