import fc from "fast-check";

/**
 * Documents without a DTD, nearly all of them well-formed: each thing that the two recommendations allow comes up, and now and then one
 * that they do not.
 */
export function anyDocument(): fc.Arbitrary<string> {
  return fc
    .tuple(
      rarely("\uFEFF", "\n", "\uFEFF\uFEFF"),
      declaration(),
      fc.array(misc(), { maxLength: 2 }),
      fc.letrec<{ element: Element }>((tie) => ({ element: element(tie("element")) })).element,
      fc.array(misc(), { maxLength: 2 }),
      rarely("x", "<a/>", "&#32;", "\u0000", "</a>", "<![CDATA[]]>"),
    )
    .map(([before, xml, prolog, root, epilog, after]) =>
      [before, xml, ...prolog, writeRoot(root), ...epilog, after].join(""),
    );
}

interface Element {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly content: readonly (string | Element)[] | undefined;
  readonly space: string;
}

const names = ["a", "b", "a", "b", "c-d.e1", "_", "é", "日本", "\u1680", "x\uFEFF", "\u{10000}", "xml", "toString"];
const prefixes = ["p", "q", "r", "p.1", "é"];
const namespaces = ["urn:x", "urn:y", "urn:&#x78;", "x", " x", "urn:x "];
const reserved = ["http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"];
const spaces = [" ", "\n", "\t", "\r", "\r\n", "  "];

/** One of these texts now and then, and else none. */
function rarely(...texts: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 60, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constantFrom(...texts) });
}

function qualifiedName(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...names) },
    {
      weight: 20,
      arbitrary: fc
        .tuple(fc.constantFrom("p", "q", "p", "q", "xml"), fc.constantFrom(...names))
        .map((parts) => parts.join(":")),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("r:a", "é:b", "p:1", "p:-", ":a", "a:", "p:a:b", "xmlns:a", "1", "p:·", "a×"),
    },
  );
}

function attribute(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(qualifiedName(), equals(), value()).map((parts) => parts.join("")) },
    { weight: 4, arbitrary: namespaceDeclaration() },
    { weight: 1, arbitrary: fc.constantFrom("xml:lang='en'", "xml:space='preserve'", "xml:space='other'") },
  );
}

function namespaceDeclaration(): fc.Arbitrary<string> {
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("xmlns", ...prefixes.map((prefix) => `xmlns:${prefix}`)) },
    { weight: 1, arbitrary: fc.constantFrom("xmlns:xml", "xmlns:xmlns", "xmlns:1", "xmlns:", "xmlns:p:q") },
  );
  const namespace = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...namespaces) },
    { weight: 1, arbitrary: fc.constantFrom("", ...reserved) },
  );
  return fc.tuple(name, equals(), namespace).map(([declared, equal, uri]) => `${declared}${equal}"${uri}"`);
}

function equals(): fc.Arbitrary<string> {
  return fc.constantFrom("=", "=", "=", "=", " = ", "\n=", "=\t", "=\r\n");
}

function value(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(fc.oneof(characters(), fc.constantFrom(...spaces, "]]>", "/>")), { maxLength: 4 }),
      fc.constantFrom('"', "'"),
    )
    .map(([pieces, quote]) => quote + pieces.join("") + quote);
}

/** Of text and values alike: characters, references, and now and then what is neither. */
function characters(): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 20,
      arbitrary: fc.constantFrom(
        "x",
        "y z",
        "é",
        "😀",
        ">",
        "]",
        "-",
        "?",
        "\u0085",
        "\u2028",
        "\uFFFD",
        "\u{10FFFF}",
        "\u007F",
      ),
    },
    {
      weight: 8,
      arbitrary: fc.string({ unit: "binary", maxLength: 3 }).filter((text) => plainCharacters.test(text)),
    },
    { weight: 12, arbitrary: reference() },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "<",
        "&",
        "'",
        '"',
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "&#X41;",
        "&amp",
        "&;",
        "\u0001",
        "\uFFFE",
        "\uD800",
        "\uDC00",
      ),
    },
  );
}

/** XML 1.0 §2.2 [2], without white space of more kinds than one and without what is markup. */
const plainCharacters = /^[\x20!#-%(-;=-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

function reference(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      "&amp;",
      "&lt;",
      "&gt;",
      "&apos;",
      "&quot;",
      "&#10;",
      "&#xD;",
      "&#9;",
      "&#x20;",
      "&#60;",
      "&#0038;",
    ),
    fc.integer({ min: 0x20, max: 0xd7ff }).map((codePoint) => `&#${codePoint};`),
    fc.integer({ min: 0x1_0000, max: 0x10_ffff }).map((codePoint) => `&#x${codePoint.toString(16)};`),
  );
}

