import type { DefinitionSet, Kind } from "@quoin/definition";

/** The page where a definition is edited. */
export function hrefOf(
  set: DefinitionSet,
  { kind, key }: { readonly kind: Kind; readonly key: string },
): string | undefined {
  switch (kind) {
    case "entity":
      return `/design/${key}`;
    case "form": {
      const form = set.form[key];
      return form && `/design/${form.entity}?form=${key}`;
    }
    case "view": {
      const view = set.view[key];
      return view && `/design/${view.entity}/views/${key}`;
    }
    case "rule":
      return `/rules/${key}`;
    case "role":
      return "/settings/roles";
    case "dashboard":
      return `/dashboards/${key}`;
    case "navigation":
      return "/navigation";
    case "message":
      return undefined;
  }
}
