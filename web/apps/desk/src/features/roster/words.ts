export const staffKinds: Record<string, string> = {
  TEACHER: '教师',
  LEADERSHIP: '管理',
  FINANCE: '财务',
  LOGISTICS: '后勤',
  OTHER: '其他',
}

export const pupilStates: Record<string, string> = {
  ENROLLED: '在读',
  TRANSFERRED: '已转出',
  LEFT: '已离校',
  GRADUATED: '已毕业',
}

export const sexes: Record<string, string> = { MALE: '男', FEMALE: '女' }

export const kinships: Record<string, string> = {
  FATHER: '父亲',
  MOTHER: '母亲',
  GRANDPARENT: '祖辈',
  SIBLING: '兄姐',
  OTHER: '其他监护人',
}

export const actions: Record<string, string> = { NEW: '新增', CHANGED: '更新', SAME: '不变', LEFT_OUT: '不导入' }

export const decisions: Record<string, string> = {
  SAME_PUPIL: '是同一人',
  ANOTHER_PUPIL: '是另一人',
  LEAVE_OUT: '先不导入',
}

export const importKinds: Record<string, string> = { PUPILS: '学生名册', STAFF: '教职工名册', VENUES: '场地清单' }

/** What a row of an import is counted in. */
export const importUnits: Record<string, string> = { PUPILS: '人', STAFF: '人', VENUES: '个' }

export const exportFields: Record<string, string> = {
  SEX: '性别',
  BIRTH: '出生日期',
  GUARDIAN_NAME: '监护人姓名',
  GUARDIAN_PHONE: '监护人电话',
}
