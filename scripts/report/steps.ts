/** Is told of a step of the build when it is done. */
export type OnStep = (step: string, milliseconds: number) => void;

/** Takes a step, and tells how long it took. */
export async function timed<Result>(
  step: string,
  onStep: OnStep,
  take: () => Result | Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  const result = await take();
  onStep(step, performance.now() - started);
  return result;
}
