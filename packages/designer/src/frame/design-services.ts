import type { BindContext } from "@quoin/condition";
import type { ConditionDocument, RuleDocument, Target, Use } from "@quoin/definition";

/** What the designer asks of the outside: it knows no server. */
export interface DesignServices {
  /** Living records of a published entity, those for which a condition holds. Throws where it cannot be told. */
  readonly count: (entity: string, where?: ConditionDocument) => Promise<number>;
  /** Everything in the saved draft that names something. */
  readonly uses: (target: Target) => Promise<readonly Use[]>;
  /** The page where a definition is edited, `undefined` where there is none. */
  readonly hrefOf: (use: { readonly kind: Use["kind"]; readonly key: string }) => string | undefined;
  /** Whether a person sets the rule off, by a button on a record's page. */
  readonly isButton: (rule: RuleDocument) => boolean;
  /** A record to fill the form with, so that it is seen as in use. */
  readonly sample?: Readonly<Record<string, unknown>> | undefined;
  /** For conditions of today and of the reader in previews. Keep it the same between drawings. */
  readonly context: BindContext;
}
