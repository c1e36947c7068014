import { readFileSync } from "node:fs";

/** The checks of an answer, as text: they run inside Postman. Where this is bundled, the text is. */
export const checkAnswer = readFileSync(new URL("check-answer.cjs", import.meta.url), "utf8");
