import { AppError, extendDocument, type DefinitionSet, type Kind, type PackageDocument } from "@quoin/definition";
import { checkManifest } from "@quoin/definition/check";
import type { Workspace } from "../install/install.ts";
import { openSet } from "../plan/contribution.ts";
import { namesIn } from "../plan/names-in.ts";
import type { PackageFiles } from "../read/package-files.ts";
import { installedPackages } from "../tables/installed-packages.ts";
import { exportData } from "./export-data.ts";
import { toFiles } from "./to-files.ts";

/** Where a navigation stands that says nothing of it. */
const LAST = 100;

export interface ExportSelection {
  readonly manifest: PackageDocument;
  /** What to export. What it needs comes along, unless an installed package brings it: then that package is required. */
  readonly documents: readonly { readonly kind: Kind; readonly key: string }[];
  /** With the records that the actor may read. Default false. */
  readonly data?: boolean;
}

/** Makes a package of published definitions. Throws `not_found` for one that is not there, `invalid_template` for a wrong manifest. */
export async function exportPackage(selection: ExportSelection, { store, actor }: Workspace): Promise<PackageFiles> {
  const details = checkManifest(selection.manifest);
  if (details.length > 0) throw new AppError("invalid_template", "The manifest has mistakes.", { details });
  const { set, entities } = await store.definitions.published();
  const owners = await documentOwners({ store });
  const chosen = openSet() as Record<Kind, Record<string, unknown>>;
  const requires: Record<string, string> = { ...selection.manifest.requires };
  const waiting = [...selection.documents];
  const asked = new Set(waiting.map(({ kind, key }) => `${kind}/${key}`));
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { kind, key } = at;
    const document = Object.hasOwn(set[kind], key) ? set[kind][key] : undefined;
    const place = `${kind}/${key}`;
    if (!document) {
      if (asked.has(place)) throw new AppError("not_found", `There is no ${kind} "${key}".`);
      continue;
    }
    const owner = owners.get(place);
    if (owner && !asked.has(place)) {
      requires[owner.name] = `^${owner.version}`;
      continue;
    }
    if (Object.hasOwn(chosen[kind], key)) continue;
    chosen[kind][key] = document;
    waiting.push(...namesIn(document));
  }
  const manifest = { ...selection.manifest, ...(Object.keys(requires).length > 0 ? { requires } : {}) };
  const own = { ...(chosen as unknown as DefinitionSet) };
  own.navigation = oneNavigation(own.navigation, selection.manifest.name);
  const wanted = [...entities.values()].filter(({ key }) => Object.hasOwn(own.entity, key));
  const data = selection.data ? await exportData(wanted, { store, actor }) : {};
  return toFiles({ manifest, set: own, data });
}

/** A package has one navigation: those of the workspace, each after the one that comes before it there. */
function oneNavigation(documents: DefinitionSet["navigation"], name: string): DefinitionSet["navigation"] {
  const [first, ...others] = Object.values(documents).toSorted((a, b) => (a.order ?? LAST) - (b.order ?? LAST));
  if (!first) return {};
  return { [name]: others.reduce((all, next) => extendDocument("navigation", all, next).document, first) };
}

async function documentOwners(
  at: Pick<Workspace, "store">,
): Promise<ReadonlyMap<string, { readonly name: string; readonly version: string }>> {
  const packages = await installedPackages(at.store);
  return new Map(
    [...packages.values()].flatMap(({ manifest, base }) =>
      Object.entries(base.own).flatMap(([kind, documents]) =>
        Object.keys(documents).map(
          (key) => [`${kind}/${key}`, { name: manifest.name, version: manifest.version }] as const,
        ),
      ),
    ),
  );
}
