import { describe, expect, it } from "vitest";
import { guessMapping, suggestMapping } from "./guess-mapping.ts";

describe("guessMapping", () => {
	it("knows the columns of the city's files", () => {
		const header =
			"Job ID,Agency,Posting Type,Business Title,Civil Service Title,Title Code No,Level,Job Category,Full-Time/Part-Time indicator,Salary Range From,Salary Range To,Salary Frequency,Work Location,Division/Work Unit,Posting Date".split(
				",",
			);
		expect(guessMapping(header).columns).toEqual({
			externalId: "Job ID",
			title: "Business Title",
			secondaryTitle: "Civil Service Title",
			employer: "Agency",
			category: "Job Category",
			payFrom: "Salary Range From",
			payTo: "Salary Range To",
			payPeriod: "Salary Frequency",
			place: "Work Location",
			postedOn: "Posting Date",
			copyType: "Posting Type",
		});
	});

	it("takes the formal title for the title where there is no other", () => {
		const header = ["Job ID", "Civil Service Title", "Agency", "Posting Type", "Job Category", "Salary Range From"];
		const { columns } = guessMapping(header);
		expect(columns.title).toBe("Civil Service Title");
		expect(columns.secondaryTitle).toBeUndefined();
		expect(columns.postedOn).toBeUndefined();
	});

	it("knows Chinese headers, also with full-width brackets and spaces", () => {
		const { columns } = guessMapping([
			"职位编号",
			"职位名称",
			"用人单位",
			"招聘人数",
			"薪资",
			"工作地点",
			"发布日期",
			"备注",
		]);
		expect(columns).toEqual({
			externalId: "职位编号",
			title: "职位名称",
			employer: "用人单位",
			headcount: "招聘人数",
			payFrom: "薪资",
			place: "工作地点",
			postedOn: "发布日期",
		});
	});

	it("takes no column twice", () => {
		const { columns } = guessMapping(["Title", "Job"]);
		expect(Object.values(columns)).toEqual(["Title"]);
	});
});

describe("suggestMapping", () => {
	const remembered = { columns: { externalId: "Nr", title: "Was" }, dateOrder: "dmy" as const };

	it("prefers what the source's last file had", () => {
		expect(suggestMapping(["Was", "Nr", "Title"], remembered)).toEqual({ mapping: remembered, from: "remembered" });
	});

	it("falls back to names when a remembered column is gone", () => {
		expect(suggestMapping(["Nr", "Title"], remembered)).toEqual({
			mapping: { columns: { title: "Title" }, dateOrder: null },
			from: "names",
		});
	});
});
