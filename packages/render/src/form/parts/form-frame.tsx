import type { CSSProperties, ReactNode } from "react";
import { useFormContext } from "../form-context.ts";
import type { FormPlace } from "../layout/form-place.ts";

interface FormFrameProps {
  readonly place: FormPlace;
  readonly className: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** The element around a part of a form: plain for staff, the designer's own while the form is designed. */
export function FormFrame({ place, className, style, children }: FormFrameProps) {
  const { design } = useFormContext();
  const inside = design?.decorate ? design.decorate(place, children) : children;
  if (design?.Frame) {
    return (
      <design.Frame place={place} className={className} style={style}>
        {inside}
      </design.Frame>
    );
  }
  return (
    <div className={className} style={style} data-place={place.id}>
      {inside}
    </div>
  );
}
