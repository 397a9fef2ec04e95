const course = [
  '内容健康，符合育人方向，不含学科类培训',
  '目标、内容与所选年级相称',
  '课次安排完整，每次课有内容',
  '班额与活动类型相称，安全可行',
  '没有变相收费或推销',
]
const instructor = [
  '身份与来源属实',
  '有与所教内容相称的能力或资质',
  '已查询违法犯罪信息，没有不宜从教的情形',
  '身心健康，品行端正',
]

/** What a reviewer looks at before deciding, by what was submitted. */
export function checklist(subject: 'COURSE' | 'INSTRUCTOR' | 'PROVIDER'): readonly string[] {
  return subject === 'COURSE' ? course : instructor
}
