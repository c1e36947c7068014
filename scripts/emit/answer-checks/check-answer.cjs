// What an answer must be stands in `expected`, above: for each status of a success its media types, the JSON Schema of the value, and for XML
// the wire shape that says how elements are named.

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

const { checkBody = checkJson } = expected;
if (answer?.schema !== undefined) checkBody(answer);

function checkJson({ schema }) {
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

function excerpt() {
  const text = pm.response.text();
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
