/**
 * Fields of work, as job boards and public employers name them, to SOC major groups with a weight.
 * A small table by hand: the first matching group of a field is its typical one.
 */
const fields: readonly (readonly [RegExp, Readonly<Record<string, number>>])[] = [
	[/engineering|architect/, { "17": 1, "11": 0.5, "13": 0.4, "47": 0.4, "19": 0.4 }],
	[/planning/, { "19": 0.5, "17": 0.5 }],
	[/technology|information tech|telecom|software|comput|innovation/, { "15": 1, "11": 0.4, "13": 0.3 }],
	[/\bdata\b/, { "15": 0.8 }],
	[/finance|accounting|procurement|budget/, { "13": 1, "11": 0.5, "43": 0.5 }],
	[/administration|clerical|office/, { "43": 1, "11": 0.5, "13": 0.4 }],
	[/human resources|personnel/, { "13": 0.8, "43": 0.6, "11": 0.5 }],
	[/legal|law\b/, { "23": 1, "13": 0.3, "33": 0.2 }],
	[/health|medical|nursing/, { "29": 0.9, "11": 0.5, "21": 0.6, "19": 0.5, "31": 0.4, "13": 0.3 }],
	[/social services|human services|welfare/, { "21": 1, "11": 0.5, "43": 0.3, "13": 0.3, "39": 0.2 }],
	[/constituent|community/, { "21": 0.8, "11": 0.5, "43": 0.4, "13": 0.5, "27": 0.3 }],
	[/communication|intergovernmental|public affairs|media/, { "27": 1, "13": 0.6, "11": 0.5 }],
	[/policy|research|analysis/, { "13": 0.8, "19": 0.7, "15": 0.5, "11": 0.4 }],
	[/public safety|enforcement|security/, { "33": 1, "13": 0.5, "47": 0.3, "53": 0.3 }],
	[/inspection/, { "47": 0.6, "13": 0.6, "19": 0.3, "33": 0.5 }],
	[
		/building operations|maintenance|facilities|trades/,
		{ "37": 0.9, "49": 1, "47": 0.9, "51": 0.7, "53": 0.7, "11": 0.3, "43": 0.2 },
	],
	[/education|training|teaching/, { "25": 1, "13": 0.5 }],
	[/transport|logistics|driving/, { "53": 1, "49": 0.4, "11": 0.3, "43": 0.3 }],
	[/sales|marketing|retail/, { "41": 1, "13": 0.5, "11": 0.5 }],
	[/manufactur|production/, { "51": 1, "17": 0.5, "49": 0.5 }],
	[/food|hospitality|catering/, { "35": 1, "11": 0.3 }],
	[/agricultur|forest|parks/, { "45": 0.8, "19": 0.5, "37": 0.6 }],
	[/arts|design|culture/, { "27": 1 }],
	[/business/, { "13": 0.8, "11": 0.6, "41": 0.3 }],
];

/** Weight of each SOC major group for a free-text category, 0..1; an empty map when nothing is recognised. */
export function categoryGroups(category: string): Map<string, number> {
	const weights = new Map<string, number>();
	const text = category.toLowerCase();
	for (const [pattern, groups] of fields) {
		if (!pattern.test(text)) continue;
		for (const [group, weight] of Object.entries(groups)) {
			weights.set(group, Math.max(weights.get(group) ?? 0, weight));
		}
	}
	return weights;
}
