/**
 * Thrown by an engine when an argument cannot be computed with: NaN, infinite, negative, empty, out of range.
 * `argument` names the offending parameter (dotted path, such as `values[3]`), so that a caller can point at a field.
 */
export class EngineInputError extends Error {
	readonly argument: string;

	constructor(argument: string, message: string) {
		super(`${argument}: ${message}`);
		this.name = "EngineInputError";
		this.argument = argument;
	}
}
