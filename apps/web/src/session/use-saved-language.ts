import { useMutation } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";
import type { Language } from "../text/language.ts";
import { useLanguage } from "../text/text.tsx";

/** The reader's language; changing it is remembered on the server too, for mails and notices. */
export function useSavedLanguage(): {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
} {
  const { language, setLanguage } = useLanguage();
  const { mutate } = useMutation(trpc.session.savePreferences.mutationOptions());
  return {
    language,
    setLanguage: (next) => {
      setLanguage(next);
      mutate({ locale: next });
    },
  };
}
