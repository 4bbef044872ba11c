import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { type OrganisationsHttp, organisationsHttp } from "../testing/http.ts";

let web: OrganisationsHttp;
let school: string;
let owner: { id: string; as: string };

beforeAll(async () => {
	web = await organisationsHttp();
	school = await web.organisation({ kind: "school", nameEn: "School of Tests" });
	owner = await web.member(school, ["owner"]);
});
afterAll(() => web.close());

let count = 0;
const address = () => `invited-${++count}@example.org`;
const post = (url: string, body: unknown, as?: string) =>
	web.send("POST", url, { body, from: `10.8.0.${++count % 250}`, ...(as && { as }) });
const invite = (body: Record<string, unknown>, as = owner.as, organisation = school) =>
	post(`/api/organisations/${organisation}/invitations`, body, as);
const accept = (token: string, as?: string) => post("/api/invitations/accept", { token }, as);
const somebody = async (email: string, emailVerified = true) => {
	const id = await web.person({ email, emailVerified });
	return { id, as: await signInAs(web.services, id) };
};
const rolesOf = async (as: string) =>
	(await web.send("GET", "/api/session", { as })).body.memberships.map(({ roles }: { roles: string[] }) => roles);

describe("an invitation", () => {
	it("brings the invited person in with its roles, once", async () => {
		const email = address();
		expect((await invite({ email, roles: ["teacher", "evaluator"] })).status).toBe(200);
		const token = await web.token(email);
		const invited = await somebody(email);
		expect((await accept(token, invited.as)).body).toEqual({ organisationId: school });
		expect(await rolesOf(invited.as)).toEqual([["teacher", "evaluator"]]);
		expect((await accept(token, invited.as)).body.code).toBe("organisations/invitation-over");
	});

	it("opens nothing for anybody but the proven, invited address", async () => {
		const email = address();
		await invite({ email, roles: ["teacher"] });
		const token = await web.token(email);
		const thief = await somebody(address());
		const unproven = await somebody(email, false);
		expect((await accept(token)).status).toBe(401);
		expect((await accept(token, thief.as)).body.code).toBe("organisations/invitation-other-address");
		expect((await accept(token, unproven.as)).body.code).toBe("organisations/email-not-verified");
		for (const { as } of [thief, unproven]) expect(await rolesOf(as)).toEqual([]);
	});

	it("shows its holder where it leads, and not the whole address", async () => {
		const email = address();
		await invite({ email, roles: ["teacher"] });
		const token = await web.token(email);
		const seen = await post("/api/invitations/look", { token });
		expect(seen.body).toMatchObject({ organisation: { id: school }, roles: ["teacher"], accepting: "sign-in" });
		expect(JSON.stringify(seen.body)).not.toContain(email);
		const looks = [];
		for (const [at, verified] of [
			[email, false],
			[address(), true],
		] as const) {
			looks.push((await post("/api/invitations/look", { token }, (await somebody(at, verified)).as)).body.accepting);
		}
		expect(looks).toEqual(["verify-address", "other-address"]);
		expect((await post("/api/invitations/look", { token: "x".repeat(43) })).status).toBe(404);
	});

	it("ends by time, by being taken back, by a newer one, and with the organisation's suspension", async () => {
		const endings: Record<string, (id: string) => Promise<unknown>> = {
			time: (id) =>
				web.services.contexts.write(system, ({ tx, now }) =>
					tx.updateTable("invitation").set({ expires_at: now }).where("id", "=", id).execute(),
				),
			revoked: (id) => post(`/api/invitations/${id}/revoke`, undefined, owner.as),
			renewed: (id) => post(`/api/invitations/${id}/resend`, undefined, owner.as),
			suspended: () =>
				web.services.contexts.write(system, ({ tx }) =>
					tx.updateTable("organisation").set({ state: "suspended" }).where("id", "=", school).execute(),
				),
		};
		for (const [name, end] of Object.entries(endings)) {
			const email = address();
			const { body } = await invite({ email, roles: ["teacher"] });
			const token = await web.token(email);
			await end(body.id);
			const invited = await somebody(email);
			expect((await accept(token, invited.as)).body.code, name).toBe("organisations/invitation-over");
			expect(await rolesOf(invited.as)).toEqual([]);
		}
		await web.services.contexts.write(system, ({ tx }) =>
			tx.updateTable("organisation").set({ state: "verified" }).where("id", "=", school).execute(),
		);
	});

	it("two acceptances at the same moment make one membership", async () => {
		const email = address();
		await invite({ email, roles: ["teacher"] });
		const token = await web.token(email);
		const invited = await somebody(email);
		const answers = await Promise.all([1, 2, 3].map(() => accept(token, invited.as)));
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
		expect(await rolesOf(invited.as)).toEqual([["teacher"]]);
	});

	it("adds roles to a membership rather than replacing it, and is not sent to members", async () => {
		const email = address();
		await invite({ email, roles: ["teacher"] });
		const token = await web.token(email);
		const invited = await somebody(email);
		await accept(token, invited.as);
		expect((await invite({ email, roles: ["student"] })).body.code).toBe("organisations/member-already");
	});
});

