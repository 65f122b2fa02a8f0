// Written by tools/generate.ts from docs/openapi.json.
export interface paths {
    "/api/absences/{id}/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who covers an absence */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SetCoverInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgendaAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an absence */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgendaAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agendas/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours, absences, appointments and free time of somebody */
        get: {
            parameters: {
                query?: {
                    /** @description Default: Monday of this week */
                    from?: string;
                    /** @description Default: six days later; 62 days at most */
                    to?: string;
                };
                header?: never;
                path: {
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Agenda"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agendas/{person}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The appointments of somebody, to subscribe to */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description iCalendar (RFC 5545) */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agendas/{person}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an absence */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path: {
                    person: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordAbsenceInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgendaAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agendas/{person}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set somebody’s hours, or go back to those of the book */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path: {
                    person: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SetHoursInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgendaAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agendas/{person}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an appointment fits, earliest first */
        get: {
            parameters: {
                query?: {
                    /** @description Default: today */
                    from?: string;
                    limit?: number;
                    /** @description Default: 45 */
                    minutes?: number;
                    /** @description Case whose own appointment gives its slot up */
                    moving?: string;
                    /** @description Default: two weeks later; 62 days at most */
                    to?: string;
                };
                header?: never;
                path: {
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Slots"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An appointment as an invitation, or as its withdrawal once cancelled */
        get: {
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
                /** @description iCalendar (RFC 5545) */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals that wait for this person, oldest first */
        get: {
            parameters: {
                query?: {
                    /** @description Only proposals of this action */
                    action?: string;
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApprovalPage"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pages of the book in force */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BookPages"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/book/pages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page, as written */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BookPage"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an action on many cases, or see what would come of it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ManyActionsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BulkAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve many proposals, or see what would come of it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ManyApprovalsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BulkAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct or withdraw a call; preview shows what it changes */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectCallInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CallAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of case, and whether this person may open one */
        get: {
            parameters: {
                query?: {
                    partner?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseTypes"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases, deadlines first */
        get: {
            parameters: {
                query?: {
                    alert?: "ped-passed" | "overdue" | "today" | "this-week";
                    /** @description Role, or `me` for any role of the person */
                    awaiting?: string;
                    cursor?: string;
                    limit?: number;
                    /** @description Default: open and closed; the File asks for open */
                    open?: "true" | "false";
                    /** @description E-mail, or `me` */
                    owner?: string;
                    partner?: string;
                    product?: string;
                    /** @description Part of a salon name, city or case number */
                    q?: string;
                    state?: string;
                    type?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePage"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Open a case */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpenCaseInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"] | components["schemas"]["CaseChanged"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case, its dates, actions and reasons */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an action of the procedure */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                    /** @description Version of the case the person was looking at, e.g. "7" */
                    "if-match"?: string;
                };
                path: {
                    action: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TakeActionInput"] | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"] | components["schemas"]["CaseChanged"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a stored file */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                    /** @description Version of the case the person was looking at, e.g. "7" */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AttachFileInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"] | components["schemas"]["CaseChanged"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a note */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                    /** @description Version of the case the person was looking at, e.g. "7" */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddNoteInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"] | components["schemas"]["CaseChanged"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose an action to those who may take it */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                    /** @description Version of the case the person was looking at, e.g. "7" */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposeActionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"] | components["schemas"]["CaseChanged"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/proposals/{request}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a proposal: its action is taken, by who approves */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                    /** @description Version of the case the person was looking at, e.g. "7" */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    request: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApproveProposalInput"] | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"] | components["schemas"]["CaseChanged"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/proposals/{request}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add to a proposal of one’s own while it waits */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                    /** @description Version of the case the person was looking at, e.g. "7" */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    request: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CompleteProposalInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"] | components["schemas"]["CaseChanged"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/proposals/{request}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a proposal, and say why */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                    /** @description Version of the case the person was looking at, e.g. "7" */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    request: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RefuseProposalInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"] | components["schemas"]["CaseChanged"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/proposals/{request}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a proposal of one’s own */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                    /** @description Version of the case the person was looking at, e.g. "7" */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    request: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"] | components["schemas"]["CaseChanged"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/templates/{template}/parse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a pasted block back into fields; writes nothing */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "accept-language"?: string;
                };
                path: {
                    id: string;
                    template: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasteTemplateInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PastedTemplate"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases call */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseCounts"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dates a receipt gives, and why */
        get: {
            parameters: {
                query: {
                    /** @description Civil date, Europe/Paris */
                    commitmentEnds?: string;
                    product: string;
                    /** @description Civil date, Europe/Paris */
                    received: string;
                    type?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DateExplanation"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The day of a person: what to do, by which action, and the line that demands it */
        get: {
            parameters: {
                query?: {
                    /** @description E-mail of the person; absent: the reader */
                    person?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Day"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a file; the body is the file itself */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredFile"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A kept file */
        get: {
            parameters: {
                query?: {
                    name?: string;
                };
                header?: never;
                path: {
                    file: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/followfile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of letters, newest receipt first */
        get: {
            parameters: {
                query?: {
                    /** @description Product */
                    brand?: string;
                    cursor?: string;
                    /** @description Received on that day or later */
                    from?: string;
                    limit?: number;
                    /** @description E-mail of the account manager, or `me` */
                    manager?: string;
                    /** @description Part of a salon name, city, letter or case number */
                    q?: string;
                    /** @description State of the case, or `waiting`: no partner found yet */
                    state?: string;
                    /** @description Received on that day or before */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowfilePage"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/followfile.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same register as a CSV file for French spreadsheets */
        get: {
            parameters: {
                query?: {
                    /** @description Product */
                    brand?: string;
                    /** @description Received on that day or later */
                    from?: string;
                    /** @description E-mail of the account manager, or `me` */
                    manager?: string;
                    /** @description Part of a salon name, city, letter or case number */
                    q?: string;
                    /** @description State of the case, or `waiting`: no partner found yet */
                    state?: string;
                    /** @description Received on that day or before */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters, or the tray of those that wait for a partner */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    unmatched?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterList"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Register a letter; preview shows its dates first */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RegisterLetterInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a receipt date; preview shows what moves */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectLetterInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a letter of the tray its partner */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MatchLetterInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pick lists of the book in force */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Lists"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Partners by part of a name, city, reference or phone */
        get: {
            parameters: {
                query: {
                    limit?: number;
                    product?: string;
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PartnerList"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A partner with its cases and evidence */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PartnerView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log a call */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LogCallInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CallAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}/domains/{fqdn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record a domain name as a partner’s; the registrar’s own reading comes every night */
        put: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path: {
                    fqdn: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordDomainInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PartnerView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}/manager": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a partner another account manager; its open cases follow */
        put: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeManagerInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PartnerView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declare a number, or that there is none */
        post: {
            parameters: {
                query?: {
                    preview?: "true" | "false";
                };
                header?: {
                    "accept-language"?: string;
                    /** @description Same key, same request: one effect */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeclareNumberInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PartnerView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who can be chosen */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleList"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is at the desk, and which desk commands they may give */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Choose a person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StartSessionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Leave the desk */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alive */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ok: boolean;
                            version: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ready to work */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ok: boolean;
                            version: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ok: boolean;
                            version: string;
                        };
                    };
                };
            };
        };
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
export interface components {
    schemas: {
        Absence: {
            cover: string | null;
            coverName: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            from: string;
            /**
             * @description afternoon: the morning of the first day is worked
             * @enum {string}
             */
            fromHalf: "morning" | "afternoon";
            id: string;
            /** @description Only for those who may record this person’s absences */
            kind: string | null;
            kindLabel: string | null;
            /**
             * @description Last day away, included
             * @example 2026-10-31
             */
            until: string;
            /**
             * @description morning: the afternoon of the last day is worked
             * @enum {string}
             */
            untilHalf: "morning" | "afternoon";
        };
        AbsenceInput: {
            cover: string | null;
            coverName: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            from: string;
            /**
             * @description afternoon: the morning of the first day is worked
             * @enum {string}
             */
            fromHalf: "morning" | "afternoon";
            id: string;
            /** @description Only for those who may record this person’s absences */
            kind: string | null;
            kindLabel: string | null;
            /**
             * @description Last day away, included
             * @example 2026-10-31
             */
            until: string;
            /**
             * @description morning: the afternoon of the last day is worked
             * @enum {string}
             */
            untilHalf: "morning" | "afternoon";
        };
        ActionView: {
            /** @description Exactly: the action sent with an empty form would be carried out */
            allowed: boolean;
            /** @description What it blocks in an agenda, when it books or moves an appointment */
            appointment: {
                /** @enum {string} */
                act: "book" | "move";
                minutes: number;
            } | null;
            /** @description Action by which one asks somebody who may */
            ask: string | null;
            /** @description Refused now, but only for want of values its own form takes */
            completable: boolean;
            /** @description Every condition, passed or failed */
            conditions: components["schemas"]["Reason"][];
            form: {
                fields: components["schemas"]["FormField"][];
            };
            help: string | null;
            id: string;
            label: string;
            line: number;
            page: string;
            /** @description May this person propose it to those who may? null: the page has no proposals of it */
            propose: {
                allowed: boolean;
                reasons: components["schemas"]["Reason"][];
            } | null;
            /** @description Failed conditions */
            reasons: components["schemas"]["Reason"][];
            /** @description What taking it shows once */
            reveals: "auth-code" | null;
            to: string | null;
            toLabel: string | null;
            /** @enum {string} */
            tone: "good" | "bad" | "neutral";
        };
        ActionViewInput: {
            /** @description Exactly: the action sent with an empty form would be carried out */
            allowed: boolean;
            /** @description What it blocks in an agenda, when it books or moves an appointment */
            appointment: {
                /** @enum {string} */
                act: "book" | "move";
                minutes: number;
            } | null;
            /** @description Action by which one asks somebody who may */
            ask: string | null;
            /** @description Refused now, but only for want of values its own form takes */
            completable: boolean;
            /** @description Every condition, passed or failed */
            conditions: components["schemas"]["ReasonInput"][];
            form: {
                fields: components["schemas"]["FormFieldInput"][];
            };
            help: string | null;
            id: string;
            label: string;
            line: number;
            page: string;
            /** @description May this person propose it to those who may? null: the page has no proposals of it */
            propose: {
                allowed: boolean;
                reasons: components["schemas"]["ReasonInput"][];
            } | null;
            /** @description Failed conditions */
            reasons: components["schemas"]["ReasonInput"][];
            /** @description What taking it shows once */
            reveals: "auth-code" | null;
            to: string | null;
            toLabel: string | null;
            /** @enum {string} */
            tone: "good" | "bad" | "neutral";
        };
        AddNote: {
            text: string;
        };
        AddNoteInput: {
            text: string;
        };
        Agenda: {
            absences: components["schemas"]["Absence"][];
            appointments: components["schemas"]["Appointment"][];
            days: {
                cover: string | null;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                day: string;
                /**
                 * @description Ranges of hours
                 * @example [
                 *       "09:00-12:30"
                 *     ]
                 */
                free: string[];
                holiday: string | null;
                /**
                 * @description Ranges of hours
                 * @example [
                 *       "09:00-12:30"
                 *     ]
                 */
                worked: string[];
            }[];
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            from: string;
            hours: components["schemas"]["WeekHours"];
            name: string;
            /** @description false: the hours are those of the book */
            ownHours: boolean;
            person: string;
            rights: {
                allowed: boolean;
                /** @enum {string} */
                command: "set-hours" | "record-absence" | "set-cover";
                reasons: components["schemas"]["Reason"][];
            }[];
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            to: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            today: string;
        };
        AgendaAnswer: {
            absence: string | null;
            /** @enum {string} */
            outcome: "created" | "updated" | "unchanged";
            person: string;
        };
        AgendaAnswerInput: {
            absence: string | null;
            /** @enum {string} */
            outcome: "created" | "updated" | "unchanged";
            person: string;
        };
        AgendaInput: {
            absences: components["schemas"]["AbsenceInput"][];
            appointments: components["schemas"]["AppointmentInput"][];
            days: {
                cover: string | null;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                day: string;
                /**
                 * @description Ranges of hours
                 * @example [
                 *       "09:00-12:30"
                 *     ]
                 */
                free: string[];
                holiday: string | null;
                /**
                 * @description Ranges of hours
                 * @example [
                 *       "09:00-12:30"
                 *     ]
                 */
                worked: string[];
            }[];
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            from: string;
            hours: components["schemas"]["WeekHoursInput"];
            name: string;
            /** @description false: the hours are those of the book */
            ownHours: boolean;
            person: string;
            rights: {
                allowed: boolean;
                /** @enum {string} */
                command: "set-hours" | "record-absence" | "set-cover";
                reasons: components["schemas"]["ReasonInput"][];
            }[];
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            to: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            today: string;
        };
        Appointment: {
            case: string;
            /** @description Why it could no longer be booked where it stands */
            clash: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            day: string;
            id: string;
            minutes: number;
            partner: string;
            partnerName: string;
            person: string;
            /** @enum {string} */
            state: "booked" | "held" | "missed" | "cancelled";
            stateLabel: string;
            /**
             * @description Paris wall clock
             * @example 10:00
             */
            time: string;
            /**
             * @description Paris wall clock
             * @example 10:00
             */
            until: string;
        };
        AppointmentInput: {
            case: string;
            /** @description Why it could no longer be booked where it stands */
            clash: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            day: string;
            id: string;
            minutes: number;
            partner: string;
            partnerName: string;
            person: string;
            /** @enum {string} */
            state: "booked" | "held" | "missed" | "cancelled";
            stateLabel: string;
            /**
             * @description Paris wall clock
             * @example 10:00
             */
            time: string;
            /**
             * @description Paris wall clock
             * @example 10:00
             */
            until: string;
        };
        ApprovalPage: {
            approvals: {
                case: components["schemas"]["CaseSummary"];
                request: components["schemas"]["ProposalRequest"];
            }[];
            next: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            today: string;
        };
        ApprovalPageInput: {
            approvals: {
                case: components["schemas"]["CaseSummaryInput"];
                request: components["schemas"]["ProposalRequestInput"];
            }[];
            next: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            today: string;
        };
        ApproveProposal: {
            /** @description What the proposal still lacks, or what to change in it */
            set?: {
                [key: string]: string | number | boolean | null;
            };
        };
        ApproveProposalInput: {
            /** @description What the proposal still lacks, or what to change in it */
            set?: {
                [key: string]: string | number | boolean | null;
            };
        };
        AttachFile: {
            /** @description sha256 answered by POST /api/files */
            file: string;
            kind: string;
            mediaType?: string;
            name: string;
        };
        AttachFileInput: {
            /** @description sha256 answered by POST /api/files */
            file: string;
            kind: string;
            mediaType?: string;
            name: string;
        };
        Attachment: {
            file: string;
            kind: string;
            kindLabel: string;
            mediaType: string;
            name: string;
            size: number;
        };
        AttachmentInput: {
            file: string;
            kind: string;
            kindLabel: string;
            mediaType: string;
            name: string;
            size: number;
        };
        BookPage: {
            file: string;
            id: string;
            markdown: string;
            owner: string | null;
            review: string | null;
            title: string;
            version: number;
        };
        BookPageInput: {
            file: string;
            id: string;
            markdown: string;
            owner: string | null;
            review: string | null;
            title: string;
            version: number;
        };
        BookPages: {
            pages: {
                file: string;
                id: string;
                owner: string | null;
                review: string | null;
                title: string;
            }[];
            version: number;
        };
        BookPagesInput: {
            pages: {
                file: string;
                id: string;
                owner: string | null;
                review: string | null;
                title: string;
            }[];
            version: number;
        };
        BulkAnswer: {
            done: number;
            /** @description In the order asked */
            entries: {
                /** @description The case as it is left, or would be */
                after: components["schemas"]["CaseSummary"] | null;
                case: string;
                done: boolean;
                /** @description The case it opened */
                opens: string | null;
                /** @description Why not, of this case alone */
                reasons: components["schemas"]["Reason"][];
                /** @description Done earlier under the same key */
                replayed: boolean;
                request: string | null;
            }[];
            preview: boolean;
            refused: number;
        };
        BulkAnswerInput: {
            done: number;
            /** @description In the order asked */
            entries: {
                /** @description The case as it is left, or would be */
                after: components["schemas"]["CaseSummaryInput"] | null;
                case: string;
                done: boolean;
                /** @description The case it opened */
                opens: string | null;
                /** @description Why not, of this case alone */
                reasons: components["schemas"]["ReasonInput"][];
                /** @description Done earlier under the same key */
                replayed: boolean;
                request: string | null;
            }[];
            preview: boolean;
            refused: number;
        };
        CallAnswer: {
            after: components["schemas"]["Evidence"] | null;
            before: components["schemas"]["Evidence"] | null;
            call: string;
            partner: string;
            preview: boolean;
        };
        CallAnswerInput: {
            after: components["schemas"]["EvidenceInput"] | null;
            before: components["schemas"]["EvidenceInput"] | null;
            call: string;
            partner: string;
            preview: boolean;
        };
        /** @description With `Prefer: return=minimal` */
        CaseChanged: {
            id: string;
            revealed?: components["schemas"]["RevealedCode"];
            version: number;
        };
        /** @description With `Prefer: return=minimal` */
        CaseChangedInput: {
            id: string;
            revealed?: components["schemas"]["RevealedCodeInput"];
            version: number;
        };
        CaseCounts: {
            awaiting: {
                count: number;
                label: string;
                role: string;
            }[];
            awaitingMe: number;
            mine: number;
            open: number;
            overdue: number;
            pedPassed: number;
            thisWeek: number;
            today: number;
            /** @description Letters waiting for a partner */
            tray: number;
        };
        CaseCountsInput: {
            awaiting: {
                count: number;
                label: string;
                role: string;
            }[];
            awaitingMe: number;
            mine: number;
            open: number;
            overdue: number;
            pedPassed: number;
            thisWeek: number;
            today: number;
            /** @description Letters waiting for a partner */
            tray: number;
        };
        CasePage: {
            /**
             * @description Instant, ISO 8601 UTC
             * @example 2026-11-22T13:00:00.000Z
             */
            asOf: string;
            cases: components["schemas"]["CaseSummary"][];
            next: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            today: string;
        };
        CasePageInput: {
            /**
             * @description Instant, ISO 8601 UTC
             * @example 2026-11-22T13:00:00.000Z
             */
            asOf: string;
            cases: components["schemas"]["CaseSummaryInput"][];
            next: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            today: string;
        };
        CaseSummary: {
            actBy: string | null;
            address: string;
            /** @description ped-passed is the loudest: billing ran on */
            alert: ("ped-passed" | "overdue" | "today" | "this-week") | null;
            /** @description Role the case waits for */
            awaiting: string | null;
            awaitingLabel: string | null;
            city: string;
            closedOn: string | null;
            /** @description Days from today to act-by */
            daysLeft: number | null;
            fcr: string | null;
            id: string;
            open: boolean;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            openedOn: string;
            origin: string | null;
            owner: string | null;
            ownerName: string | null;
            partner: string;
            partnerName: string;
            ped: string | null;
            pedFirm: boolean;
            postalCode: string;
            product: string;
            productLabel: string;
            state: string;
            stateLabel: string;
            /** @enum {string} */
            stateTone: "good" | "bad" | "neutral";
            type: string;
            typeLabel: string;
            version: number;
            workBy: string | null;
        };
        CaseSummaryInput: {
            actBy: string | null;
            address: string;
            /** @description ped-passed is the loudest: billing ran on */
            alert: ("ped-passed" | "overdue" | "today" | "this-week") | null;
            /** @description Role the case waits for */
            awaiting: string | null;
            awaitingLabel: string | null;
            city: string;
            closedOn: string | null;
            /** @description Days from today to act-by */
            daysLeft: number | null;
            fcr: string | null;
            id: string;
            open: boolean;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            openedOn: string;
            origin: string | null;
            owner: string | null;
            ownerName: string | null;
            partner: string;
            partnerName: string;
            ped: string | null;
            pedFirm: boolean;
            postalCode: string;
            product: string;
            productLabel: string;
            state: string;
            stateLabel: string;
            /** @enum {string} */
            stateTone: "good" | "bad" | "neutral";
            type: string;
            typeLabel: string;
            version: number;
            workBy: string | null;
        };
        CaseTypes: {
            types: components["schemas"]["CaseTypeView"][];
        };
        CaseTypesInput: {
            types: components["schemas"]["CaseTypeViewInput"][];
        };
        CaseTypeView: {
            id: string;
            label: string;
            open: {
                allowed: boolean;
                fields: components["schemas"]["FormField"][];
                reasons: components["schemas"]["Reason"][];
            };
            products: {
                id: string;
                label: string;
            }[];
            states: {
                id: string;
                label: string;
            }[];
        };
        CaseTypeViewInput: {
            id: string;
            label: string;
            open: {
                allowed: boolean;
                fields: components["schemas"]["FormFieldInput"][];
                reasons: components["schemas"]["ReasonInput"][];
            };
            products: {
                id: string;
                label: string;
            }[];
            states: {
                id: string;
                label: string;
            }[];
        };
        CaseView: {
            actBy: string | null;
            actions: components["schemas"]["ActionView"][];
            address: string;
            /** @description ped-passed is the loudest: billing ran on */
            alert: ("ped-passed" | "overdue" | "today" | "this-week") | null;
            attachments: components["schemas"]["Attachment"][];
            /** @description Role the case waits for */
            awaiting: string | null;
            awaitingLabel: string | null;
            bookVersion: number;
            checklists: components["schemas"]["Checklist"][];
            children: string[];
            city: string;
            closedOn: string | null;
            commitmentEndsOn: string | null;
            contact: {
                email: string | null;
                proPhone: string | null;
                salonPhone: string | null;
            };
            dates: components["schemas"]["DateExplanation"] | null;
            /** @description Days from today to act-by */
            daysLeft: number | null;
            /** @description Orders the case gave to other systems */
            deliveries: components["schemas"]["Delivery"][];
            evidence: components["schemas"]["Evidence"] | null;
            family: {
                children: components["schemas"]["Relative"][];
                parent: components["schemas"]["Relative"] | null;
                siblings: components["schemas"]["Relative"][];
            };
            fcr: string | null;
            fields: {
                firm: boolean | null;
                id: string;
                label: string;
                text: string;
                type: string;
                value: string | number | boolean | null;
            }[];
            id: string;
            letters: {
                /** @description Why the letter dates nothing on the case */
                apart: ("after-loss" | "after-ped" | "another-rule") | null;
                /** @description What it asks for besides the termination, in words */
                asks: string[];
                channel: string;
                channelLabel: string;
                id: string;
                number: string | null;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                receivedOn: string;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                registeredOn: string;
                scan: string | null;
                /** @description What its own rule would then give */
                would: {
                    /**
                     * @description Civil date, Europe/Paris
                     * @example 2026-10-31
                     */
                    actBy: string;
                    ped: string | null;
                    /**
                     * @description Civil date, Europe/Paris
                     * @example 2026-10-31
                     */
                    workBy: string;
                } | null;
                writtenOn: string | null;
            }[];
            manager: string | null;
            managerName: string | null;
            monthlyCents: number | null;
            next: {
                action: string | null;
                line: number;
                page: string;
                say: string;
            } | null;
            /** @description What a call logged now would fill */
            nextCall: {
                /** @enum {string} */
                half: "morning" | "afternoon";
                /** @enum {string} */
                number: "salon" | "pro";
            } | null;
            open: boolean;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            openedOn: string;
            origin: string | null;
            owner: string | null;
            ownerName: string | null;
            parent: string | null;
            partner: string;
            partnerFacts: components["schemas"]["PartnerFact"][];
            partnerName: string;
            ped: string | null;
            pedFirm: boolean;
            postalCode: string;
            product: string;
            productLabel: string;
            /** @description What the page brings back on a date that has come */
            reminders: {
                action: string | null;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                due: string;
                id: string;
                line: number;
                page: string;
                say: string;
            }[];
            /** @description Proposals that wait on the case, oldest first */
            requests: components["schemas"]["ProposalRequest"][];
            revealed?: components["schemas"]["RevealedCode"];
            state: string;
            stateLabel: string;
            states: {
                current: boolean;
                end: boolean;
                id: string;
                label: string;
                /** @enum {string} */
                tone: "good" | "bad" | "neutral";
            }[];
            /** @enum {string} */
            stateTone: "good" | "bad" | "neutral";
            /** @description First the block the case carries everywhere */
            templates: components["schemas"]["TemplateView"][];
            timeline: components["schemas"]["TimelineEntry"][];
            type: string;
            typeLabel: string;
            version: number;
            workBy: string | null;
        };
        CaseViewInput: {
            actBy: string | null;
            actions: components["schemas"]["ActionViewInput"][];
            address: string;
            /** @description ped-passed is the loudest: billing ran on */
            alert: ("ped-passed" | "overdue" | "today" | "this-week") | null;
            attachments: components["schemas"]["AttachmentInput"][];
            /** @description Role the case waits for */
            awaiting: string | null;
            awaitingLabel: string | null;
            bookVersion: number;
            checklists: components["schemas"]["ChecklistInput"][];
            children: string[];
            city: string;
            closedOn: string | null;
            commitmentEndsOn: string | null;
            contact: {
                email: string | null;
                proPhone: string | null;
                salonPhone: string | null;
            };
            dates: components["schemas"]["DateExplanationInput"] | null;
            /** @description Days from today to act-by */
            daysLeft: number | null;
            /** @description Orders the case gave to other systems */
            deliveries: components["schemas"]["DeliveryInput"][];
            evidence: components["schemas"]["EvidenceInput"] | null;
            family: {
                children: components["schemas"]["RelativeInput"][];
                parent: components["schemas"]["RelativeInput"] | null;
                siblings: components["schemas"]["RelativeInput"][];
            };
            fcr: string | null;
            fields: {
                firm: boolean | null;
                id: string;
                label: string;
                text: string;
                type: string;
                value: string | number | boolean | null;
            }[];
            id: string;
            letters: {
                /** @description Why the letter dates nothing on the case */
                apart: ("after-loss" | "after-ped" | "another-rule") | null;
                /** @description What it asks for besides the termination, in words */
                asks: string[];
                channel: string;
                channelLabel: string;
                id: string;
                number: string | null;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                receivedOn: string;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                registeredOn: string;
                scan: string | null;
                /** @description What its own rule would then give */
                would: {
                    /**
                     * @description Civil date, Europe/Paris
                     * @example 2026-10-31
                     */
                    actBy: string;
                    ped: string | null;
                    /**
                     * @description Civil date, Europe/Paris
                     * @example 2026-10-31
                     */
                    workBy: string;
                } | null;
                writtenOn: string | null;
            }[];
            manager: string | null;
            managerName: string | null;
            monthlyCents: number | null;
            next: {
                action: string | null;
                line: number;
                page: string;
                say: string;
            } | null;
            /** @description What a call logged now would fill */
            nextCall: {
                /** @enum {string} */
                half: "morning" | "afternoon";
                /** @enum {string} */
                number: "salon" | "pro";
            } | null;
            open: boolean;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            openedOn: string;
            origin: string | null;
            owner: string | null;
            ownerName: string | null;
            parent: string | null;
            partner: string;
            partnerFacts: components["schemas"]["PartnerFactInput"][];
            partnerName: string;
            ped: string | null;
            pedFirm: boolean;
            postalCode: string;
            product: string;
            productLabel: string;
            /** @description What the page brings back on a date that has come */
            reminders: {
                action: string | null;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                due: string;
                id: string;
                line: number;
                page: string;
                say: string;
            }[];
            /** @description Proposals that wait on the case, oldest first */
            requests: components["schemas"]["ProposalRequestInput"][];
            revealed?: components["schemas"]["RevealedCodeInput"];
            state: string;
            stateLabel: string;
            states: {
                current: boolean;
                end: boolean;
                id: string;
                label: string;
                /** @enum {string} */
                tone: "good" | "bad" | "neutral";
            }[];
            /** @enum {string} */
            stateTone: "good" | "bad" | "neutral";
            /** @description First the block the case carries everywhere */
            templates: components["schemas"]["TemplateViewInput"][];
            timeline: components["schemas"]["TimelineEntryInput"][];
            type: string;
            typeLabel: string;
            version: number;
            workBy: string | null;
        };
        ChangeManager: {
            /** @description E-mail of a person the desk knows */
            manager: string;
            reason?: string | null;
        };
        ChangeManagerInput: {
            /** @description E-mail of a person the desk knows */
            manager: string;
            reason?: string | null;
        };
        Checklist: {
            done: boolean;
            id: string;
            label: string;
            line: number;
            page: string;
            steps: {
                /** @description Action of the case that does it */
                action: string | null;
                done: boolean;
                help: string | null;
                id: string;
                say: string;
            }[];
        };
        ChecklistInput: {
            done: boolean;
            id: string;
            label: string;
            line: number;
            page: string;
            steps: {
                /** @description Action of the case that does it */
                action: string | null;
                done: boolean;
                help: string | null;
                id: string;
                say: string;
            }[];
        };
        CompleteProposal: {
            set: {
                [key: string]: string | number | boolean | null;
            };
        };
        CompleteProposalInput: {
            set: {
                [key: string]: string | number | boolean | null;
            };
        };
        CorrectCall: {
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            day?: string;
            /** @enum {string} */
            number?: "salon" | "pro";
            reason: string;
            result?: string;
            time?: string;
            withdraw?: boolean;
        };
        CorrectCallInput: {
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            day?: string;
            /** @enum {string} */
            number?: "salon" | "pro";
            reason: string;
            result?: string;
            time?: string;
            withdraw?: boolean;
        };
        CorrectLetter: {
            reason: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            receivedOn: string;
        };
        CorrectLetterInput: {
            reason: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            receivedOn: string;
        };
        DateExplanation: {
            actBy: string | null;
            bookVersion: number;
            counterfactuals: {
                actBy: string | null;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                given: string;
                ped: string | null;
                text: string;
            }[];
            line: number;
            overridden: boolean;
            page: string;
            ped: string | null;
            /** @description The lines of the page, as written */
            quote: string;
            rule: string;
            steps: {
                day: string | null;
                line: number;
                page: string;
                text: string;
            }[];
            workBy: string | null;
        };
        DateExplanationInput: {
            actBy: string | null;
            bookVersion: number;
            counterfactuals: {
                actBy: string | null;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                given: string;
                ped: string | null;
                text: string;
            }[];
            line: number;
            overridden: boolean;
            page: string;
            ped: string | null;
            /** @description The lines of the page, as written */
            quote: string;
            rule: string;
            steps: {
                day: string | null;
                line: number;
                page: string;
                text: string;
            }[];
            workBy: string | null;
        };
        Day: {
            appointments: {
                case: string;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                day: string;
                id: string;
                minutes: number;
                partner: string;
                partnerName: string;
                person: string;
                personName: string;
                time: string;
                toClose: boolean;
            }[];
            counts: {
                [key: string]: number;
            };
            covering: {
                name: string;
                person: string;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                until: string;
            }[];
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            date: string;
            items: {
                action: string | null;
                actionLabel: string | null;
                call: {
                    /** @enum {string} */
                    half: "morning" | "afternoon";
                    /** @enum {string} */
                    number: "salon" | "pro";
                } | null;
                case: components["schemas"]["CaseSummary"];
                due: string | null;
                /** @description Name of the absent colleague whose work it is */
                forPerson: string | null;
                more: {
                    action: string | null;
                    call: {
                        /** @enum {string} */
                        half: "morning" | "afternoon";
                        /** @enum {string} */
                        number: "salon" | "pro";
                    } | null;
                    due: string | null;
                    say: string;
                    /** @enum {string} */
                    section: "overdue" | "today" | "call-now" | "to-approve" | "returned" | "reminder" | "next";
                    /** @description The line of the page that demands it */
                    why: {
                        anchor?: string;
                        line: number;
                        page: string;
                    } | null;
                }[];
                request: string | null;
                say: string;
                /** @enum {string} */
                section: "overdue" | "today" | "call-now" | "to-approve" | "returned" | "reminder" | "next";
                since: string | null;
                /** @description The line of the page that demands it */
                why: {
                    anchor?: string;
                    line: number;
                    page: string;
                } | null;
            }[];
            person: string;
            personName: string;
        };
        DayInput: {
            appointments: {
                case: string;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                day: string;
                id: string;
                minutes: number;
                partner: string;
                partnerName: string;
                person: string;
                personName: string;
                time: string;
                toClose: boolean;
            }[];
            counts: {
                [key: string]: number;
            };
            covering: {
                name: string;
                person: string;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                until: string;
            }[];
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            date: string;
            items: {
                action: string | null;
                actionLabel: string | null;
                call: {
                    /** @enum {string} */
                    half: "morning" | "afternoon";
                    /** @enum {string} */
                    number: "salon" | "pro";
                } | null;
                case: components["schemas"]["CaseSummaryInput"];
                due: string | null;
                /** @description Name of the absent colleague whose work it is */
                forPerson: string | null;
                more: {
                    action: string | null;
                    call: {
                        /** @enum {string} */
                        half: "morning" | "afternoon";
                        /** @enum {string} */
                        number: "salon" | "pro";
                    } | null;
                    due: string | null;
                    say: string;
                    /** @enum {string} */
                    section: "overdue" | "today" | "call-now" | "to-approve" | "returned" | "reminder" | "next";
                    /** @description The line of the page that demands it */
                    why: {
                        anchor?: string;
                        line: number;
                        page: string;
                    } | null;
                }[];
                request: string | null;
                say: string;
                /** @enum {string} */
                section: "overdue" | "today" | "call-now" | "to-approve" | "returned" | "reminder" | "next";
                since: string | null;
                /** @description The line of the page that demands it */
                why: {
                    anchor?: string;
                    line: number;
                    page: string;
                } | null;
            }[];
            person: string;
            personName: string;
        };
        DeclareNumber: {
            /** @enum {string} */
            number: "salon" | "pro";
            /** @description null: the partner has no such number */
            phone: string | null;
        };
        DeclareNumberInput: {
            /** @enum {string} */
            number: "salon" | "pro";
            /** @description null: the partner has no such number */
            phone: string | null;
        };
        Delivery: {
            attempts: number;
            id: string;
            /** @description When it is tried again */
            nextAt: string | null;
            /** @description What the other system said the last time */
            note: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            on: string;
            /** @enum {string} */
            order: "reset-code" | "autorenew-off" | "autorenew-on" | "remove-redirections" | "unlock" | "export-zone";
            orderLabel: string;
            /**
             * @description not-configured: the desk is not linked to the registrar, the order waits until it is
             * @enum {string}
             */
            state: "waiting" | "not-configured" | "done" | "failed";
            stateLabel: string;
            /** @description The domain name it is about */
            target: string;
        };
        DeliveryInput: {
            attempts: number;
            id: string;
            /** @description When it is tried again */
            nextAt: string | null;
            /** @description What the other system said the last time */
            note: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            on: string;
            /** @enum {string} */
            order: "reset-code" | "autorenew-off" | "autorenew-on" | "remove-redirections" | "unlock" | "export-zone";
            orderLabel: string;
            /**
             * @description not-configured: the desk is not linked to the registrar, the order waits until it is
             * @enum {string}
             */
            state: "waiting" | "not-configured" | "done" | "failed";
            stateLabel: string;
            /** @description The domain name it is about */
            target: string;
        };
        Evidence: {
            cells: {
                attempt: {
                    /**
                     * @description Civil date, Europe/Paris
                     * @example 2026-10-31
                     */
                    day: string;
                    result: string;
                    time: string;
                } | null;
                /** @enum {string} */
                half: "morning" | "afternoon";
                /** @enum {string} */
                number: "salon" | "pro";
                /** @enum {string} */
                status: "done" | "missing" | "waived";
            }[];
            daysSinceFirst: number | null;
            earliest: string | null;
            eligible: boolean;
            firstAttempt: string | null;
            label: string;
            line: number;
            missing: string[];
            oldEnough: boolean;
            page: string;
            recentEnough: boolean;
            rule: string;
            span: number;
        };
        EvidenceInput: {
            cells: {
                attempt: {
                    /**
                     * @description Civil date, Europe/Paris
                     * @example 2026-10-31
                     */
                    day: string;
                    result: string;
                    time: string;
                } | null;
                /** @enum {string} */
                half: "morning" | "afternoon";
                /** @enum {string} */
                number: "salon" | "pro";
                /** @enum {string} */
                status: "done" | "missing" | "waived";
            }[];
            daysSinceFirst: number | null;
            earliest: string | null;
            eligible: boolean;
            firstAttempt: string | null;
            label: string;
            line: number;
            missing: string[];
            oldEnough: boolean;
            page: string;
            recentEnough: boolean;
            rule: string;
            span: number;
        };
        FollowfilePage: {
            /**
             * @description Instant, ISO 8601 UTC
             * @example 2026-11-22T13:00:00.000Z
             */
            asOf: string;
            managers: {
                email: string;
                name: string;
            }[];
            next: string | null;
            /** @description Names of the lines of the pavé */
            pave: string[];
            /**
             * @description Language the pavé is written in
             * @enum {string}
             */
            paveLang: "fr" | "en";
            rows: components["schemas"]["FollowfileRow"][];
            states: {
                id: string;
                label: string;
            }[];
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            today: string;
        };
        FollowfilePageInput: {
            /**
             * @description Instant, ISO 8601 UTC
             * @example 2026-11-22T13:00:00.000Z
             */
            asOf: string;
            managers: {
                email: string;
                name: string;
            }[];
            next: string | null;
            /** @description Names of the lines of the pavé */
            pave: string[];
            /**
             * @description Language the pavé is written in
             * @enum {string}
             */
            paveLang: "fr" | "en";
            rows: components["schemas"]["FollowfileRowInput"][];
            states: {
                id: string;
                label: string;
            }[];
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            today: string;
        };
        FollowfileRow: {
            actBy: string | null;
            /** @description What the letter asks for besides the termination */
            asks: string[];
            case: string | null;
            city: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            fcr: string;
            letter: string;
            manager: string | null;
            managerName: string | null;
            partner: string | null;
            /** @description Lines of the pavé, as `pave` of the page names them */
            pave: string[];
            ped: string | null;
            pedFirm: boolean;
            /** @description Whether a risk was known; null while the letter waits */
            priorRisk: boolean | null;
            product: string;
            productLabel: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            receivedOn: string;
            registeredBy: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            registeredOn: string;
            /** @description The salon, or what the letter says while it waits for one */
            salon: string;
            state: string;
            stateLabel: string;
            /** @enum {string} */
            stateTone: "good" | "bad" | "neutral";
        };
        FollowfileRowInput: {
            actBy: string | null;
            /** @description What the letter asks for besides the termination */
            asks: string[];
            case: string | null;
            city: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            fcr: string;
            letter: string;
            manager: string | null;
            managerName: string | null;
            partner: string | null;
            /** @description Lines of the pavé, as `pave` of the page names them */
            pave: string[];
            ped: string | null;
            pedFirm: boolean;
            /** @description Whether a risk was known; null while the letter waits */
            priorRisk: boolean | null;
            product: string;
            productLabel: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            receivedOn: string;
            registeredBy: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            registeredOn: string;
            /** @description The salon, or what the letter says while it waits for one */
            salon: string;
            state: string;
            stateLabel: string;
            /** @enum {string} */
            stateTone: "good" | "bad" | "neutral";
        };
        FormField: {
            help: string | null;
            id: string;
            label: string;
            missing: boolean;
            options: {
                label: string;
                refused: components["schemas"]["Reason"] | null;
                value: string;
            }[] | null;
            required: boolean;
            /** @enum {string} */
            type: "text" | "long-text" | "date" | "time" | "list" | "boolean" | "number" | "money" | "person";
            value: string | number | boolean | null;
        };
        FormFieldInput: {
            help: string | null;
            id: string;
            label: string;
            missing: boolean;
            options: {
                label: string;
                refused: components["schemas"]["ReasonInput"] | null;
                value: string;
            }[] | null;
            required: boolean;
            /** @enum {string} */
            type: "text" | "long-text" | "date" | "time" | "list" | "boolean" | "number" | "money" | "person";
            value: string | number | boolean | null;
        };
        LetterAnswer: {
            /** @description Dates of the case with the letter */
            after: {
                actBy: string | null;
                fcr: string | null;
                ped: string | null;
                workBy: string | null;
            } | null;
            /** @description Role that has to decide on the case */
            awaiting: string | null;
            awaitingLabel: string | null;
            /** @description Dates of the case before the letter */
            before: {
                actBy: string | null;
                fcr: string | null;
                ped: string | null;
                workBy: string | null;
            } | null;
            case: string | null;
            dates: components["schemas"]["DateExplanation"] | null;
            doneOnWrongDate: {
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                on: string;
                what: string;
            }[];
            /** @description Other letters of the same partner and product within 30 days */
            duplicates: {
                id: string;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                receivedOn: string;
            }[];
            letter: components["schemas"]["LetterView"];
            /** @description What to know before doing anything else, with the line of the page */
            notices: {
                code: string;
                line: number;
                page: string;
                text: string;
            }[];
            /** @description A case was opened; false: the letter joined an existing one, or waits */
            opened: boolean;
            /** @description The other contracts the letter names */
            others: components["schemas"]["LetterLine"][];
            preview: boolean;
            /**
             * @description What the letter found: no partner yet, no case, one it dates, one already lost, one whose PED is past, or one dated by another rule
             * @enum {string}
             */
            situation: "waits" | "opens" | "joins" | "after-loss" | "after-ped" | "another-rule";
            /** @description No risk followed or lost before: the account manager’s appointment comes first */
            withoutPriorRisk: boolean;
            /** @description When the letter dates nothing: what its rule would give, beside what the case keeps */
            would: {
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                actBy: string;
                ped: string | null;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                workBy: string;
            } | null;
        };
        LetterAnswerInput: {
            /** @description Dates of the case with the letter */
            after: {
                actBy: string | null;
                fcr: string | null;
                ped: string | null;
                workBy: string | null;
            } | null;
            /** @description Role that has to decide on the case */
            awaiting: string | null;
            awaitingLabel: string | null;
            /** @description Dates of the case before the letter */
            before: {
                actBy: string | null;
                fcr: string | null;
                ped: string | null;
                workBy: string | null;
            } | null;
            case: string | null;
            dates: components["schemas"]["DateExplanationInput"] | null;
            doneOnWrongDate: {
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                on: string;
                what: string;
            }[];
            /** @description Other letters of the same partner and product within 30 days */
            duplicates: {
                id: string;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                receivedOn: string;
            }[];
            letter: components["schemas"]["LetterViewInput"];
            /** @description What to know before doing anything else, with the line of the page */
            notices: {
                code: string;
                line: number;
                page: string;
                text: string;
            }[];
            /** @description A case was opened; false: the letter joined an existing one, or waits */
            opened: boolean;
            /** @description The other contracts the letter names */
            others: components["schemas"]["LetterLineInput"][];
            preview: boolean;
            /**
             * @description What the letter found: no partner yet, no case, one it dates, one already lost, one whose PED is past, or one dated by another rule
             * @enum {string}
             */
            situation: "waits" | "opens" | "joins" | "after-loss" | "after-ped" | "another-rule";
            /** @description No risk followed or lost before: the account manager’s appointment comes first */
            withoutPriorRisk: boolean;
            /** @description When the letter dates nothing: what its rule would give, beside what the case keeps */
            would: {
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                actBy: string;
                ped: string | null;
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                workBy: string;
            } | null;
        };
        LetterLine: {
            case: string | null;
            letter: components["schemas"]["LetterView"];
            /** @description A case was opened; false: the letter joined an existing one, or waits */
            opened: boolean;
            /**
             * @description What the letter found: no partner yet, no case, one it dates, one already lost, one whose PED is past, or one dated by another rule
             * @enum {string}
             */
            situation: "waits" | "opens" | "joins" | "after-loss" | "after-ped" | "another-rule";
        };
        LetterLineInput: {
            case: string | null;
            letter: components["schemas"]["LetterViewInput"];
            /** @description A case was opened; false: the letter joined an existing one, or waits */
            opened: boolean;
            /**
             * @description What the letter found: no partner yet, no case, one it dates, one already lost, one whose PED is past, or one dated by another rule
             * @enum {string}
             */
            situation: "waits" | "opens" | "joins" | "after-loss" | "after-ped" | "another-rule";
        };
        LetterList: {
            letters: components["schemas"]["LetterView"][];
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            today: string;
        };
        LetterListInput: {
            letters: components["schemas"]["LetterViewInput"][];
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            today: string;
        };
        LetterView: {
            actBy: string | null;
            /** @description What it asks for besides the termination, in words */
            asks: string[];
            /** @description For the tray: partners it might be */
            candidates: components["schemas"]["PartnerSummary"][];
            case: string | null;
            channel: string;
            channelLabel: string;
            city: string | null;
            id: string;
            named: string | null;
            number: string | null;
            partner: string | null;
            partnerName: string | null;
            ped: string | null;
            product: string;
            productLabel: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            receivedOn: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            registeredOn: string;
            scan: string | null;
            /** @description unknown-partner, several-partners, or null once matched */
            unmatched: string | null;
            version: number;
            workBy: string | null;
            writtenOn: string | null;
        };
        LetterViewInput: {
            actBy: string | null;
            /** @description What it asks for besides the termination, in words */
            asks: string[];
            /** @description For the tray: partners it might be */
            candidates: components["schemas"]["PartnerSummaryInput"][];
            case: string | null;
            channel: string;
            channelLabel: string;
            city: string | null;
            id: string;
            named: string | null;
            number: string | null;
            partner: string | null;
            partnerName: string | null;
            ped: string | null;
            product: string;
            productLabel: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            receivedOn: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            registeredOn: string;
            scan: string | null;
            /** @description unknown-partner, several-partners, or null once matched */
            unmatched: string | null;
            version: number;
            workBy: string | null;
            writtenOn: string | null;
        };
        /** @description Pick lists of the book in force, by id */
        Lists: {
            lists: {
                [key: string]: {
                    label: string;
                    value: string;
                }[];
            };
        };
        /** @description Pick lists of the book in force, by id */
        ListsInput: {
            lists: {
                [key: string]: {
                    label: string;
                    value: string;
                }[];
            };
        };
        LogCall: {
            /**
             * @description Default: today
             * @example 2026-10-31
             */
            day?: string;
            /**
             * @description Default: the number the evidence still needs in this half-day
             * @enum {string}
             */
            number?: "salon" | "pro";
            /** @description A value of the list call-results, e.g. no-answer */
            result: string;
            /** @description Paris wall clock; default: now */
            time?: string;
        };
        LogCallInput: {
            /**
             * @description Default: today
             * @example 2026-10-31
             */
            day?: string;
            /**
             * @description Default: the number the evidence still needs in this half-day
             * @enum {string}
             */
            number?: "salon" | "pro";
            /** @description A value of the list call-results, e.g. no-answer */
            result: string;
            /** @description Paris wall clock; default: now */
            time?: string;
        };
        ManyActions: {
            action: string;
            cases: {
                id: string;
                /** @description What this one is given besides */
                set?: {
                    [key: string]: string | number | boolean | null;
                };
                /** @description Version of the case the person was looking at */
                version?: number;
            }[];
            /** @description Decide and show, write nothing */
            preview?: boolean;
            /** @description What all of them are given */
            set?: {
                [key: string]: string | number | boolean | null;
            };
        };
        ManyActionsInput: {
            action: string;
            cases: {
                id: string;
                /** @description What this one is given besides */
                set?: {
                    [key: string]: string | number | boolean | null;
                };
                /** @description Version of the case the person was looking at */
                version?: number;
            }[];
            /** @description Decide and show, write nothing */
            preview?: boolean;
            /** @description What all of them are given */
            set?: {
                [key: string]: string | number | boolean | null;
            };
        };
        ManyApprovals: {
            /** @description Decide and show, write nothing */
            preview?: boolean;
            requests: {
                case: string;
                request: string;
            }[];
        };
        ManyApprovalsInput: {
            /** @description Decide and show, write nothing */
            preview?: boolean;
            requests: {
                case: string;
                request: string;
            }[];
        };
        MatchLetter: {
            partner: string;
        };
        MatchLetterInput: {
            partner: string;
        };
        OpenCase: {
            partner: string;
            product?: string;
            set?: {
                [key: string]: string | number | boolean | null;
            };
            type: string;
        };
        OpenCaseInput: {
            partner: string;
            product?: string;
            set?: {
                [key: string]: string | number | boolean | null;
            };
            type: string;
        };
        PartnerFact: {
            help: string | null;
            id: string;
            label: string;
            /** @description Changes to come, the nearest first */
            planned: {
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                on: string;
                text: string;
                value: string | number | boolean | null;
            }[];
            text: string;
            value: string | number | boolean | null;
        };
        PartnerFactInput: {
            help: string | null;
            id: string;
            label: string;
            /** @description Changes to come, the nearest first */
            planned: {
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                on: string;
                text: string;
                value: string | number | boolean | null;
            }[];
            text: string;
            value: string | number | boolean | null;
        };
        PartnerList: {
            partners: components["schemas"]["PartnerSummary"][];
        };
        PartnerListInput: {
            partners: components["schemas"]["PartnerSummaryInput"][];
        };
        PartnerSummary: {
            address: string;
            city: string;
            contracts: {
                commitmentEndsOn: string | null;
                id: string;
                liveOn: string | null;
                monthlyCents: number | null;
                openCase: string | null;
                product: string;
                productLabel: string;
                signedOn: string | null;
            }[];
            /** @description Other partners with the same name in the same city */
            homonyms: number;
            id: string;
            manager: string | null;
            managerName: string | null;
            name: string;
            postalCode: string;
            proPhone: string | null;
            region: string | null;
            salonPhone: string | null;
            siret: string | null;
        };
        PartnerSummaryInput: {
            address: string;
            city: string;
            contracts: {
                commitmentEndsOn: string | null;
                id: string;
                liveOn: string | null;
                monthlyCents: number | null;
                openCase: string | null;
                product: string;
                productLabel: string;
                signedOn: string | null;
            }[];
            /** @description Other partners with the same name in the same city */
            homonyms: number;
            id: string;
            manager: string | null;
            managerName: string | null;
            name: string;
            postalCode: string;
            proPhone: string | null;
            region: string | null;
            salonPhone: string | null;
            siret: string | null;
        };
        PartnerView: {
            address: string;
            cases: components["schemas"]["CaseSummary"][];
            city: string;
            contracts: {
                commitmentEndsOn: string | null;
                id: string;
                liveOn: string | null;
                monthlyCents: number | null;
                openCase: string | null;
                product: string;
                productLabel: string;
                signedOn: string | null;
            }[];
            domains: {
                autorenew: boolean | null;
                expiresOn: string | null;
                fqdn: string;
                registrar: string;
                seenAt: string;
                status: string[];
            }[];
            evidence: components["schemas"]["Evidence"] | null;
            facts: components["schemas"]["PartnerFact"][];
            /** @description Other partners with the same name in the same city */
            homonyms: number;
            id: string;
            manager: string | null;
            managerName: string | null;
            name: string;
            postalCode: string;
            proPhone: string | null;
            region: string | null;
            salonPhone: string | null;
            siret: string | null;
            timeline: components["schemas"]["TimelineEntry"][];
        };
        PartnerViewInput: {
            address: string;
            cases: components["schemas"]["CaseSummaryInput"][];
            city: string;
            contracts: {
                commitmentEndsOn: string | null;
                id: string;
                liveOn: string | null;
                monthlyCents: number | null;
                openCase: string | null;
                product: string;
                productLabel: string;
                signedOn: string | null;
            }[];
            domains: {
                autorenew: boolean | null;
                expiresOn: string | null;
                fqdn: string;
                registrar: string;
                seenAt: string;
                status: string[];
            }[];
            evidence: components["schemas"]["EvidenceInput"] | null;
            facts: components["schemas"]["PartnerFactInput"][];
            /** @description Other partners with the same name in the same city */
            homonyms: number;
            id: string;
            manager: string | null;
            managerName: string | null;
            name: string;
            postalCode: string;
            proPhone: string | null;
            region: string | null;
            salonPhone: string | null;
            siret: string | null;
            timeline: components["schemas"]["TimelineEntryInput"][];
        };
        PastedTemplate: {
            /** @description The action whose form takes these values */
            action: string | null;
            /** @description Fields whose line was found, empty ones included */
            found: string[];
            label: string;
            /** @description Values that do not fit, lines given twice */
            problems: components["schemas"]["Reason"][];
            /** @description Values read; a line left empty says nothing */
            set: {
                [key: string]: string | number | boolean | null;
            };
            template: string;
            /** @description Lines that belong to no line of the block, counted from 1 */
            unread: {
                line: number;
                text: string;
            }[];
        };
        PastedTemplateInput: {
            /** @description The action whose form takes these values */
            action: string | null;
            /** @description Fields whose line was found, empty ones included */
            found: string[];
            label: string;
            /** @description Values that do not fit, lines given twice */
            problems: components["schemas"]["ReasonInput"][];
            /** @description Values read; a line left empty says nothing */
            set: {
                [key: string]: string | number | boolean | null;
            };
            template: string;
            /** @description Lines that belong to no line of the block, counted from 1 */
            unread: {
                line: number;
                text: string;
            }[];
        };
        PasteTemplate: {
            /** @description A block as people paste it */
            text: string;
        };
        PasteTemplateInput: {
            /** @description A block as people paste it */
            text: string;
        };
        PeopleList: {
            people: components["schemas"]["Person"][];
        };
        PeopleListInput: {
            people: components["schemas"]["PersonInput"][];
        };
        Person: {
            email: string;
            name: string;
            roleLabels: string[];
            roles: string[];
        };
        PersonInput: {
            email: string;
            name: string;
            roleLabels: string[];
            roles: string[];
        };
        Problem: {
            action?: string;
            code: string;
            detail: string;
            /** @description Fault id, to give to whoever looks after the desk */
            id?: string;
            reasons?: components["schemas"]["Reason"][];
            status: number;
            title: string;
            type: string;
        };
        ProblemInput: {
            action?: string;
            code: string;
            detail: string;
            /** @description Fault id, to give to whoever looks after the desk */
            id?: string;
            reasons?: components["schemas"]["ReasonInput"][];
            status: number;
            title: string;
            type: string;
        };
        ProposalRequest: {
            action: string;
            /** @description What approving it as it stands would answer */
            answer: {
                allowed: boolean;
                completable: boolean;
                conditions: components["schemas"]["Reason"][];
                reasons: components["schemas"]["Reason"][];
            };
            by: string;
            byName: string;
            id: string;
            label: string;
            /** @description May this person refuse it? Whether they may approve it is in `answer` */
            mayAnswer: boolean;
            /** @description It is theirs, to complete or to withdraw */
            mayComplete: boolean;
            note: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            on: string;
            /** @description What was proposed */
            set: {
                /** @description What the case says now, in words */
                before: string;
                field: string;
                label: string;
                text: string;
                value: string | number | boolean | null;
            }[];
        };
        ProposalRequestInput: {
            action: string;
            /** @description What approving it as it stands would answer */
            answer: {
                allowed: boolean;
                completable: boolean;
                conditions: components["schemas"]["ReasonInput"][];
                reasons: components["schemas"]["ReasonInput"][];
            };
            by: string;
            byName: string;
            id: string;
            label: string;
            /** @description May this person refuse it? Whether they may approve it is in `answer` */
            mayAnswer: boolean;
            /** @description It is theirs, to complete or to withdraw */
            mayComplete: boolean;
            note: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            on: string;
            /** @description What was proposed */
            set: {
                /** @description What the case says now, in words */
                before: string;
                field: string;
                label: string;
                text: string;
                value: string | number | boolean | null;
            }[];
        };
        ProposeAction: {
            action: string;
            /** @description A sentence for whoever answers */
            note?: string | null;
            set?: {
                [key: string]: string | number | boolean | null;
            };
        };
        ProposeActionInput: {
            action: string;
            /** @description A sentence for whoever answers */
            note?: string | null;
            set?: {
                [key: string]: string | number | boolean | null;
            };
        };
        Reason: {
            anchor?: string;
            code: string;
            /** @description Fields of the form that would lift the reason */
            fields: string[];
            line: number;
            message: string;
            ok: boolean;
            page: string;
            /** @description The value the condition was tested on */
            read: (string | number | boolean | null) | (string | number | boolean | null)[];
            /** @description Roles that may */
            who: string[];
        };
        ReasonInput: {
            anchor?: string;
            code: string;
            /** @description Fields of the form that would lift the reason */
            fields: string[];
            line: number;
            message: string;
            ok: boolean;
            page: string;
            /** @description The value the condition was tested on */
            read: (string | number | boolean | null) | (string | number | boolean | null)[];
            /** @description Roles that may */
            who: string[];
        };
        RecordAbsence: {
            /** @description E-mail of who covers, for those who may say */
            cover?: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            from: string;
            /** @enum {string} */
            fromHalf?: "morning" | "afternoon";
            /** @description A value of the list absence-kinds, e.g. leave */
            kind: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            until: string;
            /** @enum {string} */
            untilHalf?: "morning" | "afternoon";
        };
        RecordAbsenceInput: {
            /** @description E-mail of who covers, for those who may say */
            cover?: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            from: string;
            /** @enum {string} */
            fromHalf?: "morning" | "afternoon";
            /** @description A value of the list absence-kinds, e.g. leave */
            kind: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            until: string;
            /** @enum {string} */
            untilHalf?: "morning" | "afternoon";
        };
        RecordDomain: {
            expiresOn?: string | null;
            registrar?: string;
        };
        RecordDomainInput: {
            expiresOn?: string | null;
            registrar?: string;
        };
        RefuseProposal: {
            reason: string;
        };
        RefuseProposalInput: {
            reason: string;
        };
        RegisterLetter: {
            /** @description Other contracts the same letter names: one case each */
            also?: {
                partner: string;
                product: string;
            }[];
            /** @description What the letter asks for besides the termination */
            asks?: ("customer-file" | "domain-name")[];
            channel: string;
            city?: string | null;
            named?: string | null;
            note?: string | null;
            /** @description The post room’s own number; the desk gives one otherwise */
            number?: string;
            /** @description Reference; absent: the letter is matched by name and city, or waits in the tray */
            partner?: string | null;
            product: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            receivedOn: string;
            scan?: {
                file: string;
                name: string;
            } | null;
            writtenOn?: string | null;
        };
        RegisterLetterInput: {
            /** @description Other contracts the same letter names: one case each */
            also?: {
                partner: string;
                product: string;
            }[];
            /** @description What the letter asks for besides the termination */
            asks?: ("customer-file" | "domain-name")[];
            channel: string;
            city?: string | null;
            named?: string | null;
            note?: string | null;
            /** @description The post room’s own number; the desk gives one otherwise */
            number?: string;
            /** @description Reference; absent: the letter is matched by name and city, or waits in the tray */
            partner?: string | null;
            product: string;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            receivedOn: string;
            scan?: {
                file: string;
                name: string;
            } | null;
            writtenOn?: string | null;
        };
        Relative: {
            id: string;
            state: string;
            stateLabel: string;
            /** @enum {string} */
            tone: "good" | "bad" | "neutral";
            type: string;
            typeLabel: string;
        };
        RelativeInput: {
            id: string;
            state: string;
            stateLabel: string;
            /** @enum {string} */
            tone: "good" | "bad" | "neutral";
            type: string;
            typeLabel: string;
        };
        /** @description Shown once, to who took the action; kept nowhere */
        RevealedCode: {
            code: string;
            domain: string;
            expiresAt: string | null;
            /** @constant */
            kind: "auth-code";
        };
        /** @description Shown once, to who took the action; kept nowhere */
        RevealedCodeInput: {
            code: string;
            domain: string;
            expiresAt: string | null;
            /** @constant */
            kind: "auth-code";
        };
        Session: {
            /** @description Desk commands (register-letter, log-call…) and whether this person may */
            commands: {
                [key: string]: {
                    allowed: boolean;
                    line: number;
                    message: string;
                    page: string;
                };
            };
            person: components["schemas"]["Person"];
            today: string;
        };
        SessionInput: {
            /** @description Desk commands (register-letter, log-call…) and whether this person may */
            commands: {
                [key: string]: {
                    allowed: boolean;
                    line: number;
                    message: string;
                    page: string;
                };
            };
            person: components["schemas"]["PersonInput"];
            today: string;
        };
        SetCover: {
            /** @description E-mail; null: nobody */
            cover: string | null;
        };
        SetCoverInput: {
            /** @description E-mail; null: nobody */
            cover: string | null;
        };
        SetHours: {
            /** @description Ranges by English weekday; null: the hours of the book */
            hours: {
                [key: string]: string[];
            } | null;
        };
        SetHoursInput: {
            /** @description Ranges by English weekday; null: the hours of the book */
            hours: {
                [key: string]: string[];
            } | null;
        };
        Slots: {
            /** @description Who to ask instead while the person is away */
            cover: {
                email: string;
                name: string;
            } | null;
            minutes: number;
            name: string;
            person: string;
            slots: {
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                day: string;
                minutes: number;
                /**
                 * @description Paris wall clock
                 * @example 10:00
                 */
                time: string;
            }[];
        };
        SlotsInput: {
            /** @description Who to ask instead while the person is away */
            cover: {
                email: string;
                name: string;
            } | null;
            minutes: number;
            name: string;
            person: string;
            slots: {
                /**
                 * @description Civil date, Europe/Paris
                 * @example 2026-10-31
                 */
                day: string;
                minutes: number;
                /**
                 * @description Paris wall clock
                 * @example 10:00
                 */
                time: string;
            }[];
        };
        StartSession: {
            email: string;
        };
        StartSessionInput: {
            email: string;
        };
        StoredFile: {
            /** @description sha256 */
            file: string;
            size: number;
        };
        StoredFileInput: {
            /** @description sha256 */
            file: string;
            size: number;
        };
        TakeAction: {
            set?: {
                [key: string]: string | number | boolean | null;
            };
        };
        TakeActionInput: {
            set?: {
                [key: string]: string | number | boolean | null;
            };
        };
        TemplateView: {
            /** @description The action whose form fills it */
            action: string | null;
            complete: boolean;
            done: number;
            fields: components["schemas"]["FormField"][];
            id: string;
            label: string;
            line: number;
            page: string;
            /** @description The block as it is pasted elsewhere */
            text: string;
            total: number;
        };
        TemplateViewInput: {
            /** @description The action whose form fills it */
            action: string | null;
            complete: boolean;
            done: number;
            fields: components["schemas"]["FormFieldInput"][];
            id: string;
            label: string;
            line: number;
            page: string;
            /** @description The block as it is pasted elsewhere */
            text: string;
            total: number;
        };
        TimelineEntry: {
            actor: string;
            actorName: string;
            /**
             * @description Instant, ISO 8601 UTC
             * @example 2026-11-22T13:00:00.000Z
             */
            at: string;
            /** @description Who did it, as people read it: “Karim, in the absence of Léa” */
            by: string;
            call: {
                half: string;
                id: string;
                late: boolean;
                number: string;
                result: string;
                withdrawn: boolean;
            } | null;
            changes: {
                field: string;
                label: string;
                value: string;
            }[];
            /** @description E-mail of who was absent, when the actor covered them */
            covering: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            day: string;
            detail: string | null;
            /** @description case-opened, action-taken, letter-attached, call-logged, call-corrected, note-added, file-attached, … */
            kind: string;
            roles: string[];
            stream: string;
            time: string;
            title: string;
            version: number;
        };
        TimelineEntryInput: {
            actor: string;
            actorName: string;
            /**
             * @description Instant, ISO 8601 UTC
             * @example 2026-11-22T13:00:00.000Z
             */
            at: string;
            /** @description Who did it, as people read it: “Karim, in the absence of Léa” */
            by: string;
            call: {
                half: string;
                id: string;
                late: boolean;
                number: string;
                result: string;
                withdrawn: boolean;
            } | null;
            changes: {
                field: string;
                label: string;
                value: string;
            }[];
            /** @description E-mail of who was absent, when the actor covered them */
            covering: string | null;
            /**
             * @description Civil date, Europe/Paris
             * @example 2026-10-31
             */
            day: string;
            detail: string | null;
            /** @description case-opened, action-taken, letter-attached, call-logged, call-corrected, note-added, file-attached, … */
            kind: string;
            roles: string[];
            stream: string;
            time: string;
            title: string;
            version: number;
        };
        /** @description Hours by weekday; a day left out is a day off */
        WeekHours: {
            [key: string]: string[];
        };
        /** @description Hours by weekday; a day left out is a day off */
        WeekHoursInput: {
            [key: string]: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
