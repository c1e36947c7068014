import { keysOf } from "../../../../src/contract/json-pointer.js";
import { type Format, isContractError } from "../../../../src/errors/contract-error.js";
import { successFormats } from "../../../emit/rest-clients/sample-request.js";
import type { Contract, Operation } from "../../../model/contract.js";
import type { OperationModel } from "../../../model/model.js";
import { paramsOf, sampleBody, sampleParameters } from "../../../sandbox/client-call.js";
import { asRequests } from "../../../sandbox/directions.js";
import { type Fault, faultGroups } from "./call-faults.js";
import { byId, fieldOf, make } from "./dom.js";
import { JsonInput } from "./json-input.js";
import { locate, type Schema } from "./locate-error.js";
import type { TryPage } from "./page-data.js";
import { spoil } from "./spoil.js";
import type { WantedCall } from "./write-call.js";

/** Why what is on the form is no call. */
export interface NoCall {
  readonly reason: string;
  /** What is wrong with a text that is no JSON. */
  readonly error?: unknown;
}

/** The form on which a reader says which call to make, and what goes wrong with it. */
export class CallForm {
  private readonly requests: Contract;
  private readonly operation = byId("call-operation", HTMLSelectElement);
  private readonly formats = byId("call-format");
  private readonly mediaType = byId("call-type", HTMLSelectElement);
  private readonly fault = byId("call-fault", HTMLSelectElement);
  private readonly params = new JsonInput("call-params");
  private readonly body = new JsonInput("call-body");
  /** The body before a fault was put into it. */
  private unspoilt: string | undefined;
  /** Whether there is a body to begin with. */
  private hasSample = false;

  /** @param onChange is called whenever another call is asked for */
  constructor(
    private readonly page: TryPage,
    private readonly onChange: () => void,
  ) {
    this.requests = asRequests(page.compiled.contract);
  }

  /** Fills the form in with the operation that the address names, or the first one. */
  start(): void {
    const models = this.page.compiled.operations;
    this.operation.replaceChildren(...models.map((model) => option(model.name, model.summary ?? model.name)));
    byId("call-form").addEventListener("submit", (event) => event.preventDefault());
    this.operation.addEventListener("change", () => this.chooseOperation());
    this.mediaType.addEventListener("change", () => this.chooseMediaType());
    this.formats.addEventListener("change", this.onChange);
    this.fault.addEventListener("change", () => this.chooseFault());
    const onInput = notAtEachKey(this.onChange);
    for (const { area } of [this.body, this.params]) area.addEventListener("input", onInput);
    byId("call-reset").addEventListener("click", () => this.chooseOperation());
    addEventListener("hashchange", () => this.takeLinkedOperation());
    if (!this.takeLinkedOperation()) this.chooseOperation();
  }

  /** The format to be shown; undefined for an operation that answers in none. */
  get format(): string | undefined {
    return this.formats.querySelector<HTMLInputElement>(":checked")?.value;
  }

  /** What is asked for. A text that is no JSON is marked. */
  read(): WantedCall | NoCall {
    const { body } = this;
    const params = this.params.read();
    if (body.isShown && body.area.value === "" && !this.hasSample)
      return { reason: "The body holds bytes, which no JSON can write: this page cannot call the operation." };
    const sent = body.read();
    if ("error" in sent) return { reason: "The body is no JSON: no call was made.", error: sent.error };
    if ("error" in params) return { reason: "The parameters are no JSON: no call was made.", error: params.error };
    return {
      ...this.chosen(),
      params: this.params.isShown ? Object(params.value) : undefined,
      body: body.isShown ? { mediaType: this.mediaType.value, value: sent.value } : undefined,
      fault: this.chosenFault(),
    };
  }

  /** Marks the place in the body for which the client refused the call; without an error, none. The field holds JSON, whatever is sent. */
  markBody(error?: unknown): void {
    const schema = this.requestSchema();
    const isOfBody = schema !== undefined && isContractError(error) && error.format !== "parameter";
    this.body.mark(isOfBody ? locate(this.body.area.value, keysOf(error.path), "json", schema) : undefined);
  }

