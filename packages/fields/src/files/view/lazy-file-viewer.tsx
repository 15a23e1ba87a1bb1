import { lazy, Suspense } from "react";
import type { FileViewerProps } from "./file-viewer.tsx";

const Viewer = lazy(async () => ({ default: (await import("./file-viewer.tsx")).FileViewer }));

/** The viewer of files, loaded when somebody first looks at one. */
export function LazyFileViewer(props: FileViewerProps) {
  return (
    <Suspense fallback={null}>
      <Viewer {...props} />
    </Suspense>
  );
}
