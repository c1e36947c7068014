import { resolve } from "node:path";
import { largeClients, rowOf } from "../large/large-clients.js";
import { measure, onePerRound } from "../measure.js";
import { largeFile } from "../output.js";
import { printSamples } from "../print-samples.js";
import { runNode } from "../run-node.js";

const compiler = resolve("node_modules/typescript/bin/tsc");

const subjects = largeClients
  .filter(({ heyApi }) => heyApi === undefined || heyApi === "none")
  .map((client) => ({
    name: rowOf(client),
    run: () => runNode([compiler, "--project", largeFile(client.directory)]),
  }));

printSamples(await measure(subjects, onePerRound));
