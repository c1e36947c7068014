/**
 * Generated from library.json. Do not edit: change the contract and build again.
 *
 * @generated
 * @noformat
 */
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

export interface paths {
    "/loans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLoan"];
        put?: never;
        post?: never;
        delete: operations["endLoan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/loans/{id}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["renewLoan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startLoan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface LoanRequest {
    Title: string;
}
export interface Loan {
    id: string;
    /** Format: int32 */
    Renewals?: number | null;
    /** Format: date */
    Due?: string;
    /** @enum {string|null} */
    Shelf?: "A" | "B" | null;
    Reader?: components["schemas"]["Reader"] | null;
    Books: components["schemas"]["Book"][];
    Notes: string[];
}
export interface Reader {
    Name?: string;
    GuarantorOf?: components["schemas"]["Loan"];
}
export interface Book {
    Title: string;
    /** Format: decimal */
    Price: number;
}
export interface components {
    schemas: {
        LoanRequest: LoanRequest;
        Loan: Loan;
        Reader: Reader;
        Book: Book;
    };
    responses: {
        /** @description The loan. */
        Loan: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Loan"];
                "application/xml": components["schemas"]["Loan"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLoan: {
        parameters: {
            query?: {
                fields?: string[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Loan"];
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    endLoan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    renewLoan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LoanRequest"];
            };
        };
        responses: {
            "2XX": components["responses"]["Loan"];
        };
    };
    startLoan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoanRequest"];
            };
        };
        responses: {
            201: components["responses"]["Loan"];
        };
    };
}
