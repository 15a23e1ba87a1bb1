import { AppError } from "@quoin/definition";
import type { Person } from "@quoin/api";
import type { Command } from "commander";
import { collect } from "../collect.ts";
import { readSecret } from "../read-secret.ts";
import { type Session, withWorkspace } from "../with-workspace.ts";

const find = async ({ workspace }: Session, email: string): Promise<Person> => {
  const person = await workspace.services.people.byEmail(email);
  if (!person) throw new AppError("not_found", `Nobody has the e-mail address ${email}.`);
  return person;
};

const wordsOf = (person: Person): string =>
  `${person.email}\t${person.name}\t${person.roles.join(",") || "-"}${person.disabled ? "\tdisabled" : ""}`;

export function userCommand(program: Command): void {
  const user = program.command("user").description("The people who work here");

  user
    .command("add")
    .description("Add a user")
    .requiredOption("--email <address>", "e-mail address")
    .requiredOption("--name <name>", "name")
    .requiredOption("--password-file <file>", "file with the password, or - for standard input")
    .option("--role <key>", "a role; may be given again", collect, [])
    .option("--locale <locale>", "zh-CN or en")
    .action(
      (
        options: { email: string; name: string; passwordFile: string; role: string[]; locale?: string },
        command: Command,
      ) =>
        withWorkspace(command, async ({ workspace: { services }, output }) => {
          const { email, name, role: roles, locale } = options;
          const { set } = await services.store.definitions.published();
          const unknown = roles.filter((role) => role !== "admin" && !Object.hasOwn(set.role, role));
          if (unknown.length > 0) throw new AppError("not_found", `There is no role "${unknown.join('", "')}".`);
          const password = await readSecret(options.passwordFile);
          const id = await services.people.create({
            email,
            name,
            password,
            roles,
            ...(locale === undefined ? {} : { locale }),
          });
          output.result({ id, email, name, roles }, () => `Added ${email}.`);
        }),
    );

  user
    .command("list")
    .description("List the users")
    .action((_options: object, command: Command) =>
      withWorkspace(command, async ({ workspace, output }) => {
        output.result(await workspace.services.people.list(), (people) => people.map(wordsOf));
      }),
    );

  user
    .command("disable <email>")
    .description("Disable a user and end their sessions")
    .option("--undo", "enable again")
    .action((email: string, options: { undo?: boolean }, command: Command) =>
      withWorkspace(command, async (session) => {
        const person = await find(session, email);
        const disabled = options.undo !== true;
        await session.workspace.services.people.setDisabled(person.id, disabled);
        session.output.result({ id: person.id, disabled }, () => `${disabled ? "Disabled" : "Enabled"} ${email}.`);
      }),
    );

  user
    .command("password <email>")
    .description("Give a user another password and end their sessions")
    .requiredOption("--password-file <file>", "file with the password, or - for standard input")
    .action((email: string, options: { passwordFile: string }, command: Command) =>
      withWorkspace(command, async (session) => {
        const person = await find(session, email);
        await session.workspace.services.people.setPassword(person.id, await readSecret(options.passwordFile));
        session.output.result({ id: person.id }, () => `Changed the password of ${email}.`);
      }),
    );

  user
    .command("roles <email> [roles...]")
    .description("Give a user these roles in place of all others")
    .action((...[email, roles, , command]: [string, string[], object, Command]) =>
      withWorkspace(command, async (session) => {
        const person = await find(session, email);
        await session.workspace.services.people.setRoles(person.id, roles);
        session.output.result({ id: person.id, roles }, () => `${email} now has: ${roles.join(", ") || "no role"}.`);
      }),
    );
}
