import type { Problem } from "@quoin/definition";
import { OptionsWanted, sameValue, seenValue } from "@quoin/fields";
import { encodeValue } from "../../records/field-values.ts";
import { type Conversion, pathOfConversion } from "./conversion.ts";
import type { Names } from "./names-of.ts";
import type { StoredRow } from "./read-batches.ts";
import { nameOfValue, type Settled } from "./settle-value.ts";

const SAMPLES = 20;

interface Sample {
  readonly id: string;
  readonly value: unknown;
  readonly code?: string;
  readonly becomes?: unknown;
}

interface TallyOptions {
  /** It sees every value, and so may hold those that must be unique against each other. Default true. */
  readonly whole?: boolean;
  /** What a number of records among those that it sees is told as. Default: as it is. */
  readonly scaled?: (rows: number) => number;
}

/** Counts what becomes of the values of a conversion, with samples, and holds values that must be unique against each other. */
export class Tally {
  readonly #conversion: Conversion;
  readonly #whole: boolean;
  readonly #scaled: (rows: number) => number;
  readonly #lists = new Map<string, { rows: number; samples: Sample[] }>();
  readonly #taken = new Map<unknown, string>();
  readonly #doubles = new Map<unknown, number>();
  readonly #wanted: OptionsWanted;
  #converted = 0;

  constructor(conversion: Conversion, { whole = true, scaled = (rows) => rows }: TallyOptions = {}) {
    const { from, to, context } = conversion;
    this.#conversion = conversion;
    this.#wanted = new OptionsWanted(from, to, context);
    this.#whole = whole;
    this.#scaled = scaled;
  }

  /** Values written. */
  get converted(): number {
    return this.#converted;
  }

  /** What is to be written after all: a value that must be unique goes to the first record that has it. */
  take(row: StoredRow, settled: Settled, names: Names): unknown {
    const sample = { id: row.id, value: row.value };
    if (settled.code !== undefined) {
      const kind = settled.stops
        ? "values_do_not_convert"
        : settled.value === undefined
          ? "values_emptied"
          : "values_filled";
      if (!row.gone) this.#note(kind, { ...sample, code: settled.code });
      if (settled.stops && settled.code === "not_an_option") this.#wanted.take(row.value, names);
    } else if (row.value !== undefined && settled.value === undefined) {
      if (!row.gone) this.#note("values_emptied", sample);
    } else if (row.value === undefined && settled.value !== undefined) {
      this.#note("values_filled", { ...sample, becomes: settled.value });
    }
    const value = this.#unique(row, settled.value) ? settled.value : undefined;
    if (value === undefined && this.#conversion.to.required && !row.gone && !settled.stops)
      this.#note("values_missing", sample);
    if (value !== undefined) this.#converted += 1;
    return value;
  }

  /** A value that is not the same any more when it is converted back. */
  differs(row: StoredRow, becomes: unknown): void {
    if (!sameValue(row.value, becomes)) this.#note("values_change", { id: row.id, value: row.value, becomes });
  }

  problems(): readonly Problem[] {
    const path = pathOfConversion(this.#conversion);
    const doubles = [...this.#doubles].map(([value, count]) => ({ value, count }));
    const same = doubles.toSorted((a, b) => b.count - a.count).slice(0, SAMPLES);
    return [
      ...this.#told("values_do_not_convert"),
      ...(same.length === 0 || this.#conversion.choices.duplicates === "empty"
        ? []
        : [{ path: `${path}/x-unique`, code: "duplicate_values", params: { values: doubles.length, samples: same } }]),
    ];
  }

  warnings(): readonly Problem[] {
    return ["values_emptied", "values_filled", "values_missing", "values_change"].flatMap((code) => this.#told(code));
  }

  #unique(row: StoredRow, value: unknown): boolean {
    const { to, place, choices } = this.#conversion;
    if (!this.#whole || value === undefined || row.gone || to.schema["x-unique"] !== true) return true;
    const { storage } = place.seen ?? place;
    const key = encodeValue({ storage, scale: place.scale ?? 0 }, seenValue(to, value));
    if (!this.#taken.has(key)) {
      this.#taken.set(key, row.id);
      return true;
    }
    this.#doubles.set(key, (this.#doubles.get(key) ?? 1) + 1);
    if (choices.duplicates !== "empty") return true;
    this.#note("values_emptied", { id: row.id, value: row.value, code: "duplicate" });
    return false;
  }

  #note(code: string, sample: Sample): void {
    const entry = this.#lists.get(code) ?? { rows: 0, samples: [] };
    entry.rows += 1;
    const value = sample.value === undefined ? undefined : nameOfValue(sample.value);
    // Of the same value one tells enough.
    const isNews = value === undefined || entry.samples.every((one) => one.value !== value);
    if (entry.samples.length < SAMPLES && isNews) entry.samples.push({ ...sample, value });
    this.#lists.set(code, entry);
  }

  #told(code: string): readonly Problem[] {
    const { from, to } = this.#conversion;
    const entry = this.#lists.get(code);
    if (entry === undefined) return [];
    const options = code === "values_do_not_convert" ? this.#wanted.names : [];
    return [
      {
        path: pathOfConversion(this.#conversion),
        code,
        params: {
          from: from.type,
          to: to.type,
          rows: this.#scaled(entry.rows),
          samples: entry.samples,
          ...(options.length === 0 ? {} : { options }),
        },
      },
    ];
  }
}
