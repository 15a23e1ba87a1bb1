import { useFieldServices } from "@quoin/fields/react";
import { useEffect, useState } from "react";

/** The title of a record, as a link to it. */
export function RecordTitle({ entity, id }: { readonly entity: string; readonly id: string }) {
  const { titleOf, hrefOf } = useFieldServices();
  const [title, setTitle] = useState<string>();
  useEffect(() => {
    let current = true;
    titleOf(entity, id).then(
      (found) => current && setTitle(found),
      // Without its title a record is called by its id.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [entity, id, titleOf]);
  return <a href={hrefOf(entity, id)}>{title ?? id}</a>;
}
