import { earlierExamplesAToC } from "./examples/earlier-a-to-c.ts";
import { earlierExamplesDToN } from "./examples/earlier-d-to-n.ts";
import { earlierExamplesOToZ } from "./examples/earlier-o-to-z.ts";
import { examplesAToC } from "./examples/examples-a-to-c.ts";
import { examplesDToI } from "./examples/examples-d-to-i.ts";
import { examplesJToQ } from "./examples/examples-j-to-q.ts";
import { examplesRToZ } from "./examples/examples-r-to-z.ts";
import type { TitleEntry } from "./title-types.ts";

/** Fields of work by the letter that stands for them in the examples. */
const categories: Readonly<Record<string, string>> = {
	a: "Administration & Human Resources",
	b: "Building Operations & Maintenance",
	c: "Clerical & Administrative Support",
	d: "Communications & Intergovernmental Affairs",
	e: "Constituent Services & Community Programs",
	f: "Engineering, Architecture, & Planning",
	g: "Finance, Accounting, & Procurement",
	h: "Health",
	i: "Information Technology & Telecommunications",
	j: "Legal Affairs",
	k: "Policy, Research & Analysis",
	l: "Public Safety, Inspections, & Enforcement",
	m: "Social Services",
	n: "Technology, Data & Innovation",
	o: "Legal",
	p: "Policy & Analysis",
	q: "Maintenance & Operations",
	r: "Community & Business Services",
};

/** Share of the first of two defensible occupations. */
const firstShare = 0.7;

/** A posting title that was coded by reading it. */
export interface CodedTitle {
	title: string;
	secondaryTitle: string;
	category: string;
	occupation: string;
	/** Second defensible occupation. */
	alternative: string | undefined;
}

/**
 * Titles of open postings of New York City, each read and coded once with O*NET-SOC codes: 1,131 of 2019, then 596 others
 * of 2014, which come without a category.
 */
export function codedTitles(): CodedTitle[] {
	return [
		examplesAToC,
		examplesDToI,
		examplesJToQ,
		examplesRToZ,
		earlierExamplesAToC,
		earlierExamplesDToN,
		earlierExamplesOToZ,
	].flatMap((lines) =>
		lines
			.trim()
			.split("\n")
			.map((line) => {
				const [title, secondaryTitle, letters, codes] = line.split("|").map((part) => part.trim());
				const [occupation, alternative] = codes!.split(" ");
				return {
					title: title!,
					secondaryTitle: secondaryTitle!,
					category: [...letters!].map((letter) => categories[letter]!).join(" "),
					occupation: occupation!,
					alternative,
				};
			}),
	);
}

/** The coded titles as entries of kind "example", for comparison with titles to be coded. */
export function publicServiceExamples(): TitleEntry[] {
	return codedTitles().flatMap(({ title, secondaryTitle, category, occupation, alternative }) => {
		const example = { text: title, kind: "example" as const, secondaryTitle, category };
		if (alternative === undefined) return [{ ...example, occupation }];
		return [
			{ ...example, occupation, weight: firstShare },
			{ ...example, occupation: alternative, weight: 1 - firstShare },
		];
	});
}
