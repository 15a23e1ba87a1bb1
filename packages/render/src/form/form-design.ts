import type { ComponentType, CSSProperties, ReactNode } from "react";
import type { FormPlace } from "./layout/form-place.ts";

export interface FrameProps {
  readonly place: FormPlace;
  /** To be put on the one element that the frame draws: it is a cell of the form's grid, or a block. */
  readonly className: string;
  readonly style?: CSSProperties | undefined;
  readonly children: ReactNode;
}

/** What the designer adds to the real renderer. Frames and marks lie over the form (every frame is positioned) and never move its parts. */
export interface FormDesign {
  /** Draws the element around a tab's sections, a section, an item: one element with the given class and style, plus marks, drag handles, listeners. */
  readonly Frame?: ComponentType<FrameProps>;
  /** Puts marks beside a part's content, inside of its frame. */
  readonly decorate?: (place: FormPlace, node: ReactNode) => ReactNode;
  /** Shows parts that conditions hide now. Default true. */
  readonly showHidden?: boolean;
  /** Drawn after the last item of a section: where something can be dropped. */
  readonly sectionEnd?: (place: FormPlace) => ReactNode;
  /** The tab to show; the designer chooses it. */
  readonly tab?: string;
}
