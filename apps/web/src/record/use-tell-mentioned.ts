import { notifications } from "@mantine/notifications";
import { useFieldServices } from "@quoin/fields/react";
import { useFormat, useText } from "@quoin/ui";
import { useCallback } from "react";
import { errorOf } from "../api/error-of.ts";
import { client } from "../api/trpc.ts";

interface RecordRef {
  readonly entity: string;
  readonly id: string;
}

/** The most people that one note tells. */
const MOST = 20;

/** Tells the people named in a note that was just written, and the writer who of them may not see it. */
export function useTellMentioned(): (note: RecordRef, about: RecordRef, ids: readonly string[]) => Promise<void> {
  const t = useText("web");
  const { people } = useFieldServices();
  const { list } = useFormat();
  return useCallback(
    async (note, about, ids) => {
      if (ids.length === 0) return;
      try {
        const { unseen } = await client.notifications.mention.mutate({ note, about, people: ids.slice(0, MOST) });
        const names = people.filter(({ id }) => unseen.includes(id)).map(({ name }) => name);
        if (names.length > 0) notifications.show({ message: t("mention.unseen", { names: list(names) }) });
      } catch (error) {
        notifications.show({ color: "danger", message: t(`error.${errorOf(error).code}`) });
      }
    },
    [t, people, list],
  );
}
