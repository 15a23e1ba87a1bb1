/**
 * How many of the five courses are laid for a stage, which is also the number of its colour.
 * Up to five open stages take a course each; a longer pipeline is spread evenly over the five, first on 1 and last on 5.
 * @param position 1 for the first open stage; clamped to the pipeline
 * @param of how many open stages there are
 */
export function stageLevel(position: number, of: number): 1 | 2 | 3 | 4 | 5 {
  const last = Math.max(1, Math.floor(of));
  const at = Math.min(Math.max(1, Math.floor(position)), last);
  const level = last <= 5 ? at : 1 + Math.round(((at - 1) * 4) / (last - 1));
  return level as 1 | 2 | 3 | 4 | 5;
}
