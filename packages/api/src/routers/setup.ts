import { timingSafeEqual } from "node:crypto";
import { AppError } from "@quoin/definition";
import { checked } from "../input/checked.ts";
import { oneLine } from "../input/one-line.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const newAdmin = checked({
  type: "object",
  properties: {
    email: { type: "string", maxLength: 254 },
    name: { type: "string", maxLength: 200, ...oneLine },
    password: { type: "string", maxLength: 1000 },
    locale: { type: "string", enum: ["en", "zh-CN"] },
    timeZone: { type: "string", maxLength: 60 },
    companyName: { type: "string", maxLength: 200, ...oneLine },
    token: { type: "string", maxLength: 200 },
  },
  required: ["email", "name", "password"],
  additionalProperties: false,
});

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** The first start: whether it is still to be done, and doing it. */
export const setupRouter = trpc.router({
  status: procedure("public").query(async ({ ctx: { services } }) => {
    const needed = await services.people.needsSetup();
    return { needed, needsToken: needed && services.setupToken !== undefined };
  }),

  createAdmin: procedure("public")
    .input(newAdmin)
    .mutation(async ({ ctx: { services }, input: { token, companyName, ...person } }) => {
      const { setupToken, people, settings } = services;
      if (!(await people.needsSetup()))
        throw new AppError("already_done", "This workspace has its first administrator already.");
      if (setupToken !== undefined && !same(token ?? "", setupToken))
        throw new AppError("forbidden", "The setup token is not the one that the server printed at its start.", {
          details: [{ path: "/token", code: "wrong_token" }],
        });
      const id = await people.createFirstAdmin(person);
      await settings.set({
        ...(companyName === undefined ? {} : { companyName }),
        ...(person.locale === undefined ? {} : { locale: person.locale }),
        ...(person.timeZone === undefined ? {} : { timeZone: person.timeZone }),
      });
      return { id };
    }),
});
