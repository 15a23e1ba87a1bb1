import type { FieldType } from "../../define/field-type.ts";
import { outsideList } from "../../references/outside-list.ts";

/** Several teams of people who work here, each once. */
export const teams: FieldType = { ...outsideList("teams"), view: () => import("./view.tsx") };
