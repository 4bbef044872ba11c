export interface ConsentText {
	code: string;
	/** Raised when the meaning changes: everybody is asked again. */
	version: number;
	required: boolean;
	title: { en: string; zh: string };
	text: { en: string; zh: string };
}

/** What people agree to, in the wording of each version. Former versions stay in the history of this file. */
export const consentTexts: readonly ConsentText[] = [
	{
		code: "terms",
		version: 1,
		required: true,
		title: { en: "Terms of use", zh: "使用条款" },
		text: {
			en: "I use the platform for the work of the community, give true information, and treat what I learn about other people as confidential. The operator may suspend accounts that are misused, and says why.",
			zh: "我将平台用于共同体的工作，提供真实信息，并对所了解的他人信息保密。账号如被滥用，运营方可以暂停其使用并说明理由。",
		},
	},
	{
		code: "privacy",
		version: 1,
		required: true,
		title: { en: "How personal data is used", zh: "个人信息的使用" },
		text: {
			en: "The platform keeps my name, e-mail address, memberships and what I do in my roles. Members of my organisations see my name and address; nobody else does without a reason that is written down. I can take my data with me and have my account erased at any time; records that must stay keep no name.",
			zh: "平台保存我的姓名、电子邮箱、所属机构以及我在各角色中的操作。同一机构的成员可见我的姓名和邮箱；其他人须有记录在案的理由方可查看。我可随时导出个人数据或注销账号；依法须保留的记录将去除姓名。",
		},
	},
	{
		code: "statistics",
		version: 1,
		required: false,
		title: { en: "My figures in regional statistics", zh: "将我的数据用于区域统计" },
		text: {
			en: "My learning and employment may be counted in statistics of the region, in groups of ten people or more. Without this I am left out; nothing else changes.",
			zh: "我的学习和就业情况可计入区域统计，且仅以十人以上的群体呈现。不同意则不计入，其他功能不受影响。",
		},
	},
];
