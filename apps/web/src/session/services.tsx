import { FieldServicesContext, type FieldServices } from "@quoin/fields/react";
import { LocaleProvider } from "@quoin/ui";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { queryClient } from "../api/query-client.ts";
import { hrefOfFile } from "../api/href-of-file.ts";
import { openPdf } from "../api/open-pdf.ts";
import { readFile } from "../api/read-file.ts";
import { sendFile } from "../api/send-file.ts";
import { client, trpc } from "../api/trpc.ts";
import { createTitleLoader } from "./title-loader.ts";
import { useMe } from "./use-me.ts";
import { useWorkspace } from "./use-workspace.ts";

const titles = createTitleLoader((entity, ids) => client.records.titles.query({ entity, ids: [...ids] }));

/** Joins inputs and cells of references to the server, and has times and amounts written as this person and workspace have chosen. */
export function Services({ children }: { readonly children: ReactNode }) {
  const me = useMe();
  const { entities } = useWorkspace();
  const { data: people } = useQuery(trpc.users.names.queryOptions(undefined, { staleTime: 300_000 }));
  const { data: teams } = useQuery(trpc.teams.list.queryOptions(undefined, { staleTime: 300_000 }));
  const services = useMemo<FieldServices>(
    () => ({
      findRecords: (entity, text) =>
        queryClient.fetchQuery(trpc.records.findForRelation.queryOptions({ entity, text }, { staleTime: 10_000 })),
      titleOf: titles,
      people: people ?? [],
      teams: teams ?? [],
      entityLabels: (entity) => entities.get(entity)?.document["x-labels"],
      currentUser: me.user.id,
      hrefOf: (entity, id) => `/e/${entity}/${id}`,
      files: { send: sendFile, hrefOf: hrefOfFile, read: readFile, openPdf },
    }),
    [me.user.id, people, teams, entities],
  );
  return (
    <LocaleProvider timeZone={me.timeZone} currency={me.workspace.currency}>
      <FieldServicesContext.Provider value={services}>{children}</FieldServicesContext.Provider>
    </LocaleProvider>
  );
}
