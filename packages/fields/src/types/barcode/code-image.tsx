import JsBarcode from "jsbarcode";
import { encode } from "uqr";
import type { CodeKind } from "./kinds.ts";

export interface CodeImageProps {
  readonly kind: CodeKind;
  readonly text: string;
  readonly label: string;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Dark parts, as path data. */
  readonly path: string;
}

const QUIET = 4;

function drawQr(text: string): Drawing {
  const { data, size } = encode(text, { ecc: "M", border: QUIET });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return { width: size, height: size, path };
}

const FORMATS = { code128: "CODE128", ean13: "EAN13" } as const;

function drawBars(text: string, kind: keyof typeof FORMATS): Drawing {
  const drawn: { encodings?: readonly { readonly data: string }[] } = {};
  JsBarcode(drawn, text, { format: FORMATS[kind], flat: true });
  const bars = (drawn.encodings ?? []).map(({ data }) => data).join("");
  const path = [...bars].map((bar, x) => (bar === "1" ? `M${x + 10} 0h1v40h-1z` : "")).join("");
  return { width: bars.length + 20, height: 40, path };
}

/** What a code cannot hold has no picture. */
function draw(text: string, kind: CodeKind): Drawing | undefined {
  try {
    const drawing = kind === "qr" ? drawQr(text) : drawBars(text, kind);
    return drawing.path === "" ? undefined : drawing;
  } catch {
    return undefined;
  }
}

/** A code as a picture: black on white also in the dark, since readers need it so. */
export function CodeImage({ kind, text, label }: CodeImageProps) {
  const drawing = draw(text, kind);
  if (!drawing) return null;
  const { width, height, path } = drawing;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      shapeRendering="crispEdges"
      preserveAspectRatio={kind === "qr" ? "xMidYMid meet" : "none"}
      style={{
        display: "block",
        background: "#fff",
        border: "1px solid var(--border)",
        borderRadius: "var(--radius-sm)",
        padding: kind === "qr" ? 0 : "8px 0",
        width: kind === "qr" ? 132 : Math.min(280, width * 2),
        maxWidth: "100%",
        height: kind === "qr" ? 132 : 64,
      }}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
