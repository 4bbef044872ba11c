/** The only door of this domain for others. */

export { needInput } from "./contract-needs.ts";
export { programmeInput } from "./contract-supply.ts";
export { createNeed } from "./server/create-need.ts";
export { createProgramme } from "./server/create-programme.ts";
export { readNeeds, writeNeeds } from "./server/demand-policy.ts";
export { draftCatalogue } from "./server/draft-catalogue.ts";
export { editNeed } from "./server/edit-need.ts";
export { importPostingsFromFile } from "./server/import-file.ts";
export { type IndicatorSeries, importIndicators } from "./server/import-indicators.ts";
export { needInputById } from "./server/need-queries.ts";
export {
	levelsNamed,
	type NamedLevel,
	needsLike,
	readableLevels,
	readableNeeds,
	type SourceNeed,
	unsafeNeedsBehind,
} from "./server/needs-as-sources.ts";
export { needsAsking } from "./server/needs-asking.ts";
export { placeKey } from "./server/place-key.ts";
export {
	type AimedPosition,
	positionsByIds,
	positionsChanged,
	positionsLapsed,
} from "./server/positions.ts";
export { publishCatalogue } from "./server/publish-catalogue.ts";
export { type RegionDemand, readableDemand, regionDemand } from "./server/region-demand.ts";
export { submitCatalogue } from "./server/submit-catalogue.ts";
