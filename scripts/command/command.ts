import { ContractFault } from "../report/problems.js";

/** A program that is started from a command line. */
export interface Command<Options> {
  readonly usage: string;
  /** The options, or what is wrong with them. What it throws is wrong with them too. */
  parseOptions(parameters: string[]): Options | string;
  /** @returns the exit code */
  run(options: Options): Promise<number>;
}

/**
 * Runs a command, or prints its usage when asked for `--help`, and sets the exit code: its own, 1 for a fault in the contract, 2 for wrong usage.
 *
 * @param parameters what stands after its name
 */
export async function runCommand<Options>(
  command: Command<Options>,
  parameters = process.argv.slice(2),
): Promise<void> {
  outliveReaders();
  process.exitCode = await exitCodeOf(command, parameters);
}

/** Who reads the output may go away, as `head` does: the command does its work all the same. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}

async function exitCodeOf<Options>(command: Command<Options>, parameters: string[]): Promise<number> {
  if (parameters.includes("--help")) {
    console.log(command.usage);
    return 0;
  }
  const options = optionsOf(command, parameters);
  if (typeof options === "string") {
    console.error(`${options}\n\n${command.usage}`);
    return 2;
  }
  try {
    return await command.run(options);
  } catch (error) {
    if (!(error instanceof ContractFault)) throw error;
    console.error(error.message);
    return 1;
  }
}

function optionsOf<Options>(command: Command<Options>, parameters: string[]): Options | string {
  try {
    return command.parseOptions(parameters);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
