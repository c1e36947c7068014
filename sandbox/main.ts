import { parseArgs } from "node:util";
import { startSandbox } from "./server.js";

const usage = "Usage: npm run sandbox -- [--port N] [--now YYYY-MM-DDThh:mm]";

const options = parseOptions(process.argv.slice(2));
if (options === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const sandbox = await startSandbox(options);
  console.log(`Sandbox: ${sandbox.url} (its clock stands at ${sandbox.now})

Access tokens:
  ${sandbox.tokens.full}
  ${sandbox.tokens.withoutScope}

More of them, from ${sandbox.tokenEndpoint.tokenUrl}:
  client_id      ${sandbox.tokenEndpoint.clientId}
  client_secret  ${sandbox.tokenEndpoint.clientSecret}
  refresh_token  ${sandbox.tokenEndpoint.refreshToken}

Bookings:`);
  for (const { WebcamBookingID, Status, SessionDate } of sandbox.bookings()) {
    console.log(`  ${String(WebcamBookingID).padStart(2)}  ${Status.padEnd(9)}  session ${SessionDate}`);
  }
  console.log("\nCtrl-C ends it.");
  // A terminal sends Ctrl-C to the whole group, and a parent may pass it on: it can come more than once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void sandbox.close());
}

function parseOptions(parameters: string[]): { port?: number; now?: string } | undefined {
  try {
    const { values } = parseArgs({ args: parameters, options: { port: { type: "string" }, now: { type: "string" } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) return undefined;
    if (values.now !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(values.now)) return undefined;
    return { ...(port === undefined ? {} : { port }), ...(values.now === undefined ? {} : { now: values.now }) };
  } catch {
    return undefined;
  }
}
