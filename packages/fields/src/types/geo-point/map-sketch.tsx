import land from "./land.json" with { type: "json" };

export interface MapSketchProps {
  readonly latitude: number;
  readonly longitude: number;
  /** What is shown, read aloud. */
  readonly label: string;
}

/** Degrees shown across and down. */
const ACROSS = 64;
const DOWN = 36;
const STEP = 10;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
const lines = (from: number, size: number): number[] =>
  Array.from({ length: Math.ceil(size / STEP) + 1 }, (_none, index) => (Math.floor(from / STEP) + index) * STEP);

/** Where a place lies on the earth: coasts (Natural Earth, public domain), a grid of ten degrees, and a pin. Nothing is fetched. */
export function MapSketch({ latitude, longitude, label }: MapSketchProps) {
  const left = longitude - ACROSS / 2;
  const top = clamp(-latitude - DOWN / 2, -90, 90 - DOWN);
  // Coasts are drawn again a turn to either side, so that the Pacific has both its shores.
  const turns = [-360, 0, 360].filter((turn) => left < turn + 180 && left + ACROSS > turn - 180);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${left} ${top} ${ACROSS} ${DOWN}`}
      style={{
        display: "block",
        width: "100%",
        maxWidth: 320,
        borderRadius: "var(--radius)",
        border: "1px solid var(--border)",
        background: "var(--accent-weak)",
      }}
    >
      {turns.map((turn) => (
        <path
          key={turn}
          d={land.outline}
          transform={`translate(${turn} 0)`}
          fill="var(--surface)"
          stroke="var(--border-strong)"
          strokeWidth={1}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      <g stroke="var(--border)" strokeWidth={1} vectorEffect="non-scaling-stroke">
        {lines(left, ACROSS).map((x) => (
          <line key={`x${x}`} x1={x} x2={x} y1={top} y2={top + DOWN} vectorEffect="non-scaling-stroke" />
        ))}
        {lines(top, DOWN).map((y) => (
          <line key={`y${y}`} x1={left} x2={left + ACROSS} y1={y} y2={y} vectorEffect="non-scaling-stroke" />
        ))}
      </g>
      <g transform={`translate(${longitude} ${-latitude})`}>
        <path d="M0 0L-1.6-3.2A1.9 1.9 0 1 1 1.6-3.2Z" fill="var(--danger)" stroke="var(--surface)" strokeWidth={0.3} />
        <circle cx={0} cy={-3.9} r={0.65} fill="var(--surface)" />
      </g>
    </svg>
  );
}
