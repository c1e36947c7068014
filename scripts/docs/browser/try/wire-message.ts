import { formatOfKey } from "../../../../src/content/media-type-key.js";
import type { Format } from "../../../../src/errors/contract-error.js";
import type { Hide } from "./hide-credentials.js";
import type { TryPage } from "./page-data.js";

/** A request or an answer as it goes over the wire. */
export interface WireMessage {
  /** The first line, and the headers. */
  readonly head: string;
  readonly body: string;
  readonly format: Format | undefined;
  /** What was changed on the way, in words. */
  readonly change?: string | undefined;
}

export async function requestMessage(request: Request, hide: Hide): Promise<WireMessage> {
  const { host, pathname, search } = new URL(request.url);
  return message([`${request.method} ${pathname}${hide(search)} HTTP/1.1`, `Host: ${host}`], request, hide);
}

export async function answerMessage(response: Response, titles: TryPage["titles"], hide: Hide): Promise<WireMessage> {
  return message([`HTTP/1.1 ${response.status} ${titles[response.status] ?? ""}`.trim()], response, hide);
}

async function message(lines: readonly string[], sent: Request | Response, hide: Hide): Promise<WireMessage> {
  const headers = [...sent.headers].map(([name, value]) => `${headerName(name)}: ${hide(value)}`);
  const format = formatOfKey(sent.headers.get("content-type") ?? "");
  return { head: [...lines, ...headers].join("\n"), body: await sent.text(), format };
}

/** As people write it: its case says nothing (RFC 9110 §5.1). */
function headerName(name: string): string {
  return name.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
