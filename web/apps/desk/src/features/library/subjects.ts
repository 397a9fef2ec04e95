/** What an admission is about. */
export const subjects: Record<'COURSE' | 'INSTRUCTOR', string> = { COURSE: '课程', INSTRUCTOR: '师资' }
