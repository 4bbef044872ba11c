/** The only door of this domain for others. */

export { type CourseInput, courseInput } from "./contract-courses.ts";
export { coursesDeveloping, type DevelopingCourse } from "./server/authoring/courses-developing.ts";
export { createCourse } from "./server/authoring/create-course.ts";
export { publishCourse } from "./server/authoring/publish-course.ts";
