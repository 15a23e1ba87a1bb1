import { AppError } from "@quoin/definition";
import type { Request } from "express";
import type { Services } from "../context/services.ts";

/** The entity that the address names. `not_found` for one that is not published. */
export async function entityOf(services: Services, request: Request): Promise<string> {
  const key = String(request.params["entity"]);
  const { entities } = await services.store.definitions.published();
  if (!entities.has(key)) throw new AppError("not_found", "There is nothing at this address.");
  return key;
}

/** The record that the address names. */
export const refOf = async (services: Services, request: Request): Promise<{ entity: string; id: string }> => ({
  entity: await entityOf(services, request),
  id: String(request.params["id"]),
});
