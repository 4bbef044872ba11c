/** A refusal in the standard's words: an HTTP status and a sentence that names the member and the rule. */
export class XapiError extends Error {
	readonly status: number;
	constructor(status: number, message: string) {
		super(message);
		this.name = "XapiError";
		this.status = status;
	}
}

export const bad = (message: string): XapiError => new XapiError(400, message);
