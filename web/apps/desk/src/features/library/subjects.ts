/** What an admission is about. */
export const subjects: Record<'COURSE' | 'INSTRUCTOR' | 'PROVIDER', string> = {
  COURSE: '课程',
  INSTRUCTOR: '师资',
  PROVIDER: '机构',
}
