#!/usr/bin/env node
import { buildCommand } from "./build/command.js";
import { runCommand } from "./command/command.js";
import { packageManifest, programName } from "./command/package-manifest.js";
import { lintCommand } from "./lint/command.js";
import { didYouMean } from "./report/closest.js";
import { sandboxCommand } from "./sandbox/command.js";

const usage = `Usage: ${programName()} COMMAND

  build    makes a client of a contract
  lint     holds a contract against the rules for what can be built
  sandbox  starts a local server that behaves as a contract says

With --help each says what it takes; --version tells the package's version.`;

const commands: Readonly<Record<string, (parameters: string[]) => Promise<void>>> = {
  build: (parameters) => runCommand(buildCommand, parameters),
  lint: (parameters) => runCommand(lintCommand, parameters),
  sandbox: (parameters) => runCommand(sandboxCommand(loadOwnSandbox), parameters),
};

const [name, ...parameters] = process.argv.slice(2);
if (name !== undefined && Object.hasOwn(commands, name)) {
  await commands[name]?.(parameters);
} else if (name === "--help") {
  console.log(usage);
} else if (name === "--version") {
  console.log(packageManifest().version);
} else {
  console.error(`${name === undefined ? "A command is missing." : noCommand(name)}\n\n${usage}`);
  process.exitCode = 2;
}

async function loadOwnSandbox() {
  return (await import("../sandbox/own.js")).ownSandbox;
}

function noCommand(name: string): string {
  const question = didYouMean(name, Object.keys(commands));
  return `There is no command ${name}${question === undefined ? "." : `: ${question}`}`;
}
