import { useText } from "@quoin/ui";
import { OutcomeTag } from "../trial/outcome-tag.tsx";

const LOOKS: Readonly<Record<string, { readonly tone: "good" | "bad" | "blue" | "plain"; readonly icon: string }>> = {
  waiting: { tone: "plain", icon: "hourglass" },
  running: { tone: "blue", icon: "player-play" },
  retrying: { tone: "plain", icon: "refresh" },
  done: { tone: "good", icon: "check" },
  failed: { tone: "bad", icon: "x" },
  stopped: { tone: "plain", icon: "player-stop" },
  cancelled: { tone: "plain", icon: "ban" },
};

/** The state of a run or of one of its steps. */
export function StatusTag({ status }: { readonly status: string }) {
  const automation = useText("automation");
  return (
    <OutcomeTag {...(LOOKS[status] ?? { tone: "plain", icon: "circle-dot" })}>
      {automation(`status.${status}`)}
    </OutcomeTag>
  );
}
