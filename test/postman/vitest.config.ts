import { defineConfig } from "vitest/config";

// Not among the tests of `npm test`: starting Postman's runtime takes longer than all else there. See docs/postman.md.
export default defineConfig({
  test: {
    include: ["test/postman/*.check.ts"],
    globalSetup: "test/postman/newman/install.ts",
    testTimeout: 60_000,
    reporters: ["tree"],
  },
});
