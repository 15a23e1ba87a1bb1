import { isGroup } from "../../schema/is-group.ts";

/** An amount as it is kept. No rate where the currency is the field's own. */
export interface Amount {
  readonly amount: number;
  readonly currency: string;
  readonly rate?: number;
}

/** Whether a value has the parts of an amount; what they hold beyond that is checked elsewhere. */
export const isAmount = (value: unknown): value is Amount =>
  isGroup(value) &&
  typeof value["amount"] === "number" &&
  Number.isFinite(value["amount"]) &&
  typeof value["currency"] === "string" &&
  (value["rate"] === undefined || (typeof value["rate"] === "number" && Number.isFinite(value["rate"])));
