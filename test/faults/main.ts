import { runConcurrently } from "./concurrent.js";
import { deviations, runFault } from "./run-fault.js";
import { faults } from "./table.js";

/** Prints what the client makes of each fault, and ends with 1 where it is not what the table wants. */
async function main(): Promise<void> {
  const widths = [58, 7, 16, 10, 8, 11];
  const print = (cells: readonly unknown[]) =>
    console.log(
      cells
        .map((cell, index) => String(cell ?? "").padEnd(widths[index] ?? 0))
        .join("")
        .trimEnd(),
    );
  print(["fault", "asked", "error", "outcome", "status", "server", "left behind"]);
  const wrong: string[] = [];
  for (const fault of faults) {
    for (const format of ["json", "xml"] as const) {
      const found = await runFault(fault, format);
      const { error, outcome, status, server, leaks } = found;
      print([fault.name, format, error, outcome, status, server, leaks.join(", ") || "nothing"]);
      wrong.push(...deviations(fault, format, found).map((deviation) => `${fault.name}, ${format}: ${deviation}`));
    }
  }
  const concurrent = await runConcurrently(1000);
  console.log(`\n1,000 calls at once: ${JSON.stringify(concurrent)}`);
  if (concurrent.cancelled !== 1 || concurrent.refused !== 999)
    wrong.push("1,000 calls at once: not one cancelled alone");
  wrong.push(...[...concurrent.leaks, ...concurrent.warnings].map((leak) => `1,000 calls at once: ${leak}`));
  console.log(
    wrong.length === 0 ? `All ${faults.length} faults as the table wants, in both formats.` : wrong.join("\n"),
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

await main();
