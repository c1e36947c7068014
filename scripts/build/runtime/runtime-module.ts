/**
 * How generated modules import a face of the runtime: `runtime`, or a part of it that has an entry of its own.
 *
 * @param runtime what `--runtime` says: `copy`, a directory of the runtime's modules, or the name of a package
 * @param face the name of the face's module, without its ending
 */
export function runtimeModule(runtime: string, face: string): string {
  if (runtime === "copy") return `./${copyDirectory}/${face}.js`;
  if (isPath(runtime)) return `${runtime.replace(/\/+$/, "")}/${face}.js`;
  return face === "runtime" ? runtime : `${runtime}/${face}`;
}

/** Where a copy of the runtime is, in the directory that the build writes. */
export const copyDirectory = "runtime";

/** What is wrong with what `--runtime` says, if anything is. */
export function wrongRuntime(runtime: string): string | undefined {
  const asked = "--runtime is copy, the name of a package, or a directory of the runtime's modules";
  if (/\.[cm]?[jt]s$/.test(runtime) && isPath(runtime)) {
    const directory = runtime.slice(0, runtime.lastIndexOf("/"));
    return `${asked}: ${directory === "" ? "/" : directory}, not ${runtime}.`;
  }
  return isPath(runtime) || /^[@#]?[\w~-][\w.~-]*(?:\/[\w.~-]+)*$/.test(runtime)
    ? undefined
    : `${asked}, not ${runtime === "" ? "nothing" : runtime}.`;
}

function isPath(runtime: string): boolean {
  return /^(?:\.{1,2}(?:\/|$)|\/)/.test(runtime);
}
