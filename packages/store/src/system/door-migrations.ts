import { MATCH_MIGRATIONS } from "../duplicates/match-migrations.ts";
import { MERGE_MIGRATIONS } from "../duplicates/merge/merge-migrations.ts";
import { SCAN_MIGRATIONS } from "../duplicates/scan/scan-migrations.ts";
import { FILE_MIGRATIONS } from "../files/file-migrations.ts";
import { RECORD_MIGRATIONS } from "../records/record-migrations.ts";
import type { Migration } from "./migration.ts";

/** The tables that the doors and the files need besides the core's, in the order of their making. */
export const DOOR_MIGRATIONS: readonly Migration[] = [
  ...RECORD_MIGRATIONS,
  ...MATCH_MIGRATIONS,
  ...FILE_MIGRATIONS,
  ...MERGE_MIGRATIONS,
  ...SCAN_MIGRATIONS,
];
