/** How often a property is tried that is slow to try: `npm run test:slow` does so in full, `npm test` a fifth of it. */
export function runs(inFull: number): number {
  return process.env["RUNS_IN_FULL"] === undefined ? Math.ceil(inFull / 5) : inFull;
}
