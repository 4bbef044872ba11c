import type { DomainModule } from "#platform/server/module.ts";
import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";
import { writeChains } from "./chains/chain-policy.ts";
import { chainRoutes } from "./chains/chain-routes.ts";
import { proposeToFrameworks, seeProposals, writeFrameworks } from "./framework-policy.ts";
import { frameworkRoutes } from "./framework-routes.ts";
import { groupRoutes } from "./groups/group-routes.ts";
import { leaveGroupsWithMembership } from "./groups/leave-groups.ts";
import { importClassification } from "./import/import-job.ts";
import { mayImportClassifications } from "./import/import-policy.ts";
import { ledgerNotices } from "./ledger/ledger-notices.ts";
import { answerDisputes, manageGroups, seeGroups, seeLearners } from "./ledger/ledger-policy.ts";
import { ledgerRoutes } from "./ledger/ledger-routes.ts";
import { ledgerPersonalData } from "./ledger/personal-data.ts";
import { waitingInCompetencies } from "./ledger/waiting.ts";
import { occupationRoutes } from "./occupation-routes.ts";
import { occupationSearch } from "./search-occupations.ts";

const personalData: readonly PersonalDataEntry[] = [
	{
		table: "framework",
		columns: ["created_by"],
		purpose: { en: "Who began a framework", zh: "能力框架的创建人" },
		export: null,
		erase: "keep",
	},
	{
		table: "import_run",
		columns: ["person_id"],
		purpose: { en: "Who started an import", zh: "导入的启动人" },
		export: null,
		erase: "keep",
	},
	{
		table: "competency_change",
		columns: ["person_id"],
		purpose: { en: "Your changes of competencies", zh: "您对能力的修改" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("competency_change")
				.select(["framework_id", "competency_id", "action", "revision", "at"])
				.where("person_id", "=", personId)
				.orderBy("at")
				.execute(),
		erase: "keep",
	},
	{
		table: "chain_change",
		columns: ["person_id"],
		purpose: { en: "Your changes of industry chains", zh: "您对产业链的修改" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("chain_change")
				.select(["chain_id", "revision", "action", "at"])
				.where("person_id", "=", personId)
				.orderBy("at")
				.execute(),
		erase: "keep",
	},
	{
		table: "framework_proposal",
		columns: ["person_id", "decided_by"],
		purpose: { en: "Your proposals to frameworks", zh: "您对能力框架的建议" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("framework_proposal")
				.select(["framework_id", "content", "reason", "state", "answer", "created_at"])
				.where("person_id", "=", personId)
				.orderBy("created_at")
				.execute(),
		erase: "keep",
	},
	...ledgerPersonalData,
];

export const competenciesModule: DomainModule = {
	name: "competencies",
	routes: [...occupationRoutes, ...chainRoutes, ...frameworkRoutes, ...ledgerRoutes, ...groupRoutes],
	permissions: [
		writeFrameworks,
		writeChains,
		proposeToFrameworks,
		seeProposals,
		mayImportClassifications,
		seeLearners,
		seeGroups,
		manageGroups,
		answerDisputes,
	],
	jobs: [importClassification],
	listeners: [leaveGroupsWithMembership],
	notices: [
		{
			kind: "competencies.proposal-decided",
			delivery: "digest",
			label: { en: "A proposal of mine to a framework was decided", zh: "我对能力框架的建议有了结果" },
			text: {
				en: ({ accepted, name }) =>
					accepted === "true" ? `Your proposal “${name}” was accepted.` : `Your proposal “${name}” was not accepted.`,
				zh: ({ accepted, name }) =>
					accepted === "true" ? `您的建议“${name}”已被采纳。` : `您的建议“${name}”未被采纳。`,
			},
		},
		...ledgerNotices,
	],
	personalData,
	waiting: waitingInCompetencies,
	search: [occupationSearch],
};
