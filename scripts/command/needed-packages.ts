import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * A package that the build needs and its user has to install. The client needs none, so that none is a dependency; nor a peer: npm would
 * refuse the client to a project with another version, even where the peer is optional.
 */
export interface NeededPackage {
  readonly name: PackageName;
  /** As a message says it. */
  readonly versions: string;
  /** What npm is to install. */
  readonly specifier: string;
  fits(version: string): boolean;
}

export type PackageName = "openapi-typescript" | "@redocly/openapi-core" | "typescript";

export interface InstalledPackage {
  readonly version: string;
  /** The path of the module that an import of the package gives. */
  readonly entry: string;
}

export const neededPackages: readonly NeededPackage[] = [
  from("openapi-typescript", 7, 13),
  from("@redocly/openapi-core", 2, 64),
  // 7 has no compiler API. npm has openapi-typescript beside 5 alone; it runs beside 6.
  {
    name: "typescript",
    versions: "5 or 6",
    specifier: "typescript@5",
    fits: (version) => ["5", "6"].includes(version.split(".")[0] ?? ""),
  },
];

function from(name: PackageName, major: number, minor: number): NeededPackage {
  const range = `^${major}.${minor}.0`;
  return {
    name,
    versions: range,
    specifier: `${name}@${range}`,
    fits: (version) => {
      const [ofMajor, ofMinor] = version.split(".").map(Number);
      return ofMajor === major && ofMinor !== undefined && ofMinor >= minor;
    },
  };
}

/** The needed packages that are installed: of several versions one that fits, where there is one. */
export function installedPackages(): ReadonlyMap<PackageName, InstalledPackage> {
  const places = packagePlaces();
  const candidates = (name: PackageName) => places.flatMap((place) => packageAt(place, name) ?? []);
  // The compiler is that of openapi-typescript: it makes the nodes that the other prints.
  const generators = candidates("openapi-typescript").map((generator) => ({
    generator,
    compiler: packageAt(generator.entry, "typescript"),
  }));
  const { generator, compiler = candidates("typescript")[0] } =
    generators.find((pair) => fits("openapi-typescript", pair.generator) && fits("typescript", pair.compiler)) ??
    generators.find((pair) => fits("openapi-typescript", pair.generator)) ??
    generators[0] ??
    {};
  const readers = candidates("@redocly/openapi-core");
  const reader = readers.find((one) => fits("@redocly/openapi-core", one)) ?? readers[0];
  const found = { "openapi-typescript": generator, "@redocly/openapi-core": reader, typescript: compiler };
  return new Map(
    neededPackages.flatMap(({ name }) => {
      const one = found[name];
      return one === undefined ? [] : [[name, one] as const];
    }),
  );
}

/** Whether a needed package is installed in a version that the build can work with. */
export function fits(name: PackageName, found: InstalledPackage | undefined): boolean {
  return found !== undefined && neededPackages.some((needed) => needed.name === name && needed.fits(found.version));
}

/** Imports a needed package from where it is. The bundled build has this in place of `import … from "name"`. */
export function importPackage(name: PackageName): Promise<unknown> {
  const found = installedPackages().get(name);
  return import(found === undefined ? name : pathToFileURL(found.entry).href);
}

/**
 * Files whose neighbours the packages may be: this one; what `npx -p` has just installed, which it tells through PATH alone; the working
 * directory's project.
 */
function packagePlaces(): string[] {
  const onPath = (process.env["PATH"] ?? "").split(delimiter).filter((directory) => directory.endsWith(binaries));
  return [
    fileURLToPath(import.meta.url),
    ...onPath.map((directory) => join(dirname(dirname(directory)), "package.json")),
    join(process.cwd(), "package.json"),
  ];
}

const binaries = join("node_modules", ".bin");

/** A package as a module at a place finds it. */
function packageAt(place: string, name: PackageName): InstalledPackage | undefined {
  let resolved: string;
  try {
    resolved = createRequire(place).resolve(name);
  } catch {
    return undefined;
  }
  let directory = dirname(resolved);
  while (!existsSync(join(directory, "package.json"))) directory = dirname(directory);
  const { version, exports } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  const imported: unknown = exports?.["."]?.import;
  return { version, entry: typeof imported === "string" ? join(directory, imported) : resolved };
}