  /** `#call=NAME` in the address chooses that operation. */
  private takeLinkedOperation(): boolean {
    const name = new URLSearchParams(location.hash.slice(1)).get("call");
    if (!this.page.compiled.operations.some((model) => model.name === name)) return false;
    this.operation.value = name ?? "";
    this.chooseOperation();
    byId("call").scrollIntoView();
    return true;
  }

  private chooseOperation(): void {
    const { model, operation } = this.chosen();
    const formats = successFormats(operation);
    this.formats.replaceChildren(make("legend", {}, "Answer in"), ...formats.map(formatRadio));
    this.formats.hidden = formats.length < 2;
    const types = Object.keys(operation.request?.content ?? {});
    this.mediaType.replaceChildren(...types.map((type) => option(type, type)));
    fieldOf(this.mediaType).hidden = types.length < 2;
    const params = paramsOf({ ...model, parameters: sampleParameters(operation, model, this.requests) });
    this.params.isShown = params !== undefined;
    this.params.write(params);
    this.body.isShown = types.length > 0;
    this.chooseMediaType();
  }

  private chooseMediaType(): void {
    this.fault.replaceChildren(...this.faultOptions());
    this.unspoilt = undefined;
    this.takeSampleBody();
    this.onChange();
  }

  /** A fault in the request is there for the reader to see, and gone with the choice. */
  private chooseFault(): void {
    const { area } = this.body;
    if (this.unspoilt !== undefined) area.value = this.unspoilt;
    this.unspoilt = undefined;
    const fault = this.chosenFault();
    const schema = this.requestSchema();
    const spoilt = fault.kind === "request" && schema ? spoil(fault.spoiling, area.value, "json", schema) : undefined;
    if (spoilt !== undefined) {
      this.unspoilt = area.value;
      area.value = spoilt.text;
    }
    this.onChange();
  }

  private takeSampleBody(): void {
    const { model, operation } = this.chosen();
    const sample = sampleBody(operation, model, this.mediaType.value, this.requests);
    this.hasSample = sample !== undefined;
    this.body.write(sample?.value);
    const { area } = this.body;
    area.rows = Math.min(Math.max(area.value.split("\n").length + 1, 5), 20);
  }

  private faultOptions(): HTMLElement[] {
    const { compiled, titles } = this.page;
    const { operation } = this.chosen();
    return [
      option(JSON.stringify(noFault), "nothing"),
      ...faultGroups(operation, this.requestSchema(), compiled.contract, titles).map(({ label, faults }) =>
        make("optgroup", { label }, ...faults.map((one) => option(JSON.stringify(one.fault), one.label))),
      ),
    ];
  }

  private chosen(): { readonly model: OperationModel; readonly operation: Operation } {
    const { contract, operations } = this.page.compiled;
    const model = operations.find(({ name }) => name === this.operation.value) ?? operations[0];
    const operation = contract.operations[model?.name ?? ""];
    if (model === undefined || operation === undefined) throw new TypeError("The page has no such operation.");
    return { model, operation };
  }

  private chosenFault(): Fault {
    return JSON.parse(this.fault.value);
  }

  /** What the contract states of the body that is sent. */
  private requestSchema(): Schema | undefined {
    const { operations, shapes } = this.requests;
    const named = operations[this.chosen().model.name]?.request?.content[this.mediaType.value];
    return named && { named, shapes };
  }
}

const noFault: Fault = { kind: "none" };

function notAtEachKey(onChange: () => void): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(soon);
    soon = setTimeout(onChange, 250);
  };
}

function formatRadio(format: Format, index: number): HTMLElement {
  const radio = make("input", { type: "radio", name: "format", value: format });
  radio.checked = index === 0;
  return make("label", {}, radio, ` ${format.toUpperCase()}`);
}

function option(value: string, text: string): HTMLOptionElement {
  return make("option", { value }, text);
}
