/** How the editor asks for one setting of a trigger or an action; the words are `setting.<owner>.<name>` of the namespace "automation". */
export interface RuleSetting {
  readonly name: string;
  readonly control: string;
  readonly choices?: readonly string[] | undefined;
  readonly required?: boolean | undefined;
}

export interface CatalogTrigger {
  readonly name: string;
  readonly icon: string;
  readonly settings: readonly RuleSetting[];
  /** "record": the rule must name an entity. */
  readonly about: string;
}

export interface CatalogAction {
  readonly name: string;
  readonly icon: string;
  readonly settings: readonly RuleSetting[];
  /** What later steps may read as `steps.<id>.<output>`. */
  readonly outputs: readonly string[];
  /** "branch": the step holds its steps in branches. */
  readonly effect: string;
}

/** The triggers and actions that there are, as the server tells them. */
export interface RuleCatalog {
  readonly triggers: readonly CatalogTrigger[];
  readonly actions: readonly CatalogAction[];
}
