/** Names and meanings in both languages of the product. */
type Words = { en: string; zh: string };
interface Concept {
	name: Words;
	meaning: Words;
}

const concept = (name: Words, meaning: Words): Concept => ({ name, meaning });

/** Verbs of what people do on the platform itself. */
export const verbs = {
	stated: concept(
		{ en: "stated", zh: "提出" },
		{ en: "Said that an organisation needs people or skills.", zh: "说明某机构需要人员或能力。" },
	),
	closed: concept(
		{ en: "closed", zh: "关闭" },
		{ en: "Declared that something is settled or given up.", zh: "说明某事项已解决或不再继续。" },
	),
	added: concept(
		{ en: "added", zh: "新增" },
		{ en: "Entered something that is offered from then on.", zh: "登记了自此开始提供的内容。" },
	),
	published: concept(
		{ en: "published", zh: "发布" },
		{ en: "Made something readable for everybody.", zh: "使内容对所有人可见。" },
	),
	withdrew: concept(
		{ en: "withdrew from", zh: "退出" },
		{ en: "Left a course before its end.", zh: "在课程结束前退出。" },
	),
	removed: concept(
		{ en: "was taken out of", zh: "被移出" },
		{
			en: "Was taken out of a course before its end by who runs it.",
			zh: "在课程结束前由开课人员移出。",
		},
	),
	joined: concept(
		{ en: "joined", zh: "加入" },
		{ en: "Came to a seat in an offering of a course, in whatever way.", zh: "以任一方式获得某次开课的名额。" },
	),
	initialized: concept(
		{ en: "initialized", zh: "打开" },
		{
			en: "Opened it; said once a day of each activity, and of no assignment that is marked without names.",
			zh: "打开活动；每项活动每天记录一次，匿名评阅的作业不记录。",
		},
	),
	progressed: concept(
		{ en: "progressed in", zh: "观看至" },
		{
			en: "Watched it as far as the result says; said once a day, of where it was left last.",
			zh: "观看至结果所示位置；每天记录一次，以最后停下的位置为准。",
		},
	),
	took: concept(
		{ en: "took", zh: "获取" },
		{ en: "Took its file or followed its link; said once a day.", zh: "下载文件或打开链接；每天记录一次。" },
	),
	booked: concept({ en: "booked a seat in", zh: "预约" }, { en: "Was given a seat.", zh: "获得一个名额。" }),
	unbooked: concept(
		{ en: "gave the seat back in", zh: "取消预约" },
		{ en: "Gave a booked seat back.", zh: "退还已预约的名额。" },
	),
	completed: concept(
		{ en: "completed", zh: "完成" },
		{ en: "Did all of it, as its author asks.", zh: "按编写人的要求全部完成。" },
	),
	submitted: concept(
		{ en: "submitted", zh: "提交" },
		{ en: "Handed in what they made.", zh: "提交了自己完成的内容。" },
	),
	scored: concept(
		{ en: "was scored on", zh: "获得评分" },
		{
			en: "Was told what their work came to, by those who marked it.",
			zh: "由评阅人告知其作业结果。",
		},
	),
	attempted: concept({ en: "attempted", zh: "尝试" }, { en: "Began an attempt.", zh: "开始一次作答。" }),
	passed: concept(
		{ en: "passed", zh: "通过" },
		{ en: "Reached the mark that its author set.", zh: "达到编写人设定的分数。" },
	),
	failed: concept(
		{ en: "failed", zh: "未通过" },
		{ en: "Did not reach the mark that its author set.", zh: "未达到编写人设定的分数。" },
	),
	attended: concept(
		{ en: "attended", zh: "出席" },
		{ en: "Was there, as confirmed by who led it.", zh: "经主持人确认到场。" },
	),
	excused: concept(
		{ en: "was excused from", zh: "请假" },
		{ en: "Was excused: a confirmation was put right.", zh: "更正后确认为请假。" },
	),
	missed: concept(
		{ en: "missed", zh: "缺席" },
		{ en: "Was not there after all: a confirmation was put right.", zh: "更正后确认未到场。" },
	),
} as const satisfies Record<string, Concept>;

