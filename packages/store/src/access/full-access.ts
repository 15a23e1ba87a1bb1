import type { Access, EntityAccess, FieldAccessRows } from "./access.ts";
import { ALWAYS } from "./fold-conditions.ts";

const field: FieldAccessRows = { read: ALWAYS, mask: ALWAYS, edit: ALWAYS, create: true };
const entity: EntityAccess = { create: true, read: ALWAYS, update: ALWAYS, delete: ALWAYS, field: () => field };

/** All rights. Also what the row conditions of roles themselves are compiled with: a role's condition sees what its reader may not. */
export const FULL_ACCESS: Access = { all: true, entity: () => entity };
