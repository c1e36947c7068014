import { isApiError } from "../errors/api-error.js";
import { Secrets } from "../errors/redact.js";
import { withoutSecrets } from "../errors/redacted-error.js";
import type { Api } from "../exchange/api.js";
import { interruptible } from "../exchange/interruption.js";
import type { Operation } from "../exchange/operation.js";
import { Progress } from "../exchange/progress.js";
import { createUntypedFetchClient, type FetchClient } from "../exchange/send.js";
import { carryOut } from "./carry-out.js";
import { createPlanCall, type UntypedCallOptions, type UntypedClientOptions } from "./plan-call.js";
import { baseUrlOf } from "./server.js";
import type { Result } from "./types/client.js";

/** What all methods of a client share. */
export interface Caller extends Pick<FetchClient, "use" | "eject"> {
  /** Calls an operation. It is rejected for a programmer's mistake alone. */
  call(operation: Operation, options: UntypedCallOptions): Promise<Result<unknown>>;
}

export function createCaller(api: Api, options: UntypedClientOptions): Caller {
  const clientUrl = baseUrlOf(api, options);
  const fetchClient = createUntypedFetchClient(clientUrl);
  const planCall = createPlanCall(api, clientUrl, options);

  async function call(operation: Operation, callOptions: UntypedCallOptions): Promise<Result<unknown>> {
    const plan = planCall(operation(), callOptions);
    const progress = new Progress();
    const secrets = new Secrets();
    const { redact } = secrets;
    try {
      return await interruptible({ signal: plan.signal, timeout: plan.settings.timeout, redact }, progress, (signal) =>
        carryOut(plan, callOptions.body, { client: options, signal, progress, secrets }, fetchClient),
      );
    } catch (error) {
      if (!isApiError(error)) throw withoutSecrets(error, redact);
      const { response } = progress;
      return response === undefined ? { error } : { error, response };
    }
  }

  return { call, use: fetchClient.use, eject: fetchClient.eject };
}
