import { useMediaQuery } from "@mantine/hooks";

/** Is the window 640 px wide or narrower? Then rows take two lines and bars go to the bottom. */
export const useIsPhone = (): boolean =>
  useMediaQuery("(max-width: 640px)", undefined, { getInitialValueInEffect: false }) ?? false;
