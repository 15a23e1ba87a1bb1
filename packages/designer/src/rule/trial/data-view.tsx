import styles from "./trial.module.css";

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> | readonly unknown[] =>
  typeof value === "object" && value !== null;

/** Data as it is, key by key: what a step was given and what it gave back. */
export function DataView({ data }: { readonly data: unknown }) {
  if (!isGroup(data))
    return <span className={styles.datum}>{data === null || data === undefined ? "–" : String(data)}</span>;
  if (data instanceof Array && data.length > 0)
    return (
      <div className={styles.items}>
        {data.map((one, place) => (
          <DataView key={place} data={one} />
        ))}
      </div>
    );
  const entries = Object.entries(data);
  if (entries.length === 0) return <span className={styles.datum}>–</span>;
  return (
    <dl className={styles.data}>
      {entries.map(([key, value]) => (
        <div key={key} className={styles.datumRow}>
          <dt>{key}</dt>
          <dd>
            <DataView data={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