/** What they do it to. */
export const activityTypes = {
	need: concept(
		{ en: "need", zh: "用人需求" },
		{
			en: "Positions that an organisation wants to fill, with the competencies they require.",
			zh: "机构拟招用的岗位及其能力要求。",
		},
	),
	programme: concept(
		{ en: "programme", zh: "专业" },
		{ en: "A course of study that a school offers, and what it qualifies for.", zh: "学校开设的专业及其面向的职业。" },
	),
	catalogue: concept(
		{ en: "shortage catalogue", zh: "紧缺人才目录" },
		{
			en: "Occupations of a region in which people are short, computed from demand and supply.",
			zh: "由需求与供给计算得出的区域紧缺职业目录。",
		},
	),
	framework: concept(
		{ en: "competency framework", zh: "能力标准" },
		{
			en: "Competencies with their levels, as a body of the region sets them.",
			zh: "由区域机构制定的能力项及其等级。",
		},
	),
	course: concept(
		{ en: "course", zh: "课程" },
		{ en: "What a school or an enterprise teaches, and what it develops.", zh: "学校或企业开设的课程及其培养的能力。" },
	),
	offering: concept(
		{ en: "offering of a course", zh: "开课" },
		{ en: "A course as it runs in a term, with its teachers and learners.", zh: "某学期开设的课程及其教师与学习者。" },
	),
	board: concept(
		{ en: "board of an offering", zh: "课程讨论区" },
		{
			en: "Where those who learn and teach in an offering ask and answer.",
			zh: "某次开课的学习者与授课人提问与交流之处。",
		},
	),
	"course-activity": concept(
		{ en: "activity of a course", zh: "课程活动" },
		{
			en: "A page, video, document, embedded page, quiz, assignment, checklist or discussion of a course.",
			zh: "课程中的页面、视频、文档、测验、作业、实操考核或讨论。",
		},
	),
	"class-session": concept(
		{ en: "session of a course", zh: "课次" },
		{ en: "A meeting of a course on site or online, at its time.", zh: "课程在约定时间的线下或线上课次。" },
	),
	"learning-page": concept(
		{ en: "learning page", zh: "学习页面" },
		{ en: "A page of a virtual learning environment.", zh: "在线学习环境中的页面。" },
	),
} as const satisfies Record<string, Concept>;

/** From what the timestamp of a statement was derived: the value of `derived-time`. */
export interface DerivedTime {
	/** The day of which thing in the source it is. */
	from: (typeof derivations)[number];
	/** Days after the start. */
	day: number;
	/** The day taken for the start. */
	start: string;
}
const derivations = ["registration", "withdrawal", "due-date", "submission", "end", "visit"] as const;

/** What statements may say besides, with the JSON schema of its value. */
export const extensions = {
	"derived-time": {
		...concept(
			{ en: "derived time", zh: "推算时间" },
			{
				en: "The source has no instant of this: the timestamp was derived from what is named here.",
				zh: "来源未记录具体时间：时间戳由此处所列内容推算。",
			},
		),
		type: "ContextExtension",
		schema: {
			type: "object",
			required: ["from", "day", "start"],
			properties: {
				from: { enum: derivations },
				day: { type: "integer" },
				start: { type: "string", format: "date" },
			},
		},
	},
	position: {
		...concept(
			{ en: "position", zh: "位置" },
			{ en: "Seconds into a video at which it was left.", zh: "停止观看时视频所在的秒数。" },
		),
		type: "ResultExtension",
		schema: { type: "number", minimum: 0 },
	},
	clicks: {
		...concept(
			{ en: "clicks", zh: "点击次数" },
			{ en: "How often somebody clicked there on that day.", zh: "当日在该处的点击次数。" },
		),
		type: "ResultExtension",
		schema: { type: "integer", minimum: 1 },
	},
} as const satisfies Record<string, Concept & { type: string; schema: object }>;

export type VerbName = keyof typeof verbs;
export type ActivityTypeName = keyof typeof activityTypes;

