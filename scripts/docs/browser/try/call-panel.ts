import { keysOf } from "../../../../src/contract/json-pointer.js";
import type { Format } from "../../../../src/errors/contract-error.js";
import { isContractError } from "../../../../src/errors/contract-error.js";
import { decodeJsonText } from "../../../../src/json/decode.js";
import { literal, memberAccess } from "../../../emit/literal.js";
import type { Operation } from "../../../model/contract.js";
import type { OperationModel } from "../../../model/model.js";
import { schemaOf } from "../../../model/parts/schema-of.js";
import { paramsOf, sampleBody, sampleParameters } from "../../../sandbox/client-call.js";
import { asRequests } from "../../../sandbox/directions.js";
import { type Fault, faultGroups } from "./call-faults.js";
import { compareResults, formatName } from "./compare-results.js";
import { byId, codeBlock, make } from "./dom.js";
import { locate, locateError, type Schema } from "./locate-error.js";
import { formatsOf, hiding, type MadeCall, makeCall, valueName, type WantedCall, writeCall } from "./make-call.js";
import { type MarkedInput, markedInput } from "./marked-input.js";
import type { TryPage } from "./page-data.js";
import { errorCard, nameOf, valueCard } from "./result-cards.js";
import { spoil } from "./spoil.js";
import { wireView } from "./wire-view.js";

