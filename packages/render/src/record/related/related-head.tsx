import { fieldType } from "@quoin/fields";
import { Icon, useLabel, useLocale } from "@quoin/ui";
import { isSortable } from "../../list/columns/is-sortable.ts";
import type { ResolvedPath } from "../../list/columns/resolve-path.ts";
import type { RelatedOrder } from "./related-order.ts";
import styles from "./related.module.css";

interface RelatedHeadProps {
  readonly column: ResolvedPath;
  readonly order: RelatedOrder | undefined;
}

/** The head of a column of a related list: a click orders by it, with Shift it joins the order. */
export function RelatedHead({ column, order }: RelatedHeadProps) {
  const choose = useLabel();
  const { locale } = useLocale();
  const { field, path } = column;
  const type = fieldType(field.type);
  const label = choose(field.schema["x-labels"], field.key);
  const unit = type.unit?.(field, locale);
  const words = unit === undefined ? label : `${label} (${unit})`;
  const own = order?.sort.find((one) => one.field === path);
  return (
    <th scope="col" data-numeric={type.numeric || undefined} aria-sort={own && (own.desc ? "descending" : "ascending")}>
      {order && isSortable(field) && order.may(path) ? (
        <button
          type="button"
          className={styles.sort}
          title={words}
          onClick={(event) => order.onClick(path, event.shiftKey)}
        >
          <span>{words}</span>
          {own && <Icon name={own.desc ? "arrow-down" : "arrow-up"} size={12} />}
          {own && order.sort.length > 1 && <small aria-hidden>{order.sort.indexOf(own) + 1}</small>}
        </button>
      ) : (
        words
      )}
    </th>
  );
}
