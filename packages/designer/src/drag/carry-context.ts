import { createContext, type RefObject, useContext } from "react";
import type { Geometry } from "../canvas/geometry.ts";
import type { Carried, Carry } from "./carried.ts";

export interface CarryValue {
  readonly carry: Carry | undefined;
  /** Takes something up by keys: arrows then choose the place, Enter drops, Esc puts it back. */
  readonly take: (carried: Carried) => void;
  /** Puts something where the selection is: what a click or Enter in the palette does. */
  readonly put: (carried: Carried) => void;
  /** The canvas tells here where its parts lie, and which element they are measured from. */
  readonly geometry: RefObject<Geometry>;
  readonly sheet: RefObject<HTMLDivElement | null>;
  /** The place whose mark takes the focus as soon as it is drawn: where something was just put or moved by keys. */
  readonly wanted: RefObject<string | undefined>;
}

export const CarryContext = createContext<CarryValue | undefined>(undefined);

export function useCarry(): CarryValue {
  const value = useContext(CarryContext);
  if (!value) throw new Error("Things are carried only in the designer.");
  return value;
}
