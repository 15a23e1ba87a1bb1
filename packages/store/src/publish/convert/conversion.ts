import type { Entity, Field } from "@quoin/definition";
import type { Published } from "../../definitions/published.ts";
import type { PhysicalField } from "../../naming/physical.ts";
import type { Names } from "../../query/names.ts";
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
}

export const pathOfConversion = ({ entity, to }: Conversion): string => `/entity/${entity.key}/properties/${to.key}`;
