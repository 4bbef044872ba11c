import { registerProblems } from "#platform/web/api/problem-text.ts";
import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Why the server refused, for every code of this domain and of signing in. Imported by whatever calls the server. */
export const problemWords = defineMessages({
	en: {
		"sign-in/credentials-wrong":
			"Address and password do not belong together. Check both; after several failures you have to wait a while.",
		"sign-in/blocked": "Too many attempts. Try again in {{seconds}} seconds, or reset your password.",
		"sign-in/two-factor-code-wrong":
			"This code is wrong or was used before. Wait for the next one in your authenticator app, and check that the clock of your phone is right.",
		"sign-in/two-factor-expired": "This sign-in took too long. Begin again with your password.",
		"sign-in/two-factor-on": "Two-step sign-in is already switched on.",
		"sign-in/two-factor-off": "Two-step sign-in is not switched on.",
		"sign-in/password-wrong": "This is not your password.",
		"sign-in/password-missing": "Your account has no password yet. Set one with “Forgot your password?” first.",
		"sign-in/token-invalid":
			"This link no longer works: it was used, has expired, or belongs to another account. Ask for a new one.",
		"sign-in/oidc-failed":
			"Signing in with your house's service did not work. Try again, or sign in with your password.",
		"organisations/email-not-verified": "Confirm your e-mail address first: the link is in the message we sent you.",
		"organisations/registration-number-taken":
			"An organisation with this number is already registered. Ask its owner to invite you.",
		"organisations/state-does-not-allow":
			"This is not possible in the organisation's present state. Load the page again: somebody may have decided meanwhile.",
		"organisations/application-changed":
			"The applicant handed in another version while you looked at this one, or took it back. The page now shows what stands: look at it again before you go on.",
		"organisations/checks-open": "Not all checks are done. Finish the list, then verify.",
		"organisations/last-owner":
			"A verified organisation needs an owner. Make somebody else owner first, then try again.",
		"organisations/role-not-grantable": "Your own roles do not let you give or take this role.",
		"organisations/role-not-of-kind": "This role does not exist in an organisation of this kind.",
		"organisations/organisation-has-owner":
			"Somebody looks after this organisation already. Ask its owner to invite you: your house's office for academic affairs or personnel knows who it is.",
		"organisations/claim-open":
			"Somebody else asked to speak for this organisation and is being checked. Try again when that is decided, or ask in your house who it was.",
		"organisations/claimant-suspended":
			"Whoever asked is suspended and cannot become owner. Refuse the claim, or let the person in again first.",
		"organisations/too-many-waiting":
			"{{waiting}} of your applications wait for a decision. Withdraw one, or wait until they are decided.",
		"organisations/member-already": "This person is a member already. Change the roles in the list of members.",
		"organisations/invitation-other-address":
			"This invitation was sent to another address. Sign in with the account of that address.",
		"organisations/invitation-over":
			"This invitation was accepted, revoked, or has expired. Ask the organisation for a new one.",
		"organisations/file-not-a-list":
			"This file is not a list of people. Use the template: its first row names the columns e-mail, name and roles.",
		"organisations/erasure-impossible":
			"You are the last owner of an organisation. Hand it over first; then the account can be erased.",
		"password-common": "This password is among those that are tried first. Choose another one.",
		"password-personal": "This password holds your name or address. Choose another one.",
		"email-invalid": "This is not an e-mail address.",
		"place-unknown": "This place does not lie in the region.",
		"region-unknown": "This region is not known here.",
		"file-unknown": "One of the files is no longer there. Upload it again.",
		"confirm-differs": "This is not your e-mail address.",
		"time-zone-unknown": "This time zone is not known.",
		"roles-missing": "At least one role is needed.",
		"role-unknown": "“{{value}}” is no role.",
		"role-not-of-kind": "“{{value}}” does not exist in an organisation of this kind.",
		"role-not-grantable": "You may not give the role “{{value}}”.",
		"name-too-long": "The name is too long.",
		repeated: "This address stands in the file twice.",
		"member-already": "Is a member already.",
		"invited-already": "Has an open invitation already.",
	},
	zh: {
		"sign-in/credentials-wrong": "邮箱与密码不匹配，请核对。多次失败后需要等待一段时间。",
		"sign-in/blocked": "尝试次数过多，请在 {{seconds}} 秒后重试，或重设密码。",
		"sign-in/two-factor-code-wrong": "验证码有误或已使用过。请等待验证器生成下一个验证码，并检查手机时间是否准确。",
		"sign-in/two-factor-expired": "登录用时过长，请从输入密码重新开始。",
		"sign-in/two-factor-on": "两步验证已开启。",
		"sign-in/two-factor-off": "两步验证尚未开启。",
		"sign-in/password-wrong": "密码不正确。",
		"sign-in/password-missing": "您的账号尚未设置密码，请先通过“忘记密码”设置。",
		"sign-in/token-invalid": "链接已失效：可能已使用、已过期，或属于其他账号。请重新获取。",
		"sign-in/oidc-failed": "单位统一登录未成功，请重试或使用密码登录。",
		"organisations/email-not-verified": "请先确认您的电子邮箱：链接在我们发送的邮件中。",
		"organisations/registration-number-taken": "该登记号对应的机构已注册，请联系其负责人邀请您加入。",
		"organisations/state-does-not-allow": "机构当前状态不允许此操作。请重新加载页面，可能已有人作出处理。",
		"organisations/application-changed":
			"您查看期间申请人提交了新版本或撤回了申请。页面现已显示最新内容，请重新核对后再继续。",
		"organisations/checks-open": "尚有核验事项未完成，请完成清单后再通过核验。",
		"organisations/last-owner": "已核验的机构必须有负责人。请先指定其他负责人，再重试。",
		"organisations/role-not-grantable": "您的角色无权授予或收回该角色。",
		"organisations/role-not-of-kind": "此类机构没有该角色。",
		"organisations/organisation-has-owner":
			"该机构已有负责人，请联系负责人邀请您加入；可向本单位教务或人事部门询问负责人是谁。",
		"organisations/claim-open": "已有他人申请认领该机构，正在核验。请待结果作出后再试，或在本单位内询问申请人是谁。",
		"organisations/claimant-suspended": "申请人的账号已被停用，不能成为负责人。请拒绝该申请，或先恢复其账号。",
		"organisations/too-many-waiting": "您有 {{waiting}} 份申请正在等待决定，请撤回其中一份或等待结果。",
		"organisations/member-already": "此人已是成员，请在成员列表中修改角色。",
		"organisations/invitation-other-address": "该邀请发往另一邮箱，请使用该邮箱对应的账号登录。",
		"organisations/invitation-over": "该邀请已被接受、撤回或已过期，请联系该机构重新邀请。",
		"organisations/file-not-a-list": "该文件不是人员名单。请使用模板：首行为邮箱、姓名、角色三列的名称。",
		"organisations/erasure-impossible": "您是某机构唯一的负责人，请先移交，然后才能注销账号。",
		"password-common": "该密码过于常见，请更换。",
		"password-personal": "密码中包含您的姓名或邮箱，请更换。",
		"email-invalid": "电子邮箱格式不正确。",
		"place-unknown": "该地点不在所选地区内。",
		"region-unknown": "未知的地区。",
		"file-unknown": "某个文件已不存在，请重新上传。",
		"confirm-differs": "与您的电子邮箱不一致。",
		"time-zone-unknown": "未知的时区。",
		"roles-missing": "至少需要一个角色。",
		"role-unknown": "“{{value}}”不是有效角色。",
		"role-not-of-kind": "此类机构没有“{{value}}”这一角色。",
		"role-not-grantable": "您无权授予“{{value}}”角色。",
		"name-too-long": "姓名过长。",
		repeated: "该邮箱在文件中重复出现。",
		"member-already": "已是成员。",
		"invited-already": "已有待接受的邀请。",
	},
});

registerProblems(problemWords);
