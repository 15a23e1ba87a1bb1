import type { Field, Json } from "@quoin/definition";
import { Drop } from "liquidjs";

/** How a field's value reads for those a text is for; what reads as it is stays as it is. */
export type Say = (value: unknown, field: Field) => unknown;

/** A field's value in a text: conditions, calculations and filters see it as it is stored, and printed it reads as people read it. */
export class ShownValue extends Drop {
  readonly #value: unknown;
  readonly #field: Field;
  readonly #say: Say;

  constructor(value: unknown, field: Field, say: Say) {
    super();
    this.#value = value;
    this.#field = field;
    this.#say = say;
  }

  override valueOf(): unknown {
    return this.#value;
  }

  toJSON(): unknown {
    return this.#value;
  }

  /** Its parts, of which nothing but the values is known: "record.address.city", "record.tags.size". */
  override liquidMethodMissing(key: string | number): unknown {
    const value = this.#value;
    if (Array.isArray(value) || typeof value === "string") {
      if (key === "size") return value.length;
      const index = key === "first" ? 0 : key === "last" ? -1 : key;
      return typeof index === "number" && Array.isArray(value) ? (value.at(index) as Json | undefined) : undefined;
    }
    return typeof value === "object" && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string | number, unknown>)[key]
      : undefined;
  }

  /** Another value that reads as this field's do. */
  like(value: unknown): ShownValue {
    return new ShownValue(value, this.#field, this.#say);
  }

  said(): unknown {
    return this.#say(this.#value, this.#field);
  }
}
