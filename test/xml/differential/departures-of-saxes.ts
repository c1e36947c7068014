import { placeRefusedByOursAlone } from "./departure.js";
import type { Departure } from "./disagreement.js";

export const departuresOfSaxes: readonly Departure[] = [
  {
    rule: "Namespaces §4 [4]: a local part begins as a name does; saxes lets it begin with any character of a name",
    example: "<p:-1 xmlns:p='urn:x'></p:-1>",
    mend(document, disagreement) {
      const place = placeRefusedByOursAlone(disagreement, "Namespaces §4");
      const localPart =
        place === undefined ? undefined : matchAt(/:(?:[-.0-9·\u203F\u2040]|[\u0300-\u036F])/y, document, place);
      return localPart === undefined ? undefined : document.replaceAll(localPart, localPart.replace(":", ":x"));
    },
  },
  {
    rule: "XML 1.0 §2.2 [2]: one surrogate is no character; saxes takes a high one for a pair with whatever follows",
    example: "<a>\uD83Dx</a>",
    mend(document, disagreement) {
      const place = placeRefusedByOursAlone(disagreement, "");
      if (place === undefined || matchAt(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/y, document, place) === undefined)
        return undefined;
      return `${document.slice(0, place)}x${document.slice(place + 1)}`;
    },
  },
  {
    rule: "XML 1.0 §2.6 [16]: white space stands after a target; saxes does without it before a question mark",
    example: "<a><?b??></a>",
    mend(document, disagreement) {
      const place = placeRefusedByOursAlone(disagreement, "white space after the target");
      if (place === undefined || document[place] !== "?") return undefined;
      return `${document.slice(0, place)} ${document.slice(place)}`;
    },
  },
  {
    rule: "Namespaces §2.3: the name of a namespace is the attribute's value as it is; saxes takes the white space off its ends",
    example: "<a xmlns=' urn:x'/>",
    mend(document, { ours }) {
      if ("fault" in ours) return undefined;
      return document.replace(/(xmlns(?::[^\s=]*)?\s*=\s*)("[^"<]*"|'[^'<]*')/g, (_, name: string, value: string) => {
        const quote = value.slice(0, 1);
        return `${name}${quote}${value.slice(1, -1).replace(/^(?:\s|&#(?:9|10|x[Dd]|x20);)+|(?:\s|&#(?:9|10|x[Dd]|x20);)+$/g, "")}${quote}`;
      });
    },
  },
];

function matchAt(pattern: RegExp, document: string, place: number): string | undefined {
  pattern.lastIndex = place;
  return pattern.exec(document)?.[0];
}
