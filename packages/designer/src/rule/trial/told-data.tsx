import { useFormat, useText } from "@quoin/ui";
import { DataView } from "./data-view.tsx";
import styles from "./trial.module.css";

interface ToldDataProps {
  /** Whose input or output it is. */
  readonly action: string;
  readonly data: unknown;
  /** What a key stands for that the workspace gave a name: of a message, a branch, a relation. */
  readonly nameOf: (path: string, value: string) => string | undefined;
  /** Where in the step's data it stands: "notices.title"; none for all of it. */
  readonly path?: string;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/**
 * What a step was given or gave back, by the words that its action has for it. Where some keys of a group have words, those
 * without are the engine's own and left out; where none has, it is data that is nobody's but the rule's, and shown as it is.
 */
export function ToldData({ action, data, nameOf, path = "" }: ToldDataProps) {
  const automation = useText("automation");
  const designer = useText("designer");
  const { instant } = useFormat();
  const say = (at: string): string | undefined => {
    const own = [`data.${action}.${at}`, `setting.${action}.${at}`].find((key) => automation(key) !== key);
    if (own !== undefined) return automation(own);
    const output = `rule.output.${at}`;
    return designer(output) === output ? undefined : designer(output);
  };
  if (data instanceof Array && data.length > 0)
    return (
      <div className={styles.items}>
        {data.map((one, place) => (
          <ToldData key={place} action={action} data={one} nameOf={nameOf} path={path} />
        ))}
      </div>
    );
  if (typeof data === "string" && path !== "") {
    const known = nameOf(path, data) ?? say(`${path}.${data}`) ?? (INSTANT.test(data) ? instant(data) : undefined);
    return <DataView data={known ?? data} />;
  }
  if (typeof data !== "object" || data === null) return <DataView data={data} />;
  const told = Object.entries(data).flatMap(([key, value]) => {
    const at = path === "" ? key : `${path}.${key}`;
    const words = say(at);
    return words === undefined ? [] : [{ at, words, value: value as unknown }];
  });
  if (told.length === 0) return <DataView data={data} />;
  return (
    <dl className={styles.data} data-told>
      {told.map(({ at, words, value }) => (
        <div key={at} className={styles.datumRow}>
          <dt>{words}</dt>
          <dd>
            <ToldData action={action} data={value} nameOf={nameOf} path={at} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