function misc(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...spaces), comment(), instruction());
}

const anyText = fc
  .array(
    fc.constantFrom(
      "x",
      " ",
      "<",
      "&",
      ">",
      "]]>",
      "'",
      "-",
      "?",
      "é",
      "<a>",
      "&amp;",
      "<!DOCTYPE a>",
      "\r\n",
      "😀",
      "<![CDATA[",
    ),
    {
      maxLength: 4,
    },
  )
  .map((pieces) => pieces.join(""));

function comment(): fc.Arbitrary<string> {
  return fc
    .tuple(anyText, rarely("--", "-", "\u0001", "\uDC00"))
    .map((pieces) => `<!--${pieces.join("").replace(/-+(?=-|$)/g, "")}-->`);
}

function instruction(): fc.Arbitrary<string> {
  const target = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...names.filter((name) => name !== "xml"), "xml-stylesheet", "xmlish") },
    { weight: 1, arbitrary: fc.constantFrom("xml", "XML", "a:b", "1", "", "-") },
  );
  return fc
    .tuple(
      target,
      fc.oneof(
        fc.constant(""),
        fc.tuple(fc.constantFrom(...spaces), anyText).map((parts) => parts.join("")),
      ),
    )
    .map(([name, data]) => `<?${name}${data.replaceAll("?>", "")}?>`);
}

function section(): fc.Arbitrary<string> {
  return fc
    .tuple(anyText, rarely("\u0001", "]]>", "\uD800"))
    .map((pieces) => `<![CDATA[${pieces.join("").replace(/\]\]>(?=.)/g, "")}]]>`);
}

function declaration(): fc.Arbitrary<string> {
  const good = fc
    .tuple(
      fc.constantFrom(...spaces),
      fc.constantFrom("version='1.0'", 'version="1.0"', "version = '1.1'", "version='1.10'"),
      fc.constantFrom("", " encoding='utf-8'", '\nencoding = "UTF-8"', "\tencoding='x-any'"),
      fc.constantFrom("", " standalone='yes'", '\r\nstandalone="no"'),
      fc.constantFrom("", " ", "\n"),
    )
    .map((parts) => `<?xml${parts.join("")}?>`);
  const odd = fc.constantFrom(
    "<?xml?>",
    "<?xml encoding='utf-8'?>",
    "<?xml version='2.0'?>",
    "<?xml version='1.0' encoding=''?>",
    "<?xml version='1.0' encoding='1'?>",
    "<?xml version='1.0' standalone=''?>",
    "<?xml version='1.0' standalone='x'?>",
    "<?xml version='1.0' standalone='yes' encoding='utf-8'?>",
    "<?xml version='1.0' encoding='utf-8'standalone='yes'?>",
    "<?xml version='1.0'encoding='utf-8'?>",
    "<?XML version='1.0'?>",
    "<!DOCTYPE a>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  );
  return fc.oneof(
    { weight: 10, arbitrary: fc.constant("") },
    { weight: 10, arbitrary: good },
    { weight: 1, arbitrary: odd },
  );
}

function element(inner: fc.Arbitrary<Element>): fc.Arbitrary<Element> {
  const piece = fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 3, arbitrary: fc.oneof(characters(), fc.constantFrom(...spaces)) },
    { weight: 1, arbitrary: section() },
    { weight: 1, arbitrary: fc.oneof(comment(), instruction(), fc.constantFrom("]]", "]", "\r")) },
    { weight: 3, arbitrary: inner },
  );
  return fc.record({
    name: qualifiedName(),
    attributes: fc.array(attribute(), { maxLength: 3 }),
    content: fc.option(fc.array(piece, { maxLength: 4 }), { nil: undefined }),
    space: fc.constantFrom("", "", "", ...spaces),
  });
}

/** Prefixes that names use are declared at the root, so that most documents keep the namespace constraints. */
function writeRoot(root: Element): string {
  const declared = new Set(root.attributes.map((text) => /^[^\s=]*/.exec(text)?.[0]));
  const attributes = ["p", "q"]
    .filter((prefix) => !declared.has(`xmlns:${prefix}`))
    .map((prefix) => `xmlns:${prefix}='urn:${prefix}'`);
  return writeElement({ ...root, attributes: [...root.attributes, ...attributes] });
}

function writeElement({ name, attributes, content, space }: Element): string {
  const tag = [name, ...attributes].join(space === "" ? " " : space);
  if (content === undefined) return `<${tag}${space}/>`;
  const inside = content.map((piece) => (typeof piece === "string" ? piece : writeElement(piece))).join("");
  return `<${tag}${space}>${inside}</${name}${space}>`;
}
