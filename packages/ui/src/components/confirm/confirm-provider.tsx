import { type ReactNode, useCallback, useState } from "react";
import { type Confirm, ConfirmContext } from "./confirm-context.ts";
import { ConfirmDialog, type ConfirmQuestion } from "./confirm-dialog.tsx";

interface Asked extends ConfirmQuestion {
  readonly answer: (yes: boolean) => void;
}

/** Keeps the one dialog that `useConfirm` asks through. A second question while one stands answers the first with no. */
export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const [opened, setOpened] = useState(false);
  const confirm = useCallback<Confirm>(
    (question) =>
      new Promise((resolve) => {
        setAsked((before) => {
          before?.answer(false);
          return { ...question, answer: resolve };
        });
        setOpened(true);
      }),
    [],
  );
  const answer = (yes: boolean) => {
    asked?.answer(yes);
    setOpened(false);
  };
  return (
    <ConfirmContext.Provider value={confirm}>
      {children}
      <ConfirmDialog
        {...(asked ?? { title: "" })}
        opened={opened}
        onConfirm={() => answer(true)}
        onCancel={() => answer(false)}
      />
    </ConfirmContext.Provider>
  );
}
