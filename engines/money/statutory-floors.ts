import type { ShareFloor } from "#engines/money/rule.ts";

const SOURCE =
	"Law of the PRC on Promoting the Transformation of Scientific and Technological Achievements (2015), art. 45";

/**
 * The least share of those who made an achievement or helped much to transfer it (促进科技成果转化法, 2015 第四十五条), by the
 * kind of income: half of the net income of a transfer or licence, half of the shares taken for it, and 5 % of the
 * operating profit a year for three to five years when the holder or a partner puts it to use.
 *
 * Where nothing is agreed the floor holds for everybody; for state-founded institutes and universities it binds
 * agreements too (closing paragraph). Hence `bindsAgreementsOf`.
 * @param inventors the parties that together must reach the floor
 */
export function statutoryFloor(
	income: "net transfer or licence income" | "shares taken" | "operating profit of a year",
	inventors: readonly string[],
): ShareFloor {
	return {
		id: `cn-transfer-law-45/${income.replaceAll(" ", "-")}`,
		parties: inventors,
		share: income === "operating profit of a year" ? "1/20" : "1/2",
		source: SOURCE,
		bindsAgreementsOf: ["state"],
	};
}
