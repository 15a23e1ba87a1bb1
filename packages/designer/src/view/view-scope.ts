import type { Entity, RoleDocument, RuleDocument, ViewDocument } from "@quoin/definition";
import type { ResolvedPath } from "@quoin/render";

/** What the parts of the view editor share. */
export interface ViewPartProps {
  readonly view: ViewDocument;
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly roles: Readonly<Record<string, RoleDocument>>;
  readonly fields: readonly ResolvedPath[];
  /** The entity's rules that a button sets off. */
  readonly buttons: Readonly<Record<string, RuleDocument>>;
  readonly nameOf: (path: string) => string;
  readonly onChange: (view: ViewDocument, merge?: string) => void;
}
