import newman, { type NewmanRunSummary } from "newman";

export interface NewmanRun {
  /** Each test of the collection that ran, in order, with the message of its failure. */
  readonly tests: readonly { readonly name: string; readonly failure: string | undefined }[];
  /** The messages of all that failed, scripts and connections among it. */
  readonly failures: readonly string[];
  /** For each iteration, the messages of the tests that failed. */
  readonly iterations: readonly (readonly string[])[];
}

export interface NewmanOptions {
  /** Path of the collection's file. */
  readonly collection: string;
  readonly request: string;
  readonly baseUrl: string;
  readonly accessToken?: string;
  readonly iterations?: number;
}

/** Runs one request of a collection with newman, as its command line does with `--folder` and `--env-var`. */
export async function runNewman(options: NewmanOptions): Promise<NewmanRun> {
  const summary = await new Promise<NewmanRunSummary>((resolve, reject) => {
    newman.run(
      {
        collection: options.collection,
        folder: options.request,
        iterationCount: options.iterations ?? 1,
        reporters: [],
        envVar: [
          { key: "baseUrl", value: options.baseUrl },
          { key: "accessToken", value: options.accessToken ?? "" },
        ],
      },
      (error, result) => (error === null ? resolve(result) : reject(error)),
    );
  });
  return {
    tests: summary.run.executions.flatMap(({ assertions = [] }) =>
      assertions.map(({ assertion, error }) => ({ name: assertion, failure: error?.message })),
    ),
    failures: summary.run.failures.map(({ error }) => error.message),
    iterations: summary.run.executions.map(({ assertions = [] }) =>
      assertions.flatMap(({ error }) => (error === undefined ? [] : [error.message])),
    ),
  };
}
