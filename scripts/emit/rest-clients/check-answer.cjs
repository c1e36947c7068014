// What an answer must be stands in `expected`, above: for each status of a success its media types, and the JSON Schema of the value or the names
// that the root element of a document may have.

const status = String(pm.response.code);
const statuses = Object.keys(expected.answers).join(" or ");
const answer = expected.answers[status] || expected.answers[`${status[0]}XX`] || expected.answers.default;

pm.test(`The status is ${statuses}`, () => {
  if (answer === undefined) pm.expect.fail(`expected status ${statuses}, found ${status} with the body ${excerpt()}`);
});

if (answer?.mediaTypes.length === 0) {
  pm.test("The answer has no body", () => {
    if (pm.response.text() !== "") pm.expect.fail(`expected no body, found ${excerpt()}`);
  });
}

if (answer?.mediaTypes.length > 0) {
  const wanted = answer.mediaTypes.includes(expected.accept) ? [expected.accept] : answer.mediaTypes;
  pm.test(`The Content-Type is ${wanted.join(" or ")}`, () => {
    const header = pm.response.headers.get("Content-Type") || "none";
    const found = header.split(";")[0].trim().toLowerCase();
    if (!wanted.some((mediaType) => mediaType.toLowerCase() === found)) {
      pm.expect.fail(`expected Content-Type ${wanted.join(" or ")}, found ${header}`);
    }
  });
}

if (answer?.schema !== undefined) checkJson(answer.schema);
if (answer?.roots !== undefined) checkXml(answer.roots);

function checkJson(schema) {
  let value;
  pm.test("The body is JSON", () => {
    try {
      value = JSON.parse(pm.response.text());
    } catch (error) {
      pm.expect.fail(`expected JSON: ${error.message.split("\n")[0]}`);
    }
  });
  if (value !== undefined) checkValue(value, schema);
}

function checkValue(value, schema) {
  pm.test("The value fits the contract's schema", () => {
    const Ajv = require("ajv");
    const ajv = new Ajv({ allErrors: true });
    if (!ajv.validate(schema, value)) pm.expect.fail(ajv.errorsText(ajv.errors, { dataVar: "body", separator: "; " }));
  });
}

// The sandbox's parser reads to the end of the root element, and judges well-formedness on the way; what is inside is not compared.
function checkXml(roots) {
  let root;
  pm.test("The body is XML", () => {
    let error;
    require("xml2js").parseString(pm.response.text(), { xmlns: true, explicitRoot: false }, (fault, result) => {
      error = error || fault;
      root = root || result?.$ns;
    });
    if (error) pm.expect.fail(`expected XML: ${error.message.replace(/\n/g, ", ")}`);
    if (!root) pm.expect.fail(`expected an XML document, found ${excerpt() || "nothing"}`);
  });
  if (root === undefined || roots.length === 0) return;
  const inWords = (localName, namespace) => `${localName} in ${namespace || "no namespace"}`;
  const wanted = roots.map(({ localName, namespace }) => inWords(localName, namespace));
  pm.test(`The root element is ${wanted.join(" or ")}`, () => {
    const found = inWords(root.local, root.uri);
    if (!wanted.includes(found)) pm.expect.fail(`expected the root element ${wanted.join(" or ")}, found ${found}`);
  });
}

function excerpt() {
  const text = pm.response.text();
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
