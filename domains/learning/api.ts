/** The only door of this domain for others. */

export { activityInput } from "./contract-content.ts";
export { courseInput } from "./contract-courses.ts";
export type { Attempt } from "./contract-learning.ts";
export { offeringInput } from "./contract-offerings.ts";
export { type QuestionContent, questionInput } from "./contract-questions.ts";
export { sessionInput } from "./contract-sessions.ts";
export { coursesDeveloping } from "./server/authoring/courses-developing.ts";
export { createCourse } from "./server/authoring/create-course.ts";
export { publishCourse } from "./server/authoring/publish-course.ts";
export { addActivity } from "./server/authoring/save-activity.ts";
export { addBank, addQuestion } from "./server/authoring/save-question.ts";
export { addUnit } from "./server/authoring/save-unit.ts";
export { setAuthors } from "./server/authoring/set-authors.ts";
export { type CalendarEntry, calendarEntries } from "./server/calendar/calendar-entries.ts";
export { ownerOfFeed } from "./server/calendar/calendar-feed.ts";
export { saveProgress } from "./server/learning/learn-activity.ts";
export { enrolList } from "./server/offerings/enrol.ts";
export { createOffering, setOfferingState } from "./server/offerings/save-offering.ts";
export { addTeacher } from "./server/offerings/set-teachers.ts";
export { beginAttempt, submitAttempt } from "./server/quizzes/take-quiz.ts";
export { bookSeat } from "./server/sessions/book-seat.ts";
export { markAttendance } from "./server/sessions/mark-attendance.ts";
export { addSessions } from "./server/sessions/save-session.ts";
export { listSessions } from "./server/sessions/session-queries.ts";
