#!/usr/bin/env node
import { packageManifest } from "./package-manifest.js";

// The package's users need none of these, so that they are not installed with it; the build cannot even be loaded without.
const { name, peerDependencies } = packageManifest();
const missing = Object.entries(peerDependencies).filter(([peer]) => !isInstalled(peer));
if (missing.length === 0) {
  await import("./build.js");
} else {
  const peers = missing.map(([peer]) => peer).join(", ");
  const wanted = missing.map(([peer, range]) => `"${peer}@${range}"`).join(" ");
  console.error(`${name} builds a contract with ${peers}, not installed here: npm install --save-dev ${wanted}`);
  process.exitCode = 2;
}

function isInstalled(peer: string): boolean {
  try {
    import.meta.resolve(peer);
    return true;
  } catch {
    return false;
  }
}
