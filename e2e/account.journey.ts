import type { Page } from "@playwright/test";
import { totp } from "#domains/organisations/testing/totp.ts";
import { messages as dataWords } from "#domains/organisations/web/account/data.messages.ts";
import { messages as securityWords } from "#domains/organisations/web/account/security.messages.ts";
import { messages as applicationWords } from "#domains/organisations/web/applications/application.messages.ts";
import { messages as applicationsWords } from "#domains/organisations/web/applications/applications.messages.ts";
import { messages as claimWords } from "#domains/organisations/web/claim/claim.messages.ts";
import { messages as profileViewWords } from "#domains/organisations/web/directory/profile.messages.ts";
import { messages as invitationsWords } from "#domains/organisations/web/invitations/invitations.messages.ts";
import { messages as mailWords } from "#domains/organisations/web/operation/mails.messages.ts";
import { messages as profileWords } from "#domains/organisations/web/organisation/edit-profile.messages.ts";
import { messages as membersWords } from "#domains/organisations/web/organisation/members.messages.ts";
import { messages as registerWords } from "#domains/organisations/web/organisation/register.messages.ts";
import { problemWords } from "#domains/organisations/web/problem-messages.ts";
import { roleWords } from "#domains/organisations/web/role-words.ts";
import { messages as invitationWords } from "#domains/organisations/web/sign-in/invitation.messages.ts";
import { messages as linkWords } from "#domains/organisations/web/sign-in/link-pages.messages.ts";
import { messages as signInWords } from "#domains/organisations/web/sign-in/sign-in.messages.ts";
import { messages as signUpWords } from "#domains/organisations/web/sign-in/sign-up.messages.ts";
import { words } from "#domains/organisations/web/words.ts";
import { jobMessages } from "#platform/web/jobs/job-messages.ts";
import {
	download,
	expect,
	expectGoodPage,
	expectGoodView,
	language,
	mark,
	otherPage,
	personPage,
	rowsOf,
	searchFor,
	setLanguage,
	test,
	wordsOf,
} from "./journey.ts";
import { IN_HAND } from "./screens.ts";

const password = "eine lange Nacht am Xiang";

