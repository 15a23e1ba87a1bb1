import { useParams } from "@tanstack/react-router";
import { Gallery } from "../gallery/gallery-page.tsx";

/** The presets, one of them laid open. */
export function Preset() {
  const { name } = useParams({ from: "/shell/gallery/$name" });
  return <Gallery opened={name} />;
}
