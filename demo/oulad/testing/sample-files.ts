import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Files of the same shape as the publication's (sample: every row is invented), small enough to count by hand. */
export const sampleFiles: Readonly<Record<string, string>> = {
	"courses.csv": `code_module,code_presentation,module_presentation_length
XXA,2013J,100
XXB,2014B,90
`,
	"assessments.csv": `code_module,code_presentation,id_assessment,assessment_type,date,weight
XXA,2013J,1,TMA,20,50
XXA,2013J,2,CMA,21,50
XXA,2013J,3,Exam,,100
XXB,2014B,4,TMA,10,100
`,
	"vle.csv": `id_site,code_module,code_presentation,activity_type,week_from,week_to
11,XXA,2013J,resource,?,?
`,
	"studentInfo.csv": `code_module,code_presentation,id_student,gender,region,final_result
XXA,2013J,101,M,Scotland,Pass
XXA,2013J,102,F,"North, Western",Withdrawn
XXA,2013J,103,F,Wales,Fail
XXB,2014B,101,M,Scotland,Distinction
XXB,2014B,104,F,Wales,Pass
`,
	"studentRegistration.csv": `code_module,code_presentation,id_student,date_registration,date_unregistration
XXA,2013J,101,-30,
XXA,2013J,102,-5,12
XXA,2013J,103,,
XXB,2014B,101,0,
XXB,2014B,104,?,5
`,
	"studentAssessment.csv": `id_assessment,id_student,date_submitted,is_banked,score
1,101,18,0,78
1,102,15,0,?
1,103,,0,39.5
2,101,19,0,100
3,101,,0,60
4,101,-1,1,85
4,104,9,0,54
`,
	"studentVle.csv": `code_module,code_presentation,id_student,id_site,date,sum_click
XXA,2013J,101,11,-3,4
XXA,2013J,101,11,-3,1
XXA,2013J,102,11,0,2
`,
};

/** A folder with these files, some of them otherwise; null leaves one out. */
export async function sampleFolder(
	changed: Readonly<Record<string, string | null>> = {},
): Promise<{ path: string; remove(): Promise<void> }> {
	const path = await mkdtemp(join(tmpdir(), "ronghe-oulad-"));
	for (const [name, text] of Object.entries({ ...sampleFiles, ...changed }))
		if (text !== null) await writeFile(join(path, name), text);
	return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
