import { getEventListeners } from "node:events";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { FileWatcher } from "../../scripts/build/file-watcher.js";
import { temporaryDirectory } from "../support/build.js";

test("waiting for a change leaves no listener behind, however often it is done", async () => {
  const file = resolve(join(await temporaryDirectory(), "contract.yaml"));
  await writeFile(file, "0");
  const files = new FileWatcher();
  onTestFinished(() => files.close());
  const { signal } = new AbortController();
  for (let round = 1; round <= 3; round += 1) {
    files.forget();
    files.add(file);
    const changed = files.changed(signal);
    await writeFile(file, String(round));
    expect(await changed).toBe(true);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  }
});
