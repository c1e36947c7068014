/**
 * Generated from datacontract.yaml. Do not edit: change the contract and build again.
 *
 * @generated
 * @noformat
 */
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

export interface paths {
    "/fleet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fleet */
        get: operations["getFleet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vehicles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The vehicles alone */
        get: operations["listVehicles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many vehicles there are, by type */
        get: operations["countVehicles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface Fleet {
    /** @description By badge. The value's element is in the Arrays namespace, what is inside is the fleet's own. */
    Drivers: {
        [key: string]: components["schemas"]["Driver"];
    } | null;
    /** @description A DateTimeOffset. */
    Founded: {
        /** Format: date-time */
        DateTime: string;
        /** Format: int16 */
        OffsetMinutes: number;
    };
    Mileage: {
        [key: string]: number;
    };
    Name: string;
    /** @description A list of lists. */
    Readings: number[][];
    Vehicles: components["schemas"]["AnyVehicle"][];
}
export type ArrayOfVehicle = components["schemas"]["AnyVehicle"][];
export interface ArrayOfKeyValueOfstringint {
    [key: string]: number;
}
/** @description A vehicle of the class that is declared, or of one that is derived from it. */
export type AnyVehicle = components["schemas"]["Vehicle"] | (components["schemas"]["Car"] & {
    /** @enum {string} */
    Type: "Car";
}) | (components["schemas"]["Truck"] & {
    /** @enum {string} */
    Type: "Truck";
});
/** @description The base class, in a namespace of its own. */
export interface Asset {
    Type?: string;
    /** Format: uuid */
    AssetId: string;
    /** Format: decimal */
    Price: number;
    Tags: (string | null)[] | null;
}
export type Vehicle = components["schemas"]["Asset"] & {
    /**
     * Format: uint16
     * @description A char is written as its code.
     */
    Grade: number;
    /** Format: int64 */
    Odometer: number;
    /** Format: byte */
    Photo: string | null;
    /** Format: local-date-time */
    Retired: string | null;
    /** @description A TimeSpan is a duration of XML Schema, which may have a sign and a fraction, as RFC 3339's may not. */
    Shift: string;
};
export type Car = components["schemas"]["Vehicle"] & {
    /** Format: uint8 */
    Doors: number;
    /** @enum {string} */
    Fuel: "Petrol" | "Diesel" | "Electric";
};
/** @description In a namespace of its own, as its members are. */
export type Truck = components["schemas"]["Vehicle"] & {
    /** Format: double */
    Load: number;
};
export interface Driver {
    Name: string;
    /** Format: local-date-time */
    Since: string;
}
export interface Error {
    Message: string;
    ExceptionMessage?: string;
}
export interface components {
    schemas: {
        Fleet: Fleet;
        ArrayOfVehicle: ArrayOfVehicle;
        ArrayOfKeyValueOfstringint: ArrayOfKeyValueOfstringint;
        AnyVehicle: AnyVehicle;
        Asset: Asset;
        Vehicle: Vehicle;
        Car: Car;
        Truck: Truck;
        Driver: Driver;
        Error: Error;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getFleet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fleet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fleet"];
                    "application/xml": components["schemas"]["Fleet"];
                };
            };
            /** @description What ASP.NET Web API says when something goes wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/xml": components["schemas"]["Error"];
                };
            };
        };
    };
    listVehicles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The vehicles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrayOfVehicle"];
                    "application/xml": components["schemas"]["ArrayOfVehicle"];
                };
            };
        };
    };
    countVehicles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts, and the years of purchase. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrayOfKeyValueOfstringint"];
                    "application/xml": components["schemas"]["ArrayOfKeyValueOfstringint"];
                };
            };
        };
    };
}