test("somebody signs up, registers a firm that the operator verifies, and brings in a colleague", {
	tag: IN_HAND,
}, async ({ page }) => {
	const own = mark();
	const firm = `星河装备 ${own}`;
	const owner = { name: `林越 ${own}`, email: `owner@${own}.example` };
	const colleague = { name: `韩冰 ${own}`, email: `colleague@${own}-mail.example` };
	const operator = await personPage(page, "operator");
	await setLanguage(page, language());

	await signUp(page, owner);
	await signInByForm(page, owner.email);
	await page.goto(await linkInMail(operator, owner.email));
	await expect(page.getByRole("heading", { name: wordsOf(linkWords)("verifiedTitle") })).toBeVisible();
	await page.getByRole("link", { name: wordsOf(linkWords)("goOn") }).click();

	const register = wordsOf(registerWords);
	await page.goto("/organisations/register");
	await page.getByRole("radio", { name: wordsOf(words)("kind.enterprise") }).check();
	await page.getByLabel(register("region")).selectOption({ index: 1 });
	await page.getByRole("textbox", { name: wordsOf(profileWords)("nameZh") }).fill(firm);
	await page.getByRole("textbox", { name: register("number") }).fill(`91430100${own}`);
	await page.getByRole("button", { name: register("submit") }).click();
	await expect(page.getByLabel(register("phone"))).toHaveAttribute("aria-invalid", "true");
	await expectGoodPage(page, "register");
	await page.getByLabel(register("phone")).fill("+86 731 8888 6666");
	await page.getByRole("button", { name: register("submit") }).click();
	await expect(page.getByRole("heading", { level: 1, name: firm })).toContainText(wordsOf(words)("state.waiting"));
	await expectGoodPage(page, "application-own");

	const application = wordsOf(applicationWords);
	await operator.goto("/applications");
	await searchFor(operator, wordsOf(applicationsWords)("search"), own);
	await operator.getByRole("link", { name: firm }).click();
	await doAllChecks(operator);
	await expectGoodPage(operator, "application");
	await operator.getByRole("button", { name: application("verify"), exact: true }).click();
	await operator
		.getByRole("dialog")
		.getByRole("button", { name: application("verify"), exact: true })
		.click();
	await expect(operator.getByRole("heading", { level: 1 })).toContainText(wordsOf(words)("state.verified"));

	const invitations = wordsOf(invitationsWords);
	await page.goto("/my-organisation/invitations/new");
	await page.getByRole("textbox", { name: wordsOf(words)("email") }).fill(colleague.email);
	await page.getByRole("checkbox", { name: wordsOf(roleWords)("recruiter") }).check();
	await page.getByRole("button", { name: invitations("send") }).click();
	await expect(page.getByText(invitations("sent", { email: colleague.email }))).toBeVisible();
	const link = await linkInMail(operator, colleague.email);

	const theirs = await otherPage(page);
	await setLanguage(theirs, language());
	await theirs.goto(link);
	await expect(theirs.getByRole("heading", { name: new RegExp(firm) })).toBeVisible();
	await expectGoodPage(theirs, "invitation");
	await signUp(theirs, colleague);
	await signInByForm(theirs, colleague.email);
	await theirs.goto(await linkInMail(operator, colleague.email));
	await expect(theirs.getByRole("heading", { name: wordsOf(linkWords)("verifiedTitle") })).toBeVisible();
	await theirs.goto(link);
	await theirs.getByRole("button", { name: wordsOf(invitationWords)("accept") }).click();
	await expect(theirs.getByRole("heading", { level: 1 })).toContainText(colleague.name);
	await page.goto("/my-organisation/members");
	await expect(page.getByText(colleague.name, { exact: true })).toBeVisible();
	await expectGoodPage(page, "members");
	await operator.context().close();
	await theirs.context().close();
});

test("somebody claims an institution of the register, the operator accepts, and they are its owner", async ({
	page,
}) => {
	const own = mark();
	const person = { name: `周岚 ${own}`, email: `dean@${own}.example` };
	const operator = await personPage(page, "operator");
	await setLanguage(page, language());
	await makeAccount(page, person);
	await signInByForm(page, person.email);
	await page.goto(await linkInMail(operator, person.email));
	await expect(page.getByRole("heading", { name: wordsOf(linkWords)("verifiedTitle") })).toBeVisible();

	const institution = await unclaimed(page);
	await page.goto(`/organisations/${institution.id}`);
	await expectGoodPage(page, "unclaimed");
	await page.getByRole("link", { name: wordsOf(profileViewWords)("claim") }).click();
	const claim = wordsOf(claimWords);
	await page.getByRole("textbox", { name: claim("role") }).fill("教务处副处长");
	await page
		.getByRole("textbox", { name: claim("proof") })
		.fill("见学校网站“机构设置”栏目，教务处电话可核实本人身份与授权。");
	await page.getByRole("button", { name: claim("submit") }).click();
	await expect(page.getByLabel(claim("phone"))).toHaveAttribute("aria-invalid", "true");
	await expectGoodPage(page, "claim");
	await page.getByLabel(claim("phone")).fill("+86 731 8888 5555");
	await page.getByRole("button", { name: claim("submit") }).click();
	const application = wordsOf(applicationWords);
	await expect(page.getByText(application("leadMyClaim"))).toBeVisible();
	await expectGoodPage(page, "claim-own");

	await operator.goto("/applications");
	await searchFor(operator, wordsOf(applicationsWords)("search"), institution.name);
	await operator.getByRole("link", { name: institution.name }).click();
	await doAllChecks(operator);
	await expectGoodPage(operator, "claim-checked");
	const accept = { name: application("accept"), exact: true };
	// What was handed in anew while the operator looked is not what they accept: the page says so, and shows it.
	await page.getByRole("link", { name: application("correctClaim") }).click();
	await page.getByRole("textbox", { name: claim("role") }).fill("教务处处长");
	await page.getByLabel(claim("phone")).fill("+86 731 8888 5556");
	await page.getByRole("button", { name: claim("submit") }).click();
	await expect(page.getByText(application("leadMyClaim"))).toBeVisible();
	await operator.getByRole("button", accept).click();
	await operator.getByRole("dialog").getByRole("button", accept).click();
	const changed = wordsOf(problemWords)("organisations/application-changed");
	await expect(operator.getByRole("alert")).toContainText(changed);
	await expect(operator.getByText("教务处处长")).toBeVisible();
	await expectGoodPage(operator, "claim-changed");
	await doAllChecks(operator);
	await operator.getByRole("button", accept).click();
	await operator.getByRole("dialog").getByRole("button", accept).click();
	await expect(operator.getByText(application("claimAccepted", { name: institution.name }))).toBeVisible();

	await page.goto("/my-organisation/members");
	const me = rowsOf(page, wordsOf(membersWords)("title")).filter({ hasText: person.name });
	await expect(me).toContainText(wordsOf(roleWords)("owner"));
	await page.goto(`/organisations/${institution.id}`);
	await expect(page.getByRole("link", { name: wordsOf(profileViewWords)("edit") })).toBeVisible();
	await expect(page.getByText(wordsOf(profileViewWords)("unclaimedTitle"))).toHaveCount(0);
	await expectGoodPage(page, "claimed");
	await operator.context().close();
});

