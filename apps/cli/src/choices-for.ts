import { AppError } from "@quoin/definition";
import type { InstallPlan } from "@quoin/template";

type Choices = Readonly<Record<string, InstallPlan["conflicts"][number]["choice"]>>;

const SIDES = ["mine", "theirs", "rename"] as const;

/** How conflicts are answered on the command line. */
export interface ConflictOptions {
  /** For all of them. */
  readonly take?: "mine" | "theirs";
  /** For single ones, `PLACE=SIDE` each. */
  readonly choose: readonly string[];
}

const refuse = (message: string): never => {
  throw new AppError("malformed", message);
};

/** The answers to a plan's conflicts. Throws `malformed` for a place that is in no conflict and for a side that it does not have. */
export function choicesFor({ conflicts }: Pick<InstallPlan, "conflicts">, { take, choose }: ConflictOptions): Choices {
  const single = choose.map((text) => {
    const at = text.lastIndexOf("=");
    const [id, wanted] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
    const conflict = conflicts.find((one) => one.id === id);
    const side = SIDES.find((one) => one === wanted);
    if (at < 1) return refuse(`--choose takes PLACE=SIDE, not "${text}".`);
    if (conflict === undefined)
      return refuse(`"${id}" is in no conflict: ${conflicts.map((one) => one.id).join(", ") || "there is none"}.`);
    if (side === undefined || !conflict.choices.includes(side))
      return refuse(`${id} is answered by ${conflict.choices.join(" or ")}, not "${wanted}".`);
    return [id, side] as const;
  });
  return Object.fromEntries([...(take === undefined ? [] : conflicts.map(({ id }) => [id, take] as const)), ...single]);
}
