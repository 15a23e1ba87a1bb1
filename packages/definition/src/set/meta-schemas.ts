import { dashboardSchema } from "../dashboard/dashboard-document.ts";
import { entitySchema } from "../entity/entity-schema.ts";
import { formSchema } from "../form/form-document.ts";
import { messageSchema } from "../message/message-document.ts";
import { navigationSchema } from "../navigation/navigation-document.ts";
import { roleSchema } from "../role/role-document.ts";
import { ruleSchema } from "../rule/rule-document.ts";
import { viewSchema } from "../view/view-document.ts";
import type { Kind } from "./kind.ts";
import type { JsonSchema } from "../text/json-schema.ts";

/** JSON Schema 2020-12 of the documents of each kind: for checking, for completion in the source pane, for reading. */
export const META_SCHEMAS = {
  entity: entitySchema,
  form: formSchema,
  view: viewSchema,
  dashboard: dashboardSchema,
  rule: ruleSchema,
  role: roleSchema,
  message: messageSchema,
  navigation: navigationSchema,
} as const satisfies Record<Kind, JsonSchema>;
