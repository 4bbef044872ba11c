import { expect, it } from "vitest";
import { readFolder } from "./read-folder.ts";
import { sampleFiles, sampleFolder } from "./testing/sample-files.ts";

async function refusal(changed: Record<string, string | null>): Promise<string> {
	const folder = await sampleFolder(changed);
	try {
		return await readFolder(folder.path).then(
			() => "read",
			(error: Error) => `${error.name}: ${error.message}`,
		);
	} finally {
		await folder.remove();
	}
}

const edited = (file: string, from: string, to: string) => {
	const text = sampleFiles[file] as string;
	expect(text).toContain(from);
	return refusal({ [file]: text.replace(from, to) });
};

it("reads what one looks things up in, and counts the rows of each file", async () => {
	const folder = await sampleFolder();
	const read = await readFolder(folder.path);
	expect(Object.fromEntries(read.rows)).toEqual({
		"courses.csv": 2,
		"assessments.csv": 4,
		"vle.csv": 1,
		"studentInfo.csv": 5,
		"studentRegistration.csv": 5,
		"studentAssessment.csv": 7,
		"studentVle.csv": 3,
	});
	expect([...(read.enrolled.get("XXB/2014B") ?? [])]).toEqual([
		[101, "Distinction"],
		[104, "Pass"],
	]);
	await folder.remove();
});

it("takes an extract of the scores without days, and no clicks at all", async () => {
	const scores = "id_student,id_assessment,score\n101,1,78.0\n";
	const changed = {
		"studentAssessment.csv": null,
		"studentAssessment_first8weeks.csv": scores,
		"studentVle.csv": null,
	};
	expect(await refusal(changed)).toBe("read");
});

it("takes files of clicks that overlap, and refuses other clicks of the same learner, page and day", async () => {
	const [head, first] = (sampleFiles["studentVle.csv"] as string).split("\n");
	expect(await refusal({ "studentVle_b.csv": `${head}\n${first}\n` })).toBe("read");
	expect(await refusal({ "studentVle_b.csv": `${head}\n${first}\nXXA,2013J,101,11,-3,5\n` })).toContain(
		"studentVle_b.csv, row 3, column sum_click: 5 here and 1 in studentVle.csv, of the same learner, page and day",
	);
});

it("names every file that is missing, and the folder", async () => {
	const said = await refusal({ "courses.csv": null, "studentAssessment.csv": null });
	expect(said).toMatch(/^OuladError: .*\n {2}courses\.csv: is missing in \/.*\n {2}studentAssessment\.csv: is missing/);
	expect(said).toContain("nothing was written");
});

it("does not choose between two files of scores", async () => {
	const said = await refusal({ "studentAssessment_b.csv": sampleFiles["studentAssessment.csv"] as string });
	expect(said).toContain("studentAssessment.csv, studentAssessment_b.csv: are several files of scores");
});

it.each([
	[
		"courses.csv",
		"module_presentation_length",
		"weeks",
		"courses.csv, row 1, column module_presentation_length: is missing",
	],
	[
		"courses.csv",
		"XXB,2014B,90",
		"XXB,2014B,ninety",
		"courses.csv, row 3, column module_presentation_length: “ninety” must be a whole number from 1 to 1000",
	],
	["courses.csv", "XXB,2014B", "XXA,2013J", "courses.csv, row 3, column code_presentation: XXA/2013J is there twice"],
	["assessments.csv", "2,CMA", "1,CMA", "assessments.csv, row 3, column id_assessment: 1 is there twice"],
	["assessments.csv", "CMA", "CMB", "“CMB” must be one of TMA, CMA, Exam"],
	[
		"studentInfo.csv",
		"Wales,Fail",
		"Wales,Failed",
		"studentInfo.csv, row 4, column final_result: “Failed” must be one of",
	],
	[
		"studentInfo.csv",
		"XXB,2014B,104",
		"XXB,2014J,104",
		"studentInfo.csv, row 6, column code_presentation: XXB/2014J is not in courses.csv",
	],
	[
		"studentInfo.csv",
		"XXA,2013J,102",
		"XXA,2013J,101",
		"studentInfo.csv, row 3, column id_student: 101 is there twice in XXA/2013J",
	],
	[
		"studentInfo.csv",
		'"North, Western"',
		'"North, Western',
		"studentInfo.csv: Line 3, column E: A quotation mark is opened here",
	],
	[
		"studentInfo.csv",
		"XXA,2013J,103,F,Wales,Fail",
		"XXA,2013J,103,F,Wales,Fail,more",
		"studentInfo.csv, row 4, column G: row-too-long",
	],
	[
		"studentRegistration.csv",
		"XXA,2013J,103,,",
		"XXA,2013J,104,,",
		"studentRegistration.csv, row 4, column id_student: 104 is not in studentInfo.csv with XXA/2013J",
	],
	["studentRegistration.csv", "-5,12", "-5,12.5", "“12.5” must be a whole number from -1000 to 1000, or nothing"],
	[
		"studentAssessment.csv",
		"1,101,18,0,78",
		"1,101,18,0,101",
		"studentAssessment.csv, row 2, column score: “101” must be a number from 0 to 100, or nothing",
	],
	[
		"studentAssessment.csv",
		"4,104",
		"5,104",
		"studentAssessment.csv, row 8, column id_assessment: 5 is not in assessments.csv",
	],
	[
		"studentAssessment.csv",
		"4,104",
		"1,104",
		"studentAssessment.csv, row 8, column id_student: 104 is not in studentInfo.csv with XXA/2013J",
	],
	[
		"studentAssessment.csv",
		"2,101,19",
		"1,101,19",
		"studentAssessment.csv, row 5, column id_student: 101 has two scores of 1",
	],
	["studentVle.csv", "102,11,0", "102,12,0", "studentVle.csv, row 4, column id_site: 12 is not in vle.csv"],
])("%s: “%s” as “%s” is refused with its place and the rule", async (file, from, to, expected) => {
	const said = await edited(file, from, to);
	expect(said).toMatch(/^OuladError: /);
	expect(said).toContain(expected);
});

it("tells ten faults and counts the others", async () => {
	const rows = Array.from({ length: 13 }, (_, index) => `XXA,2013J,${300 + index},F,Wales,Unknown`).join("\n");
	const said = await refusal({ "studentInfo.csv": `${sampleFiles["studentInfo.csv"]}${rows}\n` });
	expect(said.match(/column final_result/g)).toHaveLength(10);
	expect(said).toContain("… and 3 more");
});
