import type { LocalizedText } from "../text/localized-text.ts";
import type { NavigationDocument, NavigationItem } from "./navigation-document.ts";

/** A link with where it stands: the key of its document and the id of its group. */
export interface MergedLink {
  readonly document: string;
  readonly group: string;
  readonly item: NavigationItem;
}

/** A group as people see it: those of the same id in all documents, one after the other. */
export interface MergedGroup {
  readonly id: string;
  readonly labels: LocalizedText | undefined;
  readonly hidden: boolean;
  /** Keys of the documents that have a part of it; the first decides on its words and its place. */
  readonly documents: readonly string[];
  readonly links: readonly MergedLink[];
}

/** The navigations of all packages as one, in the order in which they are shown; hidden ones too. */
export function mergeNavigation(documents: Readonly<Record<string, NavigationDocument>>): readonly MergedGroup[] {
  const groups = new Map<string, { -readonly [K in keyof MergedGroup]: MergedGroup[K] }>();
  const ordered = Object.entries(documents).toSorted(([, a], [, b]) => (a.order ?? 100) - (b.order ?? 100));
  for (const [document, navigation] of ordered) {
    for (const group of navigation.groups) {
      const links = group.items.map((item) => ({ document, group: group.id, item }));
      const known = groups.get(group.id);
      if (known) {
        known.documents = [...known.documents, document];
        known.links = [...known.links, ...links];
        continue;
      }
      groups.set(group.id, {
        id: group.id,
        labels: group.labels,
        hidden: group.hidden === true,
        documents: [document],
        links,
      });
    }
  }
  return [...groups.values()];
}
