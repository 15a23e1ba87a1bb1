import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";
import type { Language } from "../text/language.ts";
import { useLanguage } from "../text/text.tsx";

/** The reader's language; changing it is remembered on the server too, for mails, notices and the next sign-in. */
export function useSavedLanguage(): {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
} {
  const { language, setLanguage } = useLanguage();
  const queries = useQueryClient();
  const { mutate } = useMutation(trpc.session.savePreferences.mutationOptions());
  return {
    language,
    setLanguage: (next) => {
      // Shown by what is saved, so that must be known first.
      queries.setQueryData(trpc.session.me.queryKey(), (me) => me && { ...me, locale: next, savedLocale: next });
      setLanguage(next);
      mutate({ locale: next });
    },
  };
}