/** Which statements there are: what leads to each, in one place (xAPI profiles, "statement templates"). */
export const templates = {
	"need-stated": { event: "demand.need.created", id: "needId", verb: "stated", type: "need", page: "needs" },
	"need-closed": { event: "demand.need.closed", id: "needId", verb: "closed", type: "need", page: "needs" },
	"programme-added": {
		event: "demand.programme.created",
		id: "programmeId",
		verb: "added",
		type: "programme",
		page: "programmes",
	},
	"catalogue-published": {
		event: "demand.catalogue.published",
		id: "catalogueId",
		verb: "published",
		type: "catalogue",
		page: "catalogues",
	},
	"framework-published": {
		event: "competencies.framework.published",
		id: "frameworkId",
		verb: "published",
		type: "framework",
		page: "frameworks",
	},
	"course-published": {
		event: "learning.course.published",
		id: "courseId",
		verb: "published",
		type: "course",
		page: "courses",
	},
	"course-joined": {
		event: "learning.course.joined",
		id: "offeringId",
		verb: "joined",
		type: "offering",
		page: "offerings",
	},
	"course-left": {
		event: "learning.course.withdrew",
		id: "offeringId",
		verb: "withdrew",
		type: "offering",
		page: "offerings",
	},
	"course-lost": {
		event: "learning.course.removed",
		id: "offeringId",
		verb: "removed",
		type: "offering",
		page: "offerings",
	},
	"course-completed": {
		event: "learning.course.completed",
		id: "courseId",
		verb: "completed",
		type: "course",
		page: "courses",
	},
	"activity-initialized": {
		event: "learning.activity.initialized",
		id: "activityId",
		verb: "initialized",
		type: "course-activity",
		page: "course-activities",
	},
	"activity-progressed": {
		event: "learning.activity.progressed",
		id: "activityId",
		verb: "progressed",
		type: "course-activity",
		page: "course-activities",
	},
	"activity-taken": {
		event: "learning.activity.taken",
		id: "activityId",
		verb: "took",
		type: "course-activity",
		page: "course-activities",
	},
	"activity-completed": {
		event: "learning.activity.completed",
		id: "activityId",
		verb: "completed",
		type: "course-activity",
		page: "course-activities",
	},
	"quiz-attempted": {
		event: "learning.quiz.attempted",
		id: "activityId",
		verb: "attempted",
		type: "course-activity",
		page: "course-activities",
	},
	"quiz-passed": {
		event: "learning.quiz.passed",
		id: "activityId",
		verb: "passed",
		type: "course-activity",
		page: "course-activities",
	},
	"quiz-failed": {
		event: "learning.quiz.failed",
		id: "activityId",
		verb: "failed",
		type: "course-activity",
		page: "course-activities",
	},
	"checklist-passed": {
		event: "learning.checklist.passed",
		id: "activityId",
		verb: "passed",
		type: "course-activity",
		page: "course-activities",
	},
	"checklist-failed": {
		event: "learning.checklist.failed",
		id: "activityId",
		verb: "failed",
		type: "course-activity",
		page: "course-activities",
	},
	// That something was contributed, and nothing of what it says.
	"discussion-submitted": {
		event: "learning.discussion.contributed",
		id: "activityId",
		verb: "submitted",
		type: "course-activity",
		page: "course-activities",
	},
	"board-submitted": {
		event: "learning.board.contributed",
		id: "offeringId",
		verb: "submitted",
		type: "board",
		page: "boards",
	},
	"session-booked": {
		event: "learning.session.booked",
		id: "sessionId",
		verb: "booked",
		type: "class-session",
		page: "sessions",
	},
	"session-unbooked": {
		event: "learning.session.unbooked",
		id: "sessionId",
		verb: "unbooked",
		type: "class-session",
		page: "sessions",
	},
	"session-attended": {
		event: "learning.session.attended",
		id: "sessionId",
		verb: "attended",
		type: "class-session",
		page: "sessions",
	},
	"session-excused": {
		event: "learning.session.excused",
		id: "sessionId",
		verb: "excused",
		type: "class-session",
		page: "sessions",
	},
	"session-missed": {
		event: "learning.session.missed",
		id: "sessionId",
		verb: "missed",
		type: "class-session",
		page: "sessions",
	},
	"assignment-submitted": {
		event: "learning.assignment.submitted",
		id: "activityId",
		verb: "submitted",
		type: "course-activity",
		page: "course-activities",
	},
	// Told at the release and not before, as the event is.
	"assignment-scored": {
		event: "learning.assignment.scored",
		id: "activityId",
		verb: "scored",
		type: "course-activity",
		page: "course-activities",
	},
} as const satisfies Record<
	string,
	{ event: string; id: string; verb: VerbName; type: ActivityTypeName; page: string }
>;

interface Surroundings {
	parent?: ActivityTypeName;
	grouping?: ActivityTypeName;
}
/** In what a thing stands that somebody learns: its statement names the offering and the course, so that sections are told apart. */
const surroundings: Partial<Record<ActivityTypeName, Surroundings>> = {
	"course-activity": { parent: "offering", grouping: "course" },
	"class-session": { parent: "offering", grouping: "course" },
	board: { parent: "offering", grouping: "course" },
	offering: { grouping: "course" },
};
export const surroundingsOf = ({ verb, type }: { verb: VerbName; type: ActivityTypeName }): Surroundings =>
	// A course is completed in an offering, and published in none.
	type === "course" && verb === "completed" ? { parent: "offering" } : (surroundings[type] ?? {});

/** Where the profile and each of its concepts can be read. */
export const profileAt = (base: string) => `${base}/xapi/profile`;
export const versionAt = (base: string) => `${profileAt(base)}/1`;
export const verbAt = (base: string, name: VerbName) => `${profileAt(base)}/verbs/${name}`;
export const typeAt = (base: string, name: ActivityTypeName) => `${profileAt(base)}/activity-types/${name}`;
export const extensionAt = (base: string, name: keyof typeof extensions) => `${profileAt(base)}/extensions/${name}`;
