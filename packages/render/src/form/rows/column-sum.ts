import type { Row } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { decodeScaled, encodeScaled, fieldType, isEmpty } from "@quoin/fields";

/** The exact sum of a column; undefined where no row has a figure in it, or one is no figure yet. */
export function columnSum(rows: readonly Row[], field: Field): number | undefined {
  const scale = fieldType(field.type).scale?.(field) ?? 0;
  const values = rows.map((row) => row[field.key]).filter((value) => !isEmpty(value));
  if (values.length === 0) return undefined;
  try {
    const whole = values.reduce<bigint>((sum, value) => sum + BigInt(encodeScaled(Number(value), scale)), 0n);
    return decodeScaled(whole, scale);
  } catch {
    // Beyond what is kept exactly no sum is shown rather than a wrong one.
    return undefined;
  }
}
