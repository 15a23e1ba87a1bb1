import { getRouteApi } from "@tanstack/react-router";
import { ListPage } from "../list/list-page.tsx";
import { Computing } from "../session/computing.tsx";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { MissingPage } from "../shell/missing-page.tsx";

const route = getRouteApi("/shell/e/$entity");

/** The list of an entity's records. */
export function List() {
  const { entity: key } = route.useParams();
  const me = useMe();
  const { entities } = useWorkspace();
  const entity = entities.get(key);
  if (!entity || me.permissions[key] === undefined) return <MissingPage />;
  return (
    <Computing>
      <ListPage key={key} entity={entity} />
    </Computing>
  );
}
