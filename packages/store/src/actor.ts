import type { Ability } from "@quoin/definition";

/** Who acts: decides what both doors let through. */
export interface Actor {
  readonly userId: string | null;
  readonly name?: string;
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  /** Ids of the users below this one. */
  readonly subordinates?: readonly string[];
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** All rights: installs, the rules' service user. */
  readonly system?: boolean;
  readonly abilities: ReadonlySet<Ability>;
}
