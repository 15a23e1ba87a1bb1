import type { FieldType } from "../../define/field-type.ts";
import { outsideList } from "../../references/outside-list.ts";

/** Several people who sign in here, each once. */
export const users: FieldType = { ...outsideList("users"), view: () => import("./view.tsx") };
