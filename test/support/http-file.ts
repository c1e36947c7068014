/** A request of a `.http` file, its variables replaced. */
export interface HttpRequest {
  readonly title: string;
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/**
 * Reads a `.http` file: the part of the language that the REST clients of VS Code, JetBrains and httpYac have in common. It is strict:
 * what it does not know, any line or variable, is an error.
 *
 * @param given variables from outside the file; they go before the file's own
 */
export function readHttpFile(text: string, given: Readonly<Record<string, string>>): HttpRequest[] {
  const [preamble = "", ...requests] = text.split(/^###(?= )/m);
  const variables = { ...readVariables(preamble), ...given };
  return requests.map((request) => readRequest(request, variables));
}

function readVariables(preamble: string): Record<string, string> {
  const lines = preamble.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(
    lines.map((line) => {
      const match = /^@(\w+) = (.+)$/.exec(line);
      if (match === null) throw new Error(`No variable: ${line}`);
      return [match[1] ?? "", match[2] ?? ""];
    }),
  );
}

function readRequest(text: string, variables: Readonly<Record<string, string>>): HttpRequest {
  const [title = "", ...lines] = text.split("\n");
  const first = lines.findIndex((line) => !line.startsWith("#"));
  const end = lines.indexOf("", first);
  const [requestLine = "", ...headerLines] = lines.slice(first, end).map((line) => replaceVariables(line, variables));
  const [, method, url] = /^([A-Z]+) (\S+)$/.exec(requestLine) ?? [];
  if (method === undefined || url === undefined) throw new Error(`No request line: ${requestLine}`);
  const body = replaceVariables(lines.slice(end).join("\n").trim(), variables);
  return {
    title: title.trim(),
    name: commandsIn(lines.slice(0, first)).get("name") ?? "",
    method,
    url,
    headers: Object.fromEntries(headerLines.map(readHeader)),
    body: body === "" ? undefined : body,
  };
}

/** Comments of the form `# @command value`. */
function commandsIn(comments: readonly string[]): Map<string, string> {
  const commands = comments.flatMap((line) => {
    const match = /^#\s*@([\w-]+) ?(.*)$/.exec(line);
    return match === null ? [] : [[match[1] ?? "", match[2] ?? ""] as const];
  });
  for (const [command] of commands) {
    if (!["name", "no-redirect"].includes(command)) throw new Error(`An unknown command: @${command}`);
  }
  return new Map(commands);
}

function readHeader(line: string): [string, string] {
  const match = /^([\w-]+): (\S.*)$/.exec(line);
  if (match === null) throw new Error(`No header: ${line}`);
  return [match[1] ?? "", match[2] ?? ""];
}

function replaceVariables(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(.*?)\}\}/g, (reference, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`An unknown variable: ${reference}`);
    return value;
  });
}