/** The panel on which a reader makes a call: the contract's client calls the sandbox, both in this page. */
export function startCalling(page: TryPage): void {
  const { contract, operations: models } = page.compiled;
  const requests = asRequests(contract);
  const panel = byId("call");
  const operationChoice = byId<HTMLSelectElement>("call-operation");
  const formatChoice = byId("call-format");
  const typeChoice = byId<HTMLSelectElement>("call-type");
  const faultChoice = byId<HTMLSelectElement>("call-fault");
  const body = markedInput(byId<HTMLTextAreaElement>("call-body"));
  const params = markedInput(byId<HTMLTextAreaElement>("call-params"));
  /** The body before a fault was put into it. */
  let unspoilt: string | undefined;
  /** Whether there is a body to begin with. */
  let hasSample = false;
  let soon: ReturnType<typeof setTimeout> | undefined;
  /** The number of the latest call. */
  let latest = 0;
  if (models.length === 0) return;

  panel.hidden = false;
  byId("call-remark").textContent = page.remark ?? "";
  panel.addEventListener("submit", (event) => event.preventDefault());
  operationChoice.replaceChildren(...models.map((model) => option(model.name, model.summary ?? model.name)));
  operationChoice.addEventListener("change", chooseOperation);
  typeChoice.addEventListener("change", () => {
    takeSampleBody();
    call();
  });
  formatChoice.addEventListener("change", call);
  faultChoice.addEventListener("change", chooseFault);
  for (const { area } of [body, params]) area.addEventListener("input", callSoon);
  byId("call-reset").addEventListener("click", chooseOperation);
  addEventListener("hashchange", takeLinkedOperation);
  if (!takeLinkedOperation()) chooseOperation();

  /** `#call=NAME` in the address chooses that operation. */
  function takeLinkedOperation(): boolean {
    const name = new URLSearchParams(location.hash.slice(1)).get("call");
    if (!models.some((model) => model.name === name)) return false;
    operationChoice.value = name ?? "";
    chooseOperation();
    panel.scrollIntoView();
    return true;
  }

  function chosen(): ChosenOperation {
    const model = models.find(({ name }) => name === operationChoice.value) ?? models[0];
    const operation = contract.operations[model?.name ?? ""];
    if (model === undefined || operation === undefined) throw new TypeError("The page has no such operation.");
    return { model, operation };
  }

  function chooseOperation(): void {
    const { model, operation } = chosen();
    unspoilt = undefined;
    const formats = formatsOf(operation);
    formatChoice.replaceChildren(make("legend", {}, "Answer in"), ...formats.map(formatRadio));
    formatChoice.hidden = formats.length < 2;
    const types = Object.keys(operation.request?.content ?? {});
    typeChoice.replaceChildren(...types.map((type) => option(type, type)));
    field(typeChoice).hidden = types.length < 2;
    faultChoice.replaceChildren(...faultOptions({ model, operation }));
    const filled = { ...model, parameters: sampleParameters(operation, model, requests) };
    const parameters = paramsOf(filled);
    field(params.area).hidden = parameters === undefined;
    params.area.value = parameters === undefined ? "" : JSON.stringify(parameters, null, 2);
    field(body.area).hidden = types.length === 0;
    takeSampleBody();
    call();
  }

  function takeSampleBody(): void {
    const { model, operation } = chosen();
    const sample = sampleBody(operation, model, typeChoice.value, requests);
    hasSample = sample !== undefined;
    body.area.value = sample === undefined ? "" : (JSON.stringify(sample.value, null, 2) ?? "");
    body.area.rows = Math.min(Math.max(body.area.value.split("\n").length + 1, 5), 20);
  }

  function faultOptions({ model, operation }: ChosenOperation): HTMLElement[] {
    const groups = faultGroups(operation, requestSchema(model), contract, page.titles);
    return [
      option(JSON.stringify(noFault), "nothing"),
      ...groups.map(({ label, faults }) =>
        make("optgroup", { label }, ...faults.map((one) => option(JSON.stringify(one.fault), one.label))),
      ),
    ];
  }

  function chosenFault(): Fault {
    return JSON.parse(faultChoice.value);
  }

  /** What the contract states of the body that is sent. */
  function requestSchema({ name }: OperationModel): Schema | undefined {
    const named = requests.operations[name]?.request?.content[typeChoice.value];
    return named && { named, shapes: requests.shapes };
  }

  /** A fault in the request is there for the reader to see, and gone with the choice. */
  function chooseFault(): void {
    if (unspoilt !== undefined) body.area.value = unspoilt;
    unspoilt = undefined;
    const fault = chosenFault();
    const schema = requestSchema(chosen().model);
    const spoilt =
      fault.kind === "request" && schema ? spoil(fault.spoiling, body.area.value, "json", schema) : undefined;
    if (spoilt !== undefined) {
      unspoilt = body.area.value;
      body.area.value = spoilt.text;
    }
    call();
  }

  /** What is asked for; undefined where it is no JSON, which is said. */
  function wantedCall(): WantedCall | undefined {
    const { model, operation } = chosen();
    const given = readJson(params, "The parameters are");
    if (isShown(body) && body.area.value === "" && !hasSample) {
      say("The body holds bytes, which no JSON can write: this page cannot call the operation.");
      for (const id of ["call-code", "call-wires", "call-result"]) byId(id).replaceChildren();
      return undefined;
    }
    const sent = readJson(body, "The body is");
    if (given === undefined || sent === undefined) return undefined;
    return {
      model,
      operation,
      params: isShown(params) ? Object(given.value) : undefined,
      body: isShown(body) ? { mediaType: typeChoice.value, value: sent.value } : undefined,
      fault: chosenFault(),
    };
  }

  function readJson(input: MarkedInput, what: string): { readonly value: unknown } | undefined {
    const text = input.area.value;
    if (!isShown(input) || text.trim() === "") return { value: undefined };
    try {
      return { value: decodeJsonText(text, schemaOf(anything.named.shape, anything.shapes)) };
    } catch (error) {
      input.mark(locateError(error, text, anything));
      say(`${what} no JSON: no call was made.`);
      byId("call-result").replaceChildren(errorCard(error));
      return undefined;
    }
  }

  function isShown({ area }: MarkedInput): boolean {
    return !field(area).hidden;
  }

  /** Not at each key. */
  function callSoon(): void {
    clearTimeout(soon);
    soon = setTimeout(call, 250);
  }

  async function call(): Promise<void> {
    latest += 1;
    const own = latest;
    const result = byId("call-result");
    result.setAttribute("aria-busy", "true");
    const wanted = wantedCall();
    if (wanted === undefined) return result.setAttribute("aria-busy", "false");
    const formats = formatsOf(wanted.operation);
    const made = await Promise.all(
      (formats.length === 0 ? [undefined] : formats).map((format) => makeCall(wanted, format, page)),
    );
    // Another call may have been made in the meantime.
    if (own !== latest) return;
    show(wanted, made);
    result.setAttribute("aria-busy", "false");
  }

  function show(wanted: WantedCall, made: readonly MadeCall[]): void {
    const format = chosenFormat();
    const own = made.find((one) => one.format === format) ?? made[0];
    if (own === undefined) return;
    byId("call-code").replaceChildren(codeBlock("The call, as code", codeOf(wanted, own.format)));
    byId("call-wires").replaceChildren(...wires(own, made));
    for (const mark of byId("call-wires").querySelectorAll("mark")) scrollTo(mark);
    showResult(wanted, own, made);
  }

  function showResult({ model, operation }: WantedCall, own: MadeCall, made: readonly MadeCall[]): void {
    const comparison = compareResults(made);
    const remark = comparison && make("span", { class: comparison.isSame ? "same" : "differs" }, comparison.text);
    const { result, request } = own;
    body.mark(undefined);
    if ("value" in result) {
      say(comparison?.isSame ? "One call, two formats on the wire, one checked value." : "The call gave a value.");
      byId("call-result").replaceChildren(valueCard(valueName(operation), result.value, remark));
      return;
    }
    const { error } = result;
    say(request === undefined ? "Nothing was sent: the client refused the call." : `The call threw: ${nameOf(error)}.`);
    byId("call-result").replaceChildren(errorCard(error, remark));
    const schema = requestSchema(model);
    if (request !== undefined || schema === undefined || !isContractError(error)) return;
    // The editor holds JSON, whatever is sent.
    if (error.format !== "parameter") body.mark(locate(body.area.value, keysOf(error.path), "json", schema));
  }

  function say(text: string): void {
    byId("call-status").textContent = text;
  }

  function codeOf(wanted: WantedCall, format: Format | undefined): string {
    const { clientOptions, method, args } = writeCall(wanted, format, contract);
    const options = Object.keys(clientOptions).length === 0 ? "" : literal(clientOptions);
    const call = `await client${memberAccess(method)}(${args.map((one) => literal(one)).join(", ")});`;
    const lines = [
      `import { createClient } from ${literal(page.packageName)};`,
      "",
      `const client = createClient(${options});`,
      wanted.model.operationId === undefined ? `const { data, error } = ${call}` : `const value = ${call}`,
    ];
    return hiding(clientOptions)(lines.join("\n"));
  }

  function wires(own: MadeCall, made: readonly MadeCall[]): HTMLElement[] {
    if (own.request === undefined) return [make("p", { class: "quiet" }, "Nothing went over the wire.")];
    const [other] = made.filter((one) => one !== own);
    const request = wireView("Request", own.request);
    if (other !== undefined) {
      const note = ` The same call in ${formatName(other)} differs in its Accept header alone.`;
      request.querySelector("figcaption")?.append(note);
    }
    const answers = made.flatMap(({ answer, format, result }) => {
      if (answer === undefined) return [];
      const error = "error" in result ? result.error : undefined;
      const range = answer.schema && error !== undefined ? locateError(error, answer.body, answer.schema) : undefined;
      return [wireView(format === undefined ? "Answer" : `Answer in ${format.toUpperCase()}`, answer, range)];
    });
    const both = make("div", { class: "answers" }, ...answers);
    return answers.length < 2
      ? [request, both]
      : [request, both, make("div", { class: "into-one", "aria-hidden": "true" })];
  }

  function chosenFormat(): string | undefined {
    return formatChoice.querySelector<HTMLInputElement>(":checked")?.value;
  }
}

interface ChosenOperation {
  readonly model: OperationModel;
  readonly operation: Operation;
}

const noFault: Fault = { kind: "none" };

/** Of a text that need be no more than JSON. */
const anything: Schema = { named: { shape: { kind: "any" } }, shapes: {} };

/** Inside its block: the page stays where it is. */
function scrollTo(mark: HTMLElement): void {
  const block = mark.closest("pre");
  if (block !== null) block.scrollTop = mark.offsetTop - block.offsetTop - block.clientHeight / 3;
}

function formatRadio(format: Format, index: number): HTMLElement {
  const radio = make("input", { type: "radio", name: "format", value: format });
  radio.checked = index === 0;
  return make("label", {}, radio, ` ${format.toUpperCase()}`);
}

function option(value: string, text: string): HTMLOptionElement {
  return make("option", { value }, text);
}

/** What is around a control, with its label. */
function field(control: HTMLElement): HTMLElement {
  const found = control.closest<HTMLElement>(".field");
  if (found === null) throw new Error(`${control.id} is in no field.`);
  return found;
}
