export const ofFamilies = [
  ['/shelf', '学习资源'],
  ['/questions', '答疑'],
] as const
export const ofTeachers = [
  ['/questions', '家长提问'],
  ['/resources', '我的资源'],
] as const
