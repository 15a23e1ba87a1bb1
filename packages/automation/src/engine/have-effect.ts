import type { DatabaseAction, RecordAction, StepInput, StepOutput } from "../define/action-type.ts";
import type { RunContext } from "../define/run-context.ts";
import type { PortTransaction } from "../ports.ts";

/** What a step does in the database, in the caller's transaction. */
export async function haveEffect(
  action: DatabaseAction | RecordAction,
  { input, context }: { readonly input: StepInput; readonly context: RunContext },
  tx: PortTransaction,
): Promise<StepOutput> {
  if (action.effect === "database") return action.run(input, context, tx);
  const change = action.change(input);
  if (change === undefined) return action.output(input);
  const { actor, cause } = context;
  const [written] = await tx.records.write([change], { actor, cause, allowReadonly: true });
  return action.output(input, written?.id);
}
