import { agentKey } from "#domains/records/api.ts";
import type { Actor } from "#platform/server/actor.ts";
import type { Services } from "#platform/server/services.ts";
import { actor as checkActor } from "./check-actor.ts";
import type { ActorJson } from "./check-statement.ts";
import { type Check, isTimestamp, momentOf } from "./values.ts";
import type { Edition } from "./version.ts";
import { bad } from "./xapi-error.ts";

/** A request as a resource sees it: alternate syntax undone, credentials known. */
export interface XapiRequest {
	edition: Edition;
	/** `/xapi/1.0.3`. */
	base: string;
	method: string;
	query: Parameters;
	headers: Record<string, string | undefined>;
	body: Buffer;
	actor: Actor;
	/** Who vouches for what this client sends. */
	authority: ActorJson;
	services: Services;
}

export interface XapiAnswer {
	status: number;
	headers?: Record<string, string>;
	/** Objects are sent as JSON, texts are JSON. */
	body?: Buffer | object | string;
}

export type Resource = Readonly<Record<string, (request: XapiRequest) => Promise<XapiAnswer>>>;

/** Parameters of a request. Each may be there once; reading one by its name is also what allows it. */
export class Parameters {
	readonly #given: Map<string, string>;

	constructor(entries: Iterable<readonly [string, string]>) {
		this.#given = new Map();
		for (const [name, value] of entries) {
			if (this.#given.has(name)) throw bad(`The parameter ${name} must be given once.`);
			this.#given.set(name, value);
		}
	}

	names(): string[] {
		return [...this.#given.keys()];
	}

	/** @throws XapiError 400 for a parameter that the resource does not know (part 3, 2: names are case-sensitive) */
	only(...allowed: readonly string[]): void {
		const other = this.names().find((name) => !allowed.includes(name));
		if (other !== undefined) throw bad(`The parameter ${other} is not known here; known are ${allowed.join(", ")}.`);
	}

	text(name: string, check?: Check): string | undefined {
		const value = this.#given.get(name);
		if (value !== undefined) check?.(value, `The parameter ${name}`);
		return value;
	}

	required(name: string, check?: Check): string {
		const value = this.text(name, check);
		if (value === undefined || value === "") throw bad(`The parameter ${name} is required.`);
		return value;
	}

	flag(name: string): boolean {
		const value = this.text(name) ?? "false";
		if (value !== "true" && value !== "false") throw bad(`The parameter ${name} must be true or false.`);
		return value === "true";
	}

	moment(name: string): Date | undefined {
		const value = this.text(name);
		if (value === undefined) return undefined;
		// A plus in a query is a space.
		const text = value.replace(/ (?=\d{2}:?\d{2}$)/, "+");
		if (!isTimestamp(text)) throw bad(`The parameter ${name} must be a timestamp (ISO 8601).`);
		return new Date(momentOf(text));
	}

	agent(name: string): ActorJson | undefined {
		const value = this.text(name);
		if (value === undefined) return undefined;
		let json: unknown;
		try {
			json = JSON.parse(value);
		} catch {
			throw bad(`The parameter ${name} must be an agent or group in JSON.`);
		}
		checkActor(json, `The parameter ${name}`);
		if (agentKey(json as ActorJson) === undefined) throw bad(`The parameter ${name} must have an identifier.`);
		return json as ActorJson;
	}

	toString(): string {
		return new URLSearchParams([...this.#given]).toString();
	}

	/** The same with another value of one parameter. */
	with(name: string, value: string): Parameters {
		return new Parameters(new Map(this.#given).set(name, value));
	}
}
