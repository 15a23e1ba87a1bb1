import { useContext } from "react";
import { type Confirm, ConfirmContext } from "./confirm-context.ts";

/** `if (await confirm({ title, danger: true })) …` from any event; the dialog belongs to `QuoinProvider`. */
export const useConfirm = (): Confirm => useContext(ConfirmContext);
