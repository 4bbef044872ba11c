import { defineMessages } from "#platform/web/i18n/define-messages.ts";
import type { CheckCode } from "../../contract.ts";

/** What the operator looks at before an organisation is verified: the check, and how it is done. */
export const checkWords = defineMessages({
	en: {
		number_in_register: "The number is in the public register",
		mail_domain: "The applicant's address belongs to the organisation",
		called_back: "Called back on a number found independently",
		applicant_authorised: "The applicant may speak for the organisation",
		site_exists: "The site exists and is in use",
	} satisfies Record<CheckCode, string>,
	zh: {
		number_in_register: "登记号可在公开登记系统中查到",
		mail_domain: "申请人邮箱属于该机构",
		called_back: "已通过独立查得的电话回拨核实",
		applicant_authorised: "申请人有权代表该机构",
		site_exists: "基地真实存在并在使用",
	},
});

export const checkHows = defineMessages({
	en: {
		number_in_register: "Compare name and number with the register of credit codes or schools.",
		mail_domain: "The part behind @ against the website; a free mailbox proves nothing.",
		called_back: "Not the number given here: look one up, call it, and ask for the applicant.",
		applicant_authorised: "A letter of authority, or confirmation by somebody in charge.",
		site_exists: "A visit, pictures with a date, or the word of a known partner.",
	} satisfies Record<CheckCode, string>,
	zh: {
		number_in_register: "将名称和号码与统一社会信用代码或院校代码登记系统核对。",
		mail_domain: "将 @ 后的域名与网站比对；免费邮箱不能作为证明。",
		called_back: "不要使用申请中填写的号码：另行查找电话，拨打并询问申请人。",
		applicant_authorised: "查看授权书，或由负责人确认。",
		site_exists: "实地走访、带日期的照片，或已知合作方的证明。",
	},
});
