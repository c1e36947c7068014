/**
 * The floors of the house, from the lowest up: a room imports from rooms of lower floors alone (those of the top floor
 * from one another too). CONTRIBUTING.md says what is in each.
 */
export const floors = {
  src: [
    ["contract/", "errors/"],
    ["load-once.ts"],
    ["values/", "content/"],
    ["json/", "xml/"],
    ["exchange/"],
    ["authentication/"],
    ["request/", "response/"],
    ["client/"],
    ["index.ts", "runtime.ts", "xml.ts"],
  ],
  "src/xml": [["names.ts"], ["reader/"], ["layout/"], ["forms/"], ["decode/", "encode/", "parts.ts"], ["load.ts"]],
  scripts: [
    ["model/", "report/"],
    ["load/", "command/"],
    ["compile/"],
    ["emit/"],
    ["build/", "lint/", "sandbox/", "contract-change/"],
    ["package/", "docs/"],
    ["program.ts", "docs.ts", "check-contract-change.ts", "check-score.ts", "release.ts"],
  ],
  "scripts/compile": [
    ["document/", "shapes/"],
    ["extensions/", "security/", "xml/"],
    ["schemas/"],
    ["operations/"],
    ["compile-contract.ts"],
  ],
};

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "circle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "the build in the runtime",
      comment: "Generality belongs to the build: the runtime reads what it wrote.",
      severity: "error",
      from: { path: "^(src|generated)/" },
      to: { path: "^(scripts|lint|sandbox|bench|test|examples)/" },
    },
    ...Object.entries(floors).flatMap(rulesOf),
  ],
  options: {
    // Imports of types count too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};

function rulesOf([folder, plan]) {
  const within = plan.slice(0, -1).flatMap((floor, level) =>
    floor.map((room) => ({
      name: `${folder}/${room}`,
      comment: "Imports run down: move what is shared to a lower floor, or have the caller hand it in.",
      severity: "error",
      from: { path: pathOf(folder, [room]) },
      to: { path: pathOf(folder, [...floor.filter((other) => other !== room), ...plan.slice(level + 1).flat()]) },
    })),
  );
  const outside = {
    name: `no room of ${folder}/`,
    comment: "Each file stands in a room that has a floor.",
    severity: "error",
    from: {},
    to: { path: `^${folder}/`, pathNot: pathOf(folder, plan.flat()) },
  };
  return [...within, outside];
}

function pathOf(folder, rooms) {
  return `^${folder}/(${rooms.map((room) => (room.endsWith("/") ? room : `${room.replace(".", "[.]")}$`)).join("|")})`;
}
