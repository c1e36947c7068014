import { resolve } from "node:path";
import type { Plugin } from "esbuild";
import { neededPackages } from "../command/needed-packages.js";
import { unmapped } from "./unmapped.js";

const finder = resolve("scripts/command/needed-packages.ts");

/** Has a bundle look for the packages that the build needs when it starts, and not beside itself alone. */
export const foundPackages: Plugin = {
  name: "found packages",
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(?:${neededPackages.map(({ name }) => name).join("|")})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: "found" }));
    onLoad({ filter, namespace: "found" }, async ({ path }) => ({
      contents: unmapped(`
        import { importPackage } from ${JSON.stringify(finder)};
        const found = await importPackage(${JSON.stringify(path)});
        export default found.default;
        export const { ${(await namesOf(path)).join(", ")} } = found;`),
      resolveDir: process.cwd(),
    }));
  },
};

/** What a package exports besides its default. The names of one in CommonJS are those of its default's members, and are imported so. */
async function namesOf(name: string): Promise<string[]> {
  const { default: whole, ...named }: Record<string, unknown> = await import(name);
  const names = Object.keys(named);
  return names.every((one) => one in Object(whole)) ? [] : names;
}
