export { compileRecord, type CompiledRecord } from "./ajv/compile-record.ts";
export { makeAjv } from "./ajv/make-ajv.ts";