test("somebody ends a session, switches two-step sign-in on, needs it, and takes their data along", {
	tag: IN_HAND,
}, async ({ page }) => {
	const own = mark();
	const email = `person@${own}.example`;
	await makeAccount(page, { email, name: `沈安 ${own}` });
	await setLanguage(page, language());

	const signIn = wordsOf(signInWords);
	await page.goto("/sign-in");
	await page.getByRole("textbox", { name: wordsOf(words)("email") }).fill(email);
	await page.getByLabel(wordsOf(words)("password"), { exact: true }).fill("not the password");
	await page.getByRole("button", { name: signIn("submit") }).click();
	await expect(page.getByRole("alert")).toContainText(wordsOf(problemWords)("sign-in/credentials-wrong"));
	await expectGoodPage(page, "sign-in-refused");
	await signInByForm(page, email);

	const elsewhere = await otherPage(page);
	await setLanguage(elsewhere, language());
	await signInByForm(elsewhere, email);
	const security = wordsOf(securityWords);
	await page.goto("/account/security");
	const sessions = page.getByRole("region", { name: security("sessions") });
	await expect(sessions.getByRole("listitem")).toHaveCount(2);
	await expectGoodPage(page, "security");
	await sessions.getByRole("listitem").getByRole("button").click();
	await expect(sessions.getByRole("listitem")).toHaveCount(1);
	await elsewhere.goto("/account/data");
	await expect(elsewhere).toHaveURL(/\/sign-in/);

	await page.getByRole("button", { name: security("begin") }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByLabel(security("yourPassword"), { exact: true }).fill(password);
	await dialog.getByRole("button", { name: security("continue") }).click();
	await expect(dialog.getByRole("img", { name: security("qr") })).toBeVisible();
	await expectGoodView(page, "two-step");
	const secret =
		(await dialog.textContent())?.match(/(?:[A-Z2-7]{4} ){3,}[A-Z2-7]{1,4}/)?.[0].replaceAll(" ", "") ?? "";
	await dialog.getByRole("checkbox", { name: security("kept") }).check();
	await dialog.getByRole("textbox", { name: security("firstCode") }).fill(totp(secret));
	await dialog.getByRole("button", { name: security("switchOn") }).click();
	await expect(page.getByRole("region", { name: security("twoFactor") })).toContainText(security("twoFactorOn"));

	await signInByForm(elsewhere, email, "second step");
	await elsewhere.getByRole("textbox", { name: signIn("code") }).fill("000000");
	await elsewhere.getByRole("button", { name: signIn("verify") }).click();
	await expect(elsewhere.getByRole("alert")).toBeVisible();
	await expectGoodPage(elsewhere, "second-step");
	// The code of the next half minute: the one of now was used above, and works once.
	await elsewhere.getByRole("textbox", { name: signIn("code") }).fill(totp(secret, 1));
	await elsewhere.getByRole("button", { name: signIn("verify") }).click();
	await expect(elsewhere).toHaveURL(/\/home|\/account/);
	await elsewhere.context().close();

	await page.goto("/account/data");
	await page.getByRole("button", { name: wordsOf(dataWords)("exportStart") }).click();
	await expect(page.getByText(wordsOf(dataWords)("exportReady"))).toBeVisible();
	await page.getByRole("button", { name: wordsOf(jobMessages)("tray") }).click();
	const file = page.getByRole("banner").getByRole("link", { name: wordsOf(jobMessages)("download") });
	const data = await download(page, () => file.click());
	expect(data.bytes.length).toBeGreaterThan(500);
	await expectGoodPage(page, "my-data");
});

/** An account as the form of sign-up makes it, without the form. */
async function makeAccount(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
	const made = await page.request.post("/api/account", { data: { email, password, name, locale: language() } });
	expect(made.ok(), await made.text()).toBe(true);
}

async function doAllChecks(operator: Page): Promise<void> {
	const checks = operator.getByRole("region", { name: wordsOf(applicationWords)("checks") }).getByRole("checkbox");
	await expect(checks.first()).toBeVisible();
	for (const check of await checks.all()) await check.check();
}

/** A school of the register that nobody looks after. */
async function unclaimed(page: Page): Promise<{ id: string; name: string }> {
	const read = async <T>(address: string): Promise<T> => (await page.request.get(address)).json() as Promise<T>;
	const { items } = await read<{ items: { id: string; name: { zh: string } }[] }>(
		"/api/organisations?kind=school&limit=50",
	);
	for (const { id, name } of items) {
		const { represented } = await read<{ represented: boolean }>(`/api/organisations/${id}`);
		if (!represented) return { id, name: name.zh };
	}
	throw new Error("every school has an owner");
}

async function signUp(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
	const t = wordsOf(signUpWords);
	await page.goto("/sign-up");
	await page.getByRole("textbox", { name: t("name") }).fill(name);
	await page.getByRole("textbox", { name: wordsOf(words)("email") }).fill(email);
	await page.getByLabel(wordsOf(words)("password"), { exact: true }).fill(password);
	await page.getByRole("button", { name: t("submit") }).click();
	await expect(page.getByRole("heading", { name: t("sentTitle") })).toBeVisible();
}

async function signInByForm(page: Page, email: string, then: "inside" | "second step" = "inside"): Promise<void> {
	const t = wordsOf(signInWords);
	await page.goto("/sign-in");
	await page.getByRole("textbox", { name: wordsOf(words)("email") }).fill(email);
	await page.getByLabel(wordsOf(words)("password"), { exact: true }).fill(password);
	await page.getByRole("button", { name: t("submit") }).click();
	if (then === "inside") await expect(page).toHaveURL(/\/home/);
	else await expect(page.getByRole("heading", { name: t("secondTitle") })).toBeVisible();
}

/** The link of the newest message to an address, as the operator of an instance without a mail server passes it on. */
async function linkInMail(operator: Page, email: string): Promise<string> {
	const t = wordsOf(mailWords);
	await operator.goto("/operation/mails");
	const mail = rowsOf(operator, t("title")).filter({ hasText: `${email[0]}…${email.slice(email.indexOf("@"))}` });
	await mail
		.first()
		.getByRole("button", { name: t("open") })
		.click();
	const dialog = operator.getByRole("dialog");
	await dialog.getByRole("textbox").fill("The recipient asked for the link by telephone.");
	await dialog.getByRole("button", { name: t("openConfirm") }).click();
	const link = await operator
		.getByRole("region", { name: t("message") })
		.getByRole("link")
		.first()
		.getAttribute("href");
	expect(link).toContain("#");
	return link ?? "";
}
