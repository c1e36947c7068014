import { readFile } from "node:fs/promises";

/** The members of package.json that the check reads. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  /** Programs: the path of each by its name. */
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | ConditionalTarget>>;
}

interface ConditionalTarget {
  readonly types: string;
  readonly default: string;
}

/** One of the package's exports. */
export interface ExportedPath {
  /** As `exports` writes it: `.`, `./contract`, … */
  readonly subpath: string;
  /** As an importer writes it. */
  readonly specifier: string;
  /** The files that it leads to. */
  readonly targets: readonly string[];
  /** A file to read (`.json`, `.yaml`) and not a module to import. */
  readonly isData: boolean;
}

/** The repository's package.json. */
export async function readManifest(): Promise<Manifest> {
  return JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
}

/** Everything that `exports` names. */
export function exportedPaths({ name, exports }: Manifest): ExportedPath[] {
  return Object.entries(exports).map(([subpath, target]) => {
    const targets = typeof target === "string" ? [target] : [target.types, target.default];
    return {
      subpath,
      specifier: name + subpath.slice(1),
      targets: targets.map((file) => file.replace(/^\.\//, "")),
      isData: targets.every((file) => /\.(?:json|yaml)$/.test(file)),
    };
  });
}
