/**
 * Generated from orders.yaml. Do not edit: change the contract and build again.
 *
 * @generated
 * @noformat
 */
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

export interface paths {
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** An order */
        get: operations["getOrder"];
        /** @deprecated */
        put: operations["replaceOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description It has no operationId. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        scan: Blob;
                        note?: {
                            text?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Kept. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
/**
 * @description Where an order is.
 * @enum {string}
 */
export type State = "Open" | "Sent";
/** @description What somebody wants. */
export interface Order {
    /** Format: uuid */
    id: string;
    state: components["schemas"]["State"];
    /** Format: date-time */
    placed?: string | null;
    /**
     * Format: int32
     * @default 5
     */
    priority: number;
    lines: components["schemas"]["Line"][];
    payment: components["schemas"]["Payment"];
    labels?: {
        [key: string]: string;
    };
    follows?: components["schemas"]["Order"];
}
/** @description `Order`, as a request has it. */
export interface OrderInRequest {
    /** Format: uuid */
    id: string;
    state: components["schemas"]["State"];
    /**
     * Format: int32
     * @default 5
     */
    priority?: number;
    lines: components["schemas"]["Line"][];
    payment: components["schemas"]["PaymentInRequest"];
    labels?: {
        [key: string]: string;
    };
    follows?: components["schemas"]["OrderInRequest"];
}
export interface Line {
    article: string;
    /** Format: decimal */
    price: number;
    /** Format: int64 */
    quantity?: number;
}
export type Payment = (components["schemas"]["Cash"] & {
    /** @enum {string} */
    kind: "cash" | "Cash";
}) | (components["schemas"]["Card"] & {
    /** @enum {string} */
    kind: "card" | "Card";
});
/** @description `Payment`, as a request has it. */
export type PaymentInRequest = (components["schemas"]["Cash"] & {
    /** @enum {string} */
    kind: "cash" | "Cash";
}) | (components["schemas"]["CardInRequest"] & {
    /** @enum {string} */
    kind: "card" | "Card";
});
export interface Cash {
    kind: string;
}
export interface Card {
    kind: string;
}
/** @description `Card`, as a request has it. */
export interface CardInRequest {
    kind: string;
    number: string;
}
export interface Problem {
    title: string;
    /** Format: int32 */
    status?: number;
}
export interface components {
    schemas: {
        State: State;
        Order: Order;
        OrderInRequest: OrderInRequest;
        Line: Line;
        Payment: Payment;
        PaymentInRequest: PaymentInRequest;
        Cash: Cash;
        Card: Card;
        CardInRequest: CardInRequest;
        Problem: Problem;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getOrder: {
        parameters: {
            query?: {
                parts?: string[];
                filter?: {
                    since?: string;
                };
            };
            header: {
                /** @description Comes back in the answer. */
                "X-Trace": string;
            };
            path: {
                id: string;
            };
            cookie?: {
                session?: string;
            };
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    ETag: string;
                    "X-Remaining"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                    "application/xml": components["schemas"]["Order"];
                };
            };
            /** @description What is wrong with the request. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    replaceOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
                 *       "state": "Open",
                 *       "lines": [],
                 *       "payment": {
                 *         "kind": "cash"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrderInRequest"];
                "application/xml": components["schemas"]["OrderInRequest"];
            };
        };
        responses: {
            /** @description Replaced. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": {
                    text: string;
                    states?: components["schemas"]["State"][];
                };
            };
        };
        responses: {
            /** @description The identifiers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                    "text/plain": string;
                };
            };
        };
    };
}
