export { analyze } from "./analyze.ts";
export { cutConnections } from "./cut-connections.ts";
export { dropTestDatabase, testDatabase } from "./test-database.ts";
