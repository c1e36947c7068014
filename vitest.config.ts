import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // These need a Chromium, or cannot be fast: npm run test:docs, npm run test:slow.
    exclude: [...configDefaults.exclude, "test/browser/**", "test/slow/**"],
    // Builds, child processes and property tests; a machine that is busy must not make them fail.
    testTimeout: 60_000,
    // All cores: by itself vitest leaves one of them idle.
    maxWorkers: "100%",
    // TypeScript, Redocly and this package are loaded once in each worker, and not once more in each test file.
    isolate: false,
    pool: "threads",
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "./tsconfig.type-tests.json" },
  },
});
