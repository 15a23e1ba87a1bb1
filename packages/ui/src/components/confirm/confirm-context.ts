import { createContext } from "react";
import type { ConfirmQuestion } from "./confirm-dialog.tsx";

/** Asks, and resolves to whether the answer was yes. */
export type Confirm = (question: ConfirmQuestion) => Promise<boolean>;

export const ConfirmContext = createContext<Confirm>(() => Promise.resolve(false));
