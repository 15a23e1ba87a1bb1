import { fromPointer, isPlainObject, type Problem } from "@quoin/definition";
import { useFormat, useText } from "@quoin/ui";
import styles from "./publish.module.css";

interface SampleTableProps {
  readonly problem: Problem;
  /** The page of a record. */
  readonly hrefOfRecord: (entity: string, id: string) => string;
}

/** A few of the values that a problem is about, each leading to its record, and of how many they are. */
export function SampleTable({ problem, hrefOfRecord }: SampleTableProps) {
  const t = useText("designer");
  const { number } = useFormat();
  const samples = problem.params?.["samples"];
  if (!Array.isArray(samples) || samples.length === 0) return null;
  const rows = samples.flatMap((sample: unknown) => (isPlainObject(sample) ? [sample] : [{ value: sample }]));
  const counted = rows.some((row) => "count" in row);
  const turned = rows.some((row) => row["becomes"] !== undefined);
  const [kind, entity = ""] = fromPointer(problem.path);
  const all = problem.params?.["rows"];
  const shown = (value: unknown): string => (value === undefined ? t("publish.empty") : written(value));
  const recordOf = (id: unknown) =>
    typeof id === "string" && kind === "entity" ? (
      <a href={hrefOfRecord(entity, id)}>{t("publish.openRecord")}</a>
    ) : (
      written(id ?? "")
    );
  return (
    <>
      <table className={styles.samples}>
        <thead>
          <tr>
            <th scope="col">{t("publish.value")}</th>
            {turned && <th scope="col">{t("publish.becomes")}</th>}
            <th scope="col">{t(counted ? "publish.times" : "publish.record")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Samples have no name of their own, and never change.
            <tr key={index}>
              <td>
                <code>{shown(row["value"])}</code>
              </td>
              {turned && (
                <td>
                  <code>{shown(row["becomes"])}</code>
                </td>
              )}
              <td>{row["count"] === undefined ? recordOf(row["id"]) : written(row["count"])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {typeof all === "number" && all > rows.length && (
        <p className={styles.muted}>{t("publish.samplesOf", { shown: number(rows.length), total: number(all) })}</p>
      )}
    </>
  );
}

const written = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
