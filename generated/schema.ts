/**
 * Generated from openapi.yaml. Do not edit: change the contract and build again.
 *
 * @generated
 * @noformat
 */
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

export interface paths {
    "/v1/Webcam/CancelMadeBooking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Made Webcam Booking
         * @description This API operation lets you cancel the made booking for the authenticated user.
         *
         *     Parameters can be passed to this operation using the HTTP POST method with serialized JSON in the request body.
         *
         *     The REST API uses HTTP request headers to determine what data type is returned or to authenticate the
         *     developer's API key. `Accept: application/json` gives JSON, `Accept: application/xml` gives .NET DataContract XML.
         *
         *     Of the API key, pages of other operations say that it can be passed as a header or as a query-string parameter,
         *     `apiKey` in their sample; they ask for no access token. This page asks for none, and which header it is, no
         *     page says that could be had. Public code of callers sends `X-ApiKey` and `X-ApiSecret`, in place of a token or
         *     beside one. So no key is stated here as required.
         *
         *     An Authorization header is required with every request and must contain the access_token of the user.
         *
         *     This endpoint requires the scope account_webcam_bookings.
         *
         *     What happens when a prerequisite is not met, and which answer refuses a request, is undocumented.
         */
        post: operations["cancelMadeBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
/** @description The request of the Cancel Made Webcam Booking operation. */
export interface CancelMadeBookingRequest {
    /**
     * Format: int32
     * @description The ID of the webcam booking.
     */
    BookingID: number;
    /** @description The reason why the client has cancelled this booking. */
    Reason: string;
}
/** @description A webcam booking made by the authenticated user. */
export interface WebcamBooking {
    /**
     * Format: int32
     * @description The ID of the webcambooking.
     */
    WebcamBookingID: number;
    /**
     * Format: int32
     * @description The duration in minutes.
     */
    Duration: number;
    /**
     * Format: decimal
     * @description The amount of credits offered.
     */
    Credits: number;
    /**
     * @description The status of the webcam booking. Possible values are: Pending, Accepted, Rejected, Confirmed, Cancelled.
     * @enum {string}
     */
    Status: "Pending" | "Accepted" | "Rejected" | "Confirmed" | "Cancelled";
    /** @description Indicates if this bookings has been sent to other users as well. */
    IsMulitple: boolean;
    /**
     * @description The type of software the client wants to use. Possible values are: 1 for MSN Messenger, 2 for Yahoo Messenger and
     *     3 for Skype.
     */
    SoftwareTypeID: components["schemas"]["SoftwareType"];
    /** @description The sign-in name or email address of the performer. */
    SignInNameOrEmail: string;
    /** @description Indicates if this booking was requested as a PhoneChat as well. */
    AlsoPhoneChat: boolean;
    /**
     * Format: local-date-time
     * @description Represents the date and time of when this booking was made.
     */
    CreateDate: string;
    /**
     * Format: local-date-time
     * @description Represents the date and time of when this webcam session should take place.
     */
    SessionDate: string;
    /**
     * Format: local-date-time
     * @description Represents the date and time before this webcam booking needs to be accepted.
     */
    AcceptBy: string;
    /**
     * Format: local-date-time
     * @description Represents the date and time of when this webcam session was accepted.
     */
    AcceptedDate: string | null;
    /**
     * Format: local-date-time
     * @description Represents the date and time of when this webcam session was confirmed.
     */
    ConfirmedDate: string | null;
    /**
     * Format: local-date-time
     * @description Represents the date and time of when this webcam session was cancelled.
     */
    CancelledDate: string | null;
    /** @description Represents the reason why this webcam booking was rejected. */
    CancelledReason: string | null;
    /** @description Represents the Nickname of the user that cancelled this webcam booking. */
    CancelledBy: string | null;
    /** @description Represents the reason why this webcam booking has been rejected. */
    RejectedReason: string | null;
    /**
     * Format: local-date-time
     * @description Represents the date and time of when this webcam session was last updated.
     */
    LastUpdated: string;
    /** @description Represents the performer user who received the booking. */
    Performer: components["schemas"]["WebcamBookingPerformer"];
}
/**
 * Format: int32
 * @description Software for a webcam session.
 * @enum {integer}
 */
export type SoftwareType = 1 | 2 | 3;
/** @description The performer of a webcam booking. */
export interface WebcamBookingPerformer {
    /**
     * Format: int32
     * @description No page describes this member.
     */
    UserID: number;
    /** @description No page describes this member. */
    Nickname: string;
    /** @description No page describes this member. The samples show it as null alone. */
    SignInNameOrEmail: string | null;
    /** @description No page describes this member. The samples show it as null alone; that it is a string is reasoned. */
    PhoneNumber: string | null;
    /**
     * Format: int32
     * @description No page describes this member.
     */
    Total: number;
    /**
     * Format: int32
     * @description No page describes this member.
     */
    Positive: number;
    /**
     * Format: int32
     * @description No page describes this member.
     */
    Neutral: number;
    /**
     * Format: int32
     * @description No page describes this member.
     */
    Negative: number;
    /**
     * Format: int32
     * @description No page describes this member.
     */
    Ratings: number;
    /**
     * Format: int32
     * @description No page describes this member.
     */
    Disputes: number;
}
export interface components {
    schemas: {
        CancelMadeBookingRequest: CancelMadeBookingRequest;
        WebcamBooking: WebcamBooking;
        SoftwareType: SoftwareType;
        WebcamBookingPerformer: WebcamBookingPerformer;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    cancelMadeBooking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The booking to cancel and why, as serialized JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelMadeBookingRequest"];
            };
        };
        responses: {
            /**
             * @description The cancelled booking, in the media type that the Accept header asked for. No page names the status of
             *     this answer.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebcamBooking"];
                    "application/xml": components["schemas"]["WebcamBooking"];
                };
            };
            /** @description Any other answer. Undocumented: no page states the statuses, media types or bodies of refusals and errors. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
