import {
  type AccessTokenNeeds,
  createClient,
  createTokenStore,
  type TokenStore,
  type TokenStoreOptions,
  type Tokens,
} from "adultwork-webcam";
import { expectTypeOf, test } from "vitest";

const needed = { clientId: "client", clientSecret: "secret", refreshToken: "token" };

test("a token store is an access-token function of a client", () => {
  const store = createTokenStore({ ...needed, onTokens: () => {} });
  expectTypeOf(store).toEqualTypeOf<TokenStore>();
  expectTypeOf(store).toExtend<(needs: AccessTokenNeeds) => Promise<string>>();
  expectTypeOf(store()).resolves.toEqualTypeOf<string>();
  createClient({ accessToken: store });
});

test("nobody can forget to keep the tokens", () => {
  // @ts-expect-error onTokens is required
  createTokenStore(needed);
  createTokenStore({ ...needed, onTokens: async ({ refreshToken }) => void refreshToken.length });
});

test("what onTokens was given makes the next store", () => {
  expectTypeOf<Parameters<TokenStoreOptions["onTokens"]>>().toEqualTypeOf<[tokens: Tokens]>();
  expectTypeOf<Tokens["refreshToken"]>().toEqualTypeOf<string>();
  expectTypeOf<Tokens["accessToken"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Tokens["expiresAt"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Tokens>().toExtend<Pick<TokenStoreOptions, "refreshToken" | "accessToken" | "expiresAt">>();
  // @ts-expect-error milliseconds since 1970, no Date
  createTokenStore({ ...needed, onTokens: () => {}, expiresAt: new Date() });
});
