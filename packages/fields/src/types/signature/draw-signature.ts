import { PAD } from "./pad-size.ts";
import type { Stroke } from "./stroke.ts";

const PEN = 3.5;
const MARGIN = 30;
const LETTERS = 84;
const HAND = '"Segoe Script", "Bradley Hand", "Apple Chancery", "STXingkai", "KaiTi", "Noto Serif CJK SC", cursive';

type Brush = Pick<
  CanvasRenderingContext2D,
  | "beginPath"
  | "fillRect"
  | "fillText"
  | "lineTo"
  | "measureText"
  | "moveTo"
  | "quadraticCurveTo"
  | "stroke"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "font"
  | "textBaseline"
>;

function drawStroke(brush: Brush, stroke: Stroke): void {
  const [first, ...rest] = stroke;
  if (first === undefined) return;
  brush.beginPath();
  brush.moveTo(first.x, first.y);
  // A dot is a line to where it began.
  if (rest.length === 0) brush.lineTo(first.x + 0.1, first.y);
  for (const [i, point] of rest.entries()) {
    const next = rest[i + 1] ?? point;
    brush.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
  }
  brush.stroke();
}

/** Draws what was signed so far, black on white as on paper: the lines, or the name where none was drawn. */
export function drawSignature(brush: Brush, { strokes, name }: { strokes: readonly Stroke[]; name: string }): void {
  brush.fillStyle = "white";
  brush.fillRect(0, 0, PAD.width, PAD.height);
  brush.strokeStyle = "black";
  brush.fillStyle = "black";
  brush.lineWidth = PEN;
  brush.lineCap = "round";
  brush.lineJoin = "round";
  for (const stroke of strokes) drawStroke(brush, stroke);
  if (strokes.length > 0 || name === "") return;
  const fit = (size: number): string => `italic ${size}px ${HAND}`;
  brush.textBaseline = "middle";
  brush.font = fit(LETTERS);
  const wide = brush.measureText(name).width;
  const room = PAD.width - 2 * MARGIN;
  if (wide > room) brush.font = fit(Math.max(16, Math.floor((LETTERS * room) / wide)));
  brush.fillText(name, MARGIN, PAD.height / 2, room);
}
