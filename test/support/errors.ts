import { type ApiError, isApiError } from "adultwork-webcam";

/** The ApiError that a function throws or a promise is rejected with. */
export async function errorOf(run: () => unknown): Promise<ApiError> {
  try {
    await run();
  } catch (error) {
    if (isApiError(error)) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}
