/** The only door of this domain for others. */

export { attainmentModel, halfLifeSeconds, levelOfMark, stateOf } from "./attainment.ts";
export { fewestLearners } from "./contract-groups.ts";
export { asOfQuery } from "./contract-ledger.ts";
export { getChain } from "./server/chains/chain-queries.ts";
export { createChain } from "./server/chains/save-chain.ts";
export { createFramework } from "./server/create-framework.ts";
export { findCycle } from "./server/find-cycle.ts";
export { type AdvisedGroup, unsafeAdvisedGroups } from "./server/groups/advised-groups.ts";
export { groupAgainst } from "./server/groups/group-figures.ts";
export { getGroup, unsafeGroupLearners, unsafeGroupNames, unsafeLooksAfter } from "./server/groups/group-queries.ts";
export { createGroup, editGroup, setGroupState } from "./server/groups/save-group.ts";
export { few, monthOf, speaksOfFew } from "./server/groups/shield-figures.ts";
export { importEsco } from "./server/import/import-esco.ts";
export { importOnet } from "./server/import/import-onet.ts";
export { competencyIds } from "./server/import/sync-framework.ts";
export { INDEPENDENT, shownLater, standingTo } from "./server/ledger/attainment-queries.ts";
export { codesOfCompetencies, recordableByCode } from "./server/ledger/competencies-by-code.ts";
export { openDispute } from "./server/ledger/disputes.ts";
export { giveView } from "./server/ledger/evidence-grants.ts";
export { peopleToSee, seeGroups } from "./server/ledger/ledger-policy.ts";
export { declareEvidence, recordEvidence } from "./server/ledger/record-evidence.ts";
export { recordableCompetencies } from "./server/ledger/recordable-competencies.ts";
export { correctEvidence } from "./server/ledger/replace-evidence.ts";
export {
	learnersByAddress,
	lockRuleEvidence,
	peopleByAddress,
	type RuleEvidence,
	recordByRule,
	recordedByRule,
} from "./server/ledger/rule-evidence.ts";
export { unsafeShownLevels } from "./server/ledger/shown-levels.ts";
export { verifyLedger } from "./server/ledger/verify-ledger.ts";
export { competenciesByIds, occupationsByIds, requirementsOf } from "./server/occupation-rows.ts";
export { occupationsByText } from "./server/occupations-by-text.ts";
export { publishFramework } from "./server/publish-framework.ts";
export { addCompetency } from "./server/save-competency.ts";
export { closeTitleIndex, type OccupationTitles, titleIndex } from "./server/title-index.ts";
