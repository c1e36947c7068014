import highlighter from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import http from "highlight.js/lib/languages/http";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import { Html, html } from "./html.js";

const languages = { bash, http, json, typescript, xml, yaml };
for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language);
highlighter.registerAliases(["sh", "shell"], { languageName: "bash" });
highlighter.registerAliases(["ts", "js", "javascript"], { languageName: "typescript" });
highlighter.registerAliases("jsonc", { languageName: "json" });

/** Code with its words marked by class, for the style sheet to colour. A language that is not known stays plain. */
export function highlight(code: string, language: string): Html {
  const text = code.replace(/\n$/, "");
  if (highlighter.getLanguage(language) === undefined) return html`${text}`;
  return new Html(highlighter.highlight(text, { language }).value);
}
