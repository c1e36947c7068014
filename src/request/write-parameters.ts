import type { Call } from "../exchange/call.js";
import { inCall } from "../exchange/in-exchange.js";
import type { WrittenParameters } from "../exchange/operation.js";
import { usualQuery } from "./default-styles.js";
import { fillPath } from "./path.js";
import type { StyledParameters } from "./styled-parameters.js";

type Values = Readonly<Record<string, unknown>>;

/**
 * Writes the parameters of a call. What the caller writes with serializers of openapi-fetch is left to them.
 *
 * @param styled writes those that are not written as usual, and cookies
 */
export function writeParameters(call: Call, styled: StyledParameters | undefined): WrittenParameters {
  const { init, path: template } = call;
  const { header, cookie } = init.params ?? {};
  const path = init.params?.path ?? {};
  const filled =
    init.pathSerializer === undefined ? (styled?.path(template, path) ?? fillPath(template, path)) : template;
  return {
    init: {
      params: { ...init.params, path, ...(header && styled && { header: styled.headers(header) }) },
      // It is given the base URL too, in which braces are no variables.
      pathSerializer: init.pathSerializer ?? ((url: string) => url.slice(0, -template.length) + filled),
      // openapi-fetch calls it when it sends, with the credentials of the query.
      querySerializer:
        init.querySerializer ??
        ((values: Values) => {
          try {
            return styled?.query(values) ?? usualQuery(values);
          } catch (error) {
            throw inCall(error, call);
          }
        }),
    },
    headers: styled?.cookieHeader(cookie ?? {}, call.headers["cookie"]) ?? {},
  };
}
