import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface HousePerson {
	sub: string;
	email: string;
	email_verified: boolean;
	name?: string;
}

export interface House {
	issuer: string;
	/** Who signs in there next: gives the code with which they come back, and refuses a proof key that does not match. */
	signIn(authorize: URL, person: HousePerson): string;
	close(): Promise<void>;
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const attribute = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** What somebody meets there: who they say they are, whether the house has proven it, and whether they agree. */
function signInPage(asked: URLSearchParams): string {
	const kept = [...asked].map(
		([name, value]) => `<input type="hidden" name="${attribute(name)}" value="${attribute(value)}">`,
	);
	return `<!doctype html><html lang="en"><title>House</title><form action="/decide">${kept.join("")}
		<label>Address <input name="email" type="email"></label>
		<label><input name="proven" type="checkbox"> Proven by the house</label>
		<button name="answer" value="allow">Allow</button><button name="answer" value="refuse">Refuse</button></form>`;
}

/** A small OpenID provider: discovery, a page to sign in, keys, and codes for tokens with PKCE and nonce. */
export async function startHouse(): Promise<House> {
	const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const codes = new Map<string, { person: HousePerson; nonce: string | null; challenge: string | null }>();
	let issuer = "";
	const tokenFor = ({ person, nonce }: { person: HousePerson; nonce: string | null }): string => {
		const now = Math.floor(Date.now() / 1000);
		const claims = { iss: issuer, aud: "ronghe", iat: now, exp: now + 60, ...person, ...(nonce && { nonce }) };
		const signed = `${base64({ alg: "RS256", kid: "one", typ: "JWT" })}.${base64(claims)}`;
		return `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url")}`;
	};
	const grant = (asked: URLSearchParams, person: HousePerson): string => {
		const code = `code-${randomUUID()}`;
		codes.set(code, { person, nonce: asked.get("nonce"), challenge: asked.get("code_challenge") });
		return code;
	};
	const decide = (asked: URLSearchParams): string => {
		const back = new URL(asked.get("redirect_uri") ?? issuer);
		back.searchParams.set("state", asked.get("state") ?? "");
		const email = asked.get("email") ?? "";
		const proven = asked.has("proven");
		// Who has not proven an address is somebody else than the one who has.
		const sub = proven ? email : `unproven:${email}`;
		const person = { sub, email, email_verified: proven, name: "Somebody of the house" };
		if (asked.get("answer") === "allow") back.searchParams.set("code", grant(asked, person));
		else back.searchParams.set("error", "access_denied");
		return back.href;
	};
	const server = createServer(async (request, response) => {
		const answer = (status: number, body: unknown) =>
			response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
		if (request.url === "/.well-known/openid-configuration") {
			return answer(200, {
				issuer,
				authorization_endpoint: `${issuer}/authorize`,
				token_endpoint: `${issuer}/token`,
				jwks_uri: `${issuer}/keys`,
				id_token_signing_alg_values_supported: ["RS256"],
			});
		}
		const url = new URL(request.url ?? "/", issuer);
		if (url.pathname === "/authorize") {
			return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(signInPage(url.searchParams));
		}
		if (url.pathname === "/decide") return response.writeHead(302, { location: decide(url.searchParams) }).end();
		if (request.url === "/keys") {
			return answer(200, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] });
		}
		if (request.url === "/token") {
			let text = "";
			for await (const chunk of request) text += String(chunk);
			const form = new URLSearchParams(text);
			const held = codes.get(form.get("code") ?? "");
			codes.delete(form.get("code") ?? "");
			const proof = createHash("sha256")
				.update(form.get("code_verifier") ?? "")
				.digest("base64url");
			if (!held || held.challenge !== proof) return answer(400, { error: "invalid_grant" });
			return answer(200, { access_token: "access", token_type: "Bearer", expires_in: 60, id_token: tokenFor(held) });
		}
		return answer(404, {});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		issuer,
		signIn(authorize, person) {
			return grant(authorize.searchParams, person);
		},
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
