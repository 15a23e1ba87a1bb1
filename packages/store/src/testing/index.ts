export { dropTestDatabase, testDatabase } from "./test-database.ts";
