/** Rows of this package's own tables. */
export interface TemplateTables {
  quoin_package: {
    name: string;
    version: string;
    /** JSON of the manifest. */
    manifest: string;
    /** JSON of `Contribution`: what the package brought, for later merges. */
    base: string;
    /** JSON of a definition set: the documents that it added to, as they were before. */
    before: string;
    installed_at: string;
    installed_by: string | null;
  };
  quoin_sample: {
    package: string;
    entity: string;
    record: string;
    /** Its `$id` in the package, where it has one. */
    name: string | null;
    /** Order of making. */
    place: number;
  };
}
