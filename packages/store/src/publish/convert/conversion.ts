import type { Entity, Field } from "@quoin/definition";
import type { Published } from "../../definitions/published.ts";
import type { PhysicalField } from "../../naming/physical.ts";
import type { Names } from "../../query/names.ts";
import type { LinkRows } from "../link-rows/link-rows.ts";
import type { WorkDatabase } from "../work.ts";
import type { FieldChoices } from "./field-choices.ts";

/** Where and for whom a publish happens: what texts of values and conditions of cases depend on. */
export interface PublishContext {
  readonly locale: string;
  readonly timeZone: string;
  /** Who publishes; for conditions that ask for the current user. */
  readonly userId: string | null;
  readonly now: Date;
  /** Where people and teams have their names. Undefined: their fields convert into one another only. */
  readonly names?: Names | undefined;
}

/** Values of a field on their way into a column of their own. */
export interface Conversion {
  readonly current: Published;
  readonly entity: Entity;
  readonly from: Field;
  readonly to: Field;
  readonly table: string;
  /** Where they are. */
  readonly source: PhysicalField;
  /** Where they go. */
  readonly place: PhysicalField;
  readonly choices: FieldChoices;
  readonly context: PublishContext;
  /** The values are what rows of another entity join each record with; `source` stands for these. */
  readonly fromRows?: LinkRows;
  /** The values become such rows; `place` stands for these. */
  readonly intoRows?: IntoRows;
}

/** Rows to be made, or such as come back. */
export interface IntoRows extends LinkRows {
  /** They were there before, with what they hold besides: they are brought up to date. Otherwise their columns are empty. */
  readonly isBack: boolean;
  /** Makes their table; undefined where that is there. */
  readonly make?: (to: WorkDatabase) => Promise<void>;
  /** All that decides on what that makes. */
  readonly spec: unknown;
}

export const pathOfConversion = ({ entity, to }: Conversion): string => `/entity/${entity.key}/properties/${to.key}`;
