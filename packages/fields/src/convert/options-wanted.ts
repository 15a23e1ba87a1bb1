import type { Field, FieldOption } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { convertValue, type ConvertContext } from "./convert-value.ts";

/** Options of a field, and letters of a label. */
const MOST = 500;
const LONGEST = 200;
/** Different values that are remembered, so as not to be read twice. */
const KEPT = 20_000;

/** Gathers the names of the options that a field has to be given before values of another field convert. */
export class OptionsWanted {
  readonly #from: Field;
  readonly #context: ConvertContext;
  readonly #seen = new Set<unknown>();
  readonly #names: string[] = [];
  #to: Field;
  #isTooMany = false;

  constructor(from: Field, to: Field, context: ConvertContext) {
    this.#from = from;
    this.#to = to;
    this.#context = context;
  }

  /** In the order in which they were met; none where the field cannot have so many, or one is too long. */
  get names(): readonly string[] {
    return this.#isTooMany ? [] : this.#names;
  }

  /** `names`: what the records that the value points at are called. */
  take(value: unknown, names: Pick<ConvertContext, "titleOf"> = {}): void {
    // What is wrong with a list that becomes one value is not that an option is missing.
    const isCut = Array.isArray(value) && value.length > 1 && fieldType(this.#to.type).storage(this.#to) !== "link";
    if (isCut || this.#isTooMany || this.#seen.has(value)) return;
    if (this.#seen.size < KEPT) this.#seen.add(value);
    // Each turn finds one name more, so it comes to an end.
    for (let name = this.#missing(value, names); name !== undefined; name = this.#missing(value, names)) {
      const options: readonly FieldOption[] = this.#to.schema["x-options"] ?? [];
      this.#isTooMany = name === "" || name.length > LONGEST || options.length >= MOST;
      if (this.#isTooMany) return;
      this.#names.push(name);
      this.#to = { ...this.#to, schema: { ...this.#to.schema, "x-options": [...options, { id: name }] } };
    }
  }

  #missing(value: unknown, names: Pick<ConvertContext, "titleOf">): string | undefined {
    const read = convertValue(value, { from: this.#from, to: this.#to }, { ...this.#context, ...names });
    if (!("problem" in read) || read.problem.code !== "not_an_option") return undefined;
    const name = read.problem.params?.["value"];
    return typeof name === "string" ? name.trim() : "";
  }
}
