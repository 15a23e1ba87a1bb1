export { analyze } from "./analyze.ts";
export { dropTestDatabase, testDatabase } from "./test-database.ts";
