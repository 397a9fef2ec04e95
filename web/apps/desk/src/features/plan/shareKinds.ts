/** What schools share with one another. */
export const shareKinds: Record<'VENUE' | 'INSTRUCTOR' | 'COURSE', string> = {
  VENUE: '场地',
  INSTRUCTOR: '教师',
  COURSE: '课程',
}
