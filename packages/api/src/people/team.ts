/** A team and who is in it, by their ids. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

export interface Teams {
  /** All teams by name. */
  list(): Promise<readonly Team[]>;
  /**
   * Makes a team, or changes the one of `id`: name and members as they are to be. Throws `not_found`, `validation` for no name
   * and for members that are nobody, `duplicate` where another team has the name.
   */
  save(team: { readonly id?: string; readonly name: string; readonly members: readonly string[] }): Promise<Team>;
  /** Members leave it; fields that name it keep its id and show that it is gone. Throws `not_found`. */
  remove(id: string): Promise<void>;
}
