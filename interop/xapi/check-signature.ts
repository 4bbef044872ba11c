import { verify, X509Certificate } from "node:crypto";
import type { Statement } from "./check-statement.ts";
import { sameStatement } from "./same-statement.ts";
import { isRecord } from "./values.ts";
import { bad } from "./xapi-error.ts";

const HASHES: Record<string, string> = { RS256: "sha256", RS384: "sha384", RS512: "sha512" };

/**
 * Checks the signature of a statement (1.0.3 part 2, 2.6; 2.0, 4.2.6): compact JWS (RFC 7515) by RS256, RS384 or RS512,
 * whose payload says what the statement says. With certificates in `x5c` the first must have made it; the chain is not
 * traced to an authority, whom to trust is the reader's to decide.
 * @throws XapiError 400
 */
export function checkSignature(statement: Statement, contentType: string, content: Buffer): void {
	if (contentType !== "application/octet-stream") {
		throw bad("A signature's contentType must be application/octet-stream.");
	}
	const parts = content.toString("latin1").trim().split(".");
	if (parts.length !== 3) throw bad("A signature must be a JWS in compact form.");
	const [head, payload, signature] = parts as [string, string, string];
	const header = decode(head, "header");
	const hash = HASHES[String(header.alg)];
	if (!hash) throw bad("A signature's alg must be RS256, RS384 or RS512.");
	const signed = decode(payload, "payload");
	if (!sameStatement(signed as unknown as Statement, statement)) {
		throw bad("A signature's payload must be the statement that it signs.");
	}
	const certificate = Array.isArray(header.x5c) ? header.x5c[0] : undefined;
	if (certificate === undefined) return;
	let right = false;
	try {
		const { publicKey } = new X509Certificate(Buffer.from(String(certificate), "base64"));
		right = verify(hash, Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, "base64url"));
	} catch {
		throw bad("A signature's x5c must hold X.509 certificates in base64.");
	}
	if (!right) throw bad("A signature was not made by the key of its certificate.");
}

function decode(part: string, name: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
		if (isRecord(value)) return value;
	} catch {
		// Answered below.
	}
	throw bad(`A signature's ${name} must be a JSON object in base64url.`);
}
