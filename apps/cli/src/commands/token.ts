import { AppError } from "@quoin/definition";
import { SCOPES, type Scope } from "@quoin/api";
import { type Command, InvalidArgumentError } from "commander";
import { collect } from "../collect.ts";
import { withWorkspace } from "../with-workspace.ts";

const scopeOf = (value: string, before: readonly string[]): string[] => {
  if (!SCOPES.some((scope) => scope === value)) throw new InvalidArgumentError(`It is one of ${SCOPES.join(", ")}.`);
  return collect(value, before);
};

const daysOf = (value: string): number => {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1 || days > 365)
    throw new InvalidArgumentError("It is a whole number from 1 to 365.");
  return days;
};

export function tokenCommand(program: Command): void {
  program
    .command("token")
    .description("API tokens")
    .command("create")
    .description("Make a token and print it once")
    .requiredOption("--user <email>", "whose token it is")
    .requiredOption("--name <name>", "what it is for")
    .option("--scope <scope>", `${SCOPES.join(", ")}; may be given again (default: read)`, scopeOf, [])
    .option("--days <number>", "days until it ends", daysOf, 90)
    .action((options: { user: string; name: string; scope: Scope[]; days: number }, command: Command) =>
      withWorkspace(command, async ({ workspace: { services }, output }) => {
        const person = await services.people.byEmail(options.user);
        if (!person) throw new AppError("not_found", `Nobody has the e-mail address ${options.user}.`);
        const scopes: Scope[] = options.scope.length > 0 ? options.scope : ["read"];
        const made = await services.tokens.create({ user: person.id, name: options.name, scopes, days: options.days });
        output.result({ ...made.token, secret: made.secret }, () => made.secret);
      }),
    );
}
