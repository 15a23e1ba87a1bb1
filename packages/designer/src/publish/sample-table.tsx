import { isPlainObject, type Problem } from "@quoin/definition";
import { useText } from "@quoin/ui";
import styles from "./publish.module.css";

/** A few of the values that a problem is about. */
export function SampleTable({ problem }: { readonly problem: Problem }) {
  const t = useText("designer");
  const samples = problem.params?.["samples"];
  if (!Array.isArray(samples) || samples.length === 0) return null;
  const rows = samples.flatMap((sample: unknown) => (isPlainObject(sample) ? [sample] : [{ value: sample }]));
  const counted = rows.some((row) => "count" in row);
  return (
    <table className={styles.samples}>
      <thead>
        <tr>
          <th scope="col">{t("publish.value")}</th>
          <th scope="col">{t(counted ? "publish.times" : "publish.record")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // Samples have no name of their own, and never change.
          <tr key={index}>
            <td>
              <code>{"value" in row && row["value"] !== undefined ? written(row["value"]) : t("publish.empty")}</code>
            </td>
            <td>{written(row["count"] ?? row["id"] ?? "")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const written = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
