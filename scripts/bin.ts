#!/usr/bin/env node
import { missingPackages } from "./build/missing-packages.js";

// The build cannot even be loaded without them.
const missing = missingPackages(process.argv.slice(2));
if (missing === undefined) {
  await import("./build.js");
} else {
  console.error(missing);
  process.exitCode = 2;
}
