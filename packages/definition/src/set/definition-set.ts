import type { DashboardDocument } from "../dashboard/dashboard-document.ts";
import type { EntityDocument } from "../entity/entity-document.ts";
import type { FormDocument } from "../form/form-document.ts";
import type { MessageDocument } from "../message/message-document.ts";
import type { NavigationDocument } from "../navigation/navigation-document.ts";
import type { RoleDocument } from "../role/role-document.ts";
import type { RuleDocument } from "../rule/rule-document.ts";
import type { ViewDocument } from "../view/view-document.ts";
import type { Kind } from "./kind.ts";

export interface DocumentOfKind {
  entity: EntityDocument;
  form: FormDocument;
  view: ViewDocument;
  dashboard: DashboardDocument;
  rule: RuleDocument;
  role: RoleDocument;
  message: MessageDocument;
  navigation: NavigationDocument;
}

/** Everything a workspace is defined by: kind → key → document. Drafts, published versions and packages are all one of these. */
export type DefinitionSet = { readonly [K in Kind]: Readonly<Record<string, DocumentOfKind[K]>> };

export const EMPTY_DEFINITIONS: DefinitionSet = {
  entity: {},
  form: {},
  view: {},
  dashboard: {},
  rule: {},
  role: {},
  message: {},
  navigation: {},
};
