import { newId } from "../system/new-id.ts";
import { processMark } from "./process-mark.ts";

const own = processMark();

/** A name for one attempt at jobs; what stands before "/" tells the process that makes it. */
export const workerName = (): string => (own === undefined ? newId() : `${own}/${newId()}`);
