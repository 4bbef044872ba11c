/** Stands in for the types generated from the server's OpenAPI document until they are generated. */
export interface paths {
	"/api/session": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		get: {
			parameters: { query?: never; header?: never; path?: never; cookie?: never };
			requestBody?: never;
			responses: { 200: { headers: Record<string, unknown>; content: { "application/json": unknown } } };
		};
	};
}
