import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { system } from "../actor.ts";
import { createContexts } from "../database/context.ts";
import { createMailSender, sendDueMail } from "./send-mail.ts";

let services: TestServices;
let server: SMTPServer;
const received: string[] = [];
let refuse = false;

beforeAll(async () => {
	services = await createTestServices([]);
	server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		onMailFrom: (_address, _session, done) => done(refuse ? new Error("451 later") : null),
		onData(stream, _session, done) {
			let text = "";
			stream.setEncoding("utf8").on("data", (part: string) => {
				text += part;
			});
			stream.on("end", () => {
				received.push(text);
				done();
			});
		},
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
	await new Promise<void>((resolve) => server.close(resolve));
	await services.close();
});

const sender = () => {
	const { port } = server.server.address() as AddressInfo;
	return createMailSender({ ...services.settings, SMTP_URL: `smtp://127.0.0.1:${port}` })!;
};
const queue = (subject: string) =>
	services.contexts.write(system, (context) =>
		context.mail({ to: "zhou@example.org", kind: "test", subject, text: "您好\nLine" }),
	);
const states = () =>
	services.contexts.read(system, ({ tx }) =>
		tx.selectFrom("mail_message").select(["subject", "state", "attempts"]).orderBy("created_at").execute(),
	);

describe("mail over SMTP", () => {
	it("sends what was queued, once, and a subject cannot add headers", async () => {
		await queue("目录已发布\r\nBcc: everyone@example.org");
		expect(await sendDueMail(services.contexts, sender())).toBe(1);
		expect(await sendDueMail(services.contexts, sender())).toBe(0);
		expect(received).toHaveLength(1);
		expect(received[0]).not.toMatch(/^Bcc:/m);
		expect((await states()).map(({ state }) => state)).toEqual(["sent"]);
	});

	it("keeps what the server refuses and tries it again later", async () => {
		refuse = true;
		await queue("later");
		await sendDueMail(services.contexts, sender());
		expect((await states()).at(-1)).toEqual({ subject: "later", state: "waiting", attempts: 1 });
		refuse = false;
		// Not due yet.
		expect(await sendDueMail(services.contexts, sender())).toBe(0);
		const tomorrow = createContexts({ ...services, clock: () => new Date(Date.now() + 86_400_000) });
		expect(await sendDueMail(tomorrow, sender())).toBe(1);
		expect((await states()).at(-1)).toEqual({ subject: "later", state: "sent", attempts: 2 });
	});
});
