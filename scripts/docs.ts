import { parseArgs } from "node:util";
import { runCommand } from "./command/command.js";
import { buildSite } from "./docs/build-site.js";
import { serveSite } from "./docs/serve-site.js";
import { describeSize, writeSite } from "./docs/site-files.js";
import { siteOptions } from "./docs/site-options.js";

const usage = `Usage: docs [--out DIR] [--repository URL] [--serve] [--port N]

  --out DIR         where the site goes (default: docs/dist)
  --repository URL  the page of the repository, for a link to it and links to edit pages: https://github.com/OWNER/NAME
  --serve           serve it on the loopback address afterwards
  --port N          the port for --serve (default: 4000)`;

await runCommand({ usage, parseOptions, run });

async function run(options: Options): Promise<number> {
  const started = performance.now();
  const files = await buildSite(await siteOptions(options.repository));
  await writeSite(options.out, files);
  console.log(`${options.out}: ${describeSize(files)}, ${Math.round(performance.now() - started)} ms`);
  if (options.port !== undefined) {
    const { url } = await serveSite(options.out, options.port);
    console.log(`Serving ${url}. Ctrl-C ends it.`);
  }
  return 0;
}

interface Options {
  readonly out: string;
  readonly repository: string | undefined;
  /** The port to serve on, if the site is to be served. */
  readonly port: number | undefined;
}

/** The options, or what is wrong with them. */
function parseOptions(parameters: string[]): Options | string {
  const { values } = parseArgs({
    args: parameters,
    options: {
      out: { type: "string", default: "docs/dist" },
      repository: { type: "string" },
      serve: { type: "boolean", default: false },
      port: { type: "string", default: "4000" },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return `--port is a port number, not ${values.port}.`;
  const repository = values.repository?.replace(/\/$/, "");
  if (repository !== undefined && !/^https:\/\/[^/?#]+\/[^?#]+$/.test(repository))
    return `--repository is the address of a page, such as https://github.com/OWNER/NAME, not ${values.repository}.`;
  return { out: values.out, repository, port: values.serve ? port : undefined };
}
