import { readFileSync } from "node:fs";

/** The checks of an answer, as text: they run inside Postman. Where this is bundled, the text is. */
export const checkAnswer = checksIn("check-answer.cjs");
export const checkXml = checksIn("check-xml.cjs");

function checksIn(file: string): string {
  return readFileSync(new URL(`answer-checks/${file}`, import.meta.url), "utf8");
}
