// Written by tools/generate.ts from docs/openapi.json.
export interface paths {
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
        ActionView: {
            /** @description Exactly: the action sent with an empty form would be carried out */
            allowed: boolean;
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
            /** @description Failed conditions */
            reasons: components["schemas"]["Reason"][];
            to: string | null;
            toLabel: string | null;
            /** @enum {string} */
            tone: "good" | "bad" | "neutral";
        };
        ActionViewInput: {
            /** @description Exactly: the action sent with an empty form would be carried out */
            allowed: boolean;
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
            /** @description Failed conditions */
            reasons: components["schemas"]["ReasonInput"][];
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
            version: number;
        };
        /** @description With `Prefer: return=minimal` */
        CaseChangedInput: {
            id: string;
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
            evidence: components["schemas"]["Evidence"] | null;
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
            partnerName: string;
            ped: string | null;
            pedFirm: boolean;
            postalCode: string;
            product: string;
            productLabel: string;
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
            template: components["schemas"]["TemplateView"] | null;
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
            evidence: components["schemas"]["EvidenceInput"] | null;
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
            partnerName: string;
            ped: string | null;
            pedFirm: boolean;
            postalCode: string;
            product: string;
            productLabel: string;
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
            template: components["schemas"]["TemplateViewInput"] | null;
            timeline: components["schemas"]["TimelineEntryInput"][];
            type: string;
            typeLabel: string;
            version: number;
            workBy: string | null;
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
            /** @description A case was opened; false: the letter joined an existing one, or waits */
            opened: boolean;
            preview: boolean;
            /** @description No risk followed or lost before: the account manager’s appointment comes first */
            withoutPriorRisk: boolean;
        };
        LetterAnswerInput: {
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
            /** @description A case was opened; false: the letter joined an existing one, or waits */
            opened: boolean;
            preview: boolean;
            /** @description No risk followed or lost before: the account manager’s appointment comes first */
            withoutPriorRisk: boolean;
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
            evidence: components["schemas"]["Evidence"] | null;
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
            evidence: components["schemas"]["EvidenceInput"] | null;
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
        RegisterLetter: {
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
            /** @description Lines as they are pasted, in order */
            lines: {
                field: string;
                label: string;
            }[];
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
            /** @description Lines as they are pasted, in order */
            lines: {
                field: string;
                label: string;
            }[];
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
