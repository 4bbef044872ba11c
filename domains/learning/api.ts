/** The only door of this domain for others. */

export { courseInput } from "./contract-courses.ts";
export { coursesDeveloping } from "./server/authoring/courses-developing.ts";
export { createCourse } from "./server/authoring/create-course.ts";
export { publishCourse } from "./server/authoring/publish-course.ts";
