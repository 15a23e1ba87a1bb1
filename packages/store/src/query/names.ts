/** A table of the host in which ids have names. */
export interface NameTable {
  readonly table: string;
  readonly id: string;
  readonly name: string;
}

/** Where people and teams have their names, which records hold by id only. */
export interface Names {
  readonly user: NameTable;
  readonly team: NameTable;
}
