import { createContext } from "react";

/** Computed fields that a job still fills, "entity.field"; given by the app. */
export const ComputingContext = createContext<ReadonlySet<string>>(new Set());