describe("who may invite whom", () => {
	it.each([
		["owner", ["owner"], 200],
		["coordinator", ["owner"], 403],
		["coordinator", ["programme_head"], 200],
		["programme_head", ["teacher", "student"], 200],
		["programme_head", ["coordinator"], 403],
		["programme_head", ["student", "owner"], 403],
		["teacher", ["student"], 403],
		["student", ["student"], 403],
		["owner", ["operator"], 422],
		["owner", ["recruiter"], 422],
		["owner", ["king"], 422],
		["owner", [], 422],
	])("%s inviting %j: %i", async (role, roles, status) => {
		const { as } = await web.member(school, [role as "owner"]);
		const email = address();
		expect((await invite({ email, roles }, as)).status).toBe(status);
		expect(await web.mails(email)).toHaveLength(status === 200 ? 1 : 0);
	});

	it("not into another organisation, and an operator only into the own one", async () => {
		const enterprise = await web.organisation();
		const operator = await web.operator();
		for (const as of [owner.as, operator.as]) {
			expect((await invite({ email: address(), roles: ["evaluator"] }, as, enterprise)).status).toBe(404);
		}
		const staff = { email: address(), roles: ["auditor"] };
		expect((await invite(staff, operator.as, operator.organisationId)).status).toBe(200);
	});

	it("not with more than the invitation names", async () => {
		for (const extra of [{ organisationId: school }, { acceptedBy: owner.id }, { email: [address(), address()] }]) {
			expect((await invite({ email: address(), roles: ["teacher"], ...extra })).status).toBe(422);
		}
	});

	it("a programme head cannot take back or renew what reaches beyond them", async () => {
		const { body } = await invite({ email: address(), roles: ["coordinator"] });
		const head = await web.member(school, ["programme_head"]);
		for (const verb of ["revoke", "resend"]) {
			expect((await post(`/api/invitations/${body.id}/${verb}`, undefined, head.as)).status).toBe(404);
		}
	});
});

describe("a list of people", () => {
	async function upload(text: string, as = owner.as): Promise<string> {
		const answer = await web.send("POST", "/api/files", {
			as,
			headers: { "content-type": "multipart/form-data; boundary=part" },
			body: `--part\r\ncontent-disposition: form-data; name="file"; filename="people.csv"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n--part--\r\n`,
		});
		return answer.body.id;
	}

	it("is previewed row by row, and only its good rows are invited", async () => {
		const known = address();
		await invite({ email: known, roles: ["teacher"] });
		const { email: member } = await web.member(school, ["teacher"]);
		const fresh = address();
		const fileId = await upload(
			[
				"电子邮箱,姓名,角色",
				`${fresh},李娜,教师；学生`,
				"not an address,王伟,教师",
				`${address()},张敏,国王`,
				`${address()},,`,
				`${known},,teacher`,
				`${member},,teacher`,
				`${fresh},,teacher`,
			].join("\n"),
		);
		const preview = await post(`/api/organisations/${school}/invitations/preview`, { fileId }, owner.as);
		expect(preview.body.figures).toEqual({ rows: 7, good: 1, bad: 6 });
		const codes = preview.body.rows.map(({ problems }: { problems: { code: string }[] }) =>
			problems.map(({ code }) => code),
		);
		expect(codes).toEqual([
			[],
			["email-invalid"],
			["role-unknown"],
			["roles-missing"],
			["invited-already"],
			["member-already"],
			["repeated"],
		]);
		const imported = await post(`/api/organisations/${school}/invitations/import`, { fileId }, owner.as);
		expect(imported.body).toEqual({ invited: 1, leftOut: 6 });
		expect((await web.mails(fresh)).map(({ kind }) => kind)).toEqual(["sign-in.invitation"]);
	});

	it("says what is wrong with a file that is none, and does not read another's", async () => {
		const binary = await upload("\u0000\u0001\u0002\u0000\u0003");
		const refused = await post(`/api/organisations/${school}/invitations/preview`, { fileId: binary }, owner.as);
		expect(refused.body.code).toBe("organisations/file-not-a-list");
		const headless = await upload("a,b\n1,2");
		const columns = await post(`/api/organisations/${school}/invitations/preview`, { fileId: headless }, owner.as);
		expect(columns.body.fields.map(({ path }: { path: string }) => path)).toEqual(["header.email", "header.roles"]);
		const { as } = await web.member(school, ["owner"]);
		const foreign = await post(`/api/organisations/${school}/invitations/preview`, { fileId: headless }, as);
		expect(foreign.body.fields[0].code).toBe("file-unknown");
	});

	it("has a template that the import reads", async () => {
		for (const query of ["format=csv&language=zh", "format=xlsx&language=en"]) {
			const answer = await web.send("GET", `/api/invitation-template?${query}`, { as: owner.as });
			expect(answer.status).toBe(200);
		}
	});
});
