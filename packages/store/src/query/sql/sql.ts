/** What may be bound. A bigint is not among them: the SQLite driver binds it as NULL. */
export type SqlValue = string | number | boolean | null;

/**
 * A piece of SQL with its bound values. Made only by `sql`, `identifier`, `literalKey` and the helpers beside them:
 * the private field keeps any other string from passing for one, so what people type never becomes SQL text.
 * Placeholders are "?"; no literal of ours holds one.
 */
export class Sql {
  readonly #text: string;
  readonly values: readonly SqlValue[];

  private constructor(text: string, values: readonly SqlValue[]) {
    this.#text = text;
    this.values = values;
  }

  get text(): string {
    return this.#text;
  }

  /** For the files of this folder only. */
  static make(text: string, values: readonly SqlValue[]): Sql {
    return new Sql(text, values);
  }

  static is(value: unknown): value is Sql {
    return typeof value === "object" && value !== null && #text in value;
  }
}

/** Joins the template's own text with pieces (spliced in) and values (bound). */
export function sql(texts: TemplateStringsArray, ...parts: readonly (Sql | SqlValue)[]): Sql {
  let text = texts[0] ?? "";
  const values: SqlValue[] = [];
  parts.forEach((part, i) => {
    if (Sql.is(part)) {
      text += part.text;
      for (const value of part.values) values.push(value);
    } else {
      text += "?";
      values.push(part);
    }
    text += texts[i + 1] ?? "";
  });
  return Sql.make(text, values);
}
