import { BaseResolver, isAbsoluteUrl, ResolveError, type Source } from "@redocly/openapi-core";

/** Reads the files of a contract, each once, and nothing over the network. */
export class OfflineResolver extends BaseResolver {
  /** @param onRead is told the absolute path of each file before it is read, of those too that turn out not to be there */
  constructor(private readonly onRead: (file: string) => void = () => {}) {
    super();
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    if (isAbsoluteUrl(absoluteRef))
      throw new ResolveError(new Error(`${absoluteRef} is not read: the build is offline`));
    this.onRead(absoluteRef);
    return super.loadExternalRef(absoluteRef);
  }
}
