/* Words for codes that many pages show. */

export const roles: Record<string, string> = {
  GUARDIAN: '家长',
  TEACHER: '授课教师',
  SCHOOL: '学校管理员',
  SCHOOL_FINANCE: '学校财务',
  PRINCIPAL: '校长',
  BUREAU: '教育局',
  BUREAU_FINANCE: '教育局财务',
  OPERATOR: '运营方',
  EXPERT: '评审专家',
  SYSTEM_ADMIN: '系统管理员',
  SECURITY_ADMIN: '安全管理员',
  AUDIT_ADMIN: '审计管理员',
  CLASSROOM: '教室大屏',
  SYSTEM: '系统',
}

export const strands: Record<string, string> = {
  HOMEWORK: '作业辅导',
  INTEREST: '兴趣活动',
  CLUB: '社团',
  SELF_DIRECTED: '自主学习',
}

export const venueKinds: Record<string, string> = {
  CLASSROOM: '教室',
  HALL: '礼堂',
  LAB: '实验室',
  GROUND: '操场',
  LIBRARY: '图书馆',
  ART_ROOM: '美术室',
  COMPUTER_ROOM: '机房',
  CANTEEN: '食堂',
  GATEHOUSE: '门卫室',
  OTHER: '其他',
}

export const schoolRuns: Record<string, string> = {
  MUNICIPAL: '局属',
  DISTRICT: '区属',
  PROVINCIAL_UNIVERSITY: '省属高校办',
  PRIVATE: '民办',
}

export const stages: Record<string, string> = { PRIMARY: '小学', JUNIOR: '初中' }

export const organisationKinds: Record<string, string> = {
  CITY: '市',
  DISTRICT: '县区',
  SCHOOL: '学校',
  PROVIDER: '机构',
  OPERATOR: '运营方',
}

/** 学科 of resources and questions. */
export const schoolSubjects: Record<string, string> = {
  CHINESE: '语文',
  MATHS: '数学',
  ENGLISH: '英语',
  SCIENCE: '科学',
  MORALS: '道德与法治',
  PHYSICS: '物理',
  CHEMISTRY: '化学',
  BIOLOGY: '生物',
  HISTORY: '历史',
  GEOGRAPHY: '地理',
  COMPUTING: '信息科技',
  ARTS: '音乐美术',
  SPORTS: '体育健康',
  LABOUR: '劳动',
  GENERAL: '综合',
}

export const instructorKinds: Record<string, string> = {
  STAFF: '在校教师',
  RETIRED: '退休教师',
  PARENT: '家长志愿者',
  PROFESSIONAL: '专业人士',
  STUDENT: '大学生',
  VOLUNTEER: '志愿者',
  HERITAGE: '非遗传承人',
  PROVIDER: '机构教师',
}

/** A code's word; one that this version does not know shows as it came. */
export function word(of: Record<string, string>, code: string | undefined | null): string {
  if (code === undefined || code === null || code === '') return '—'
  return Object.hasOwn(of, code) ? of[code]! : code
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** `三年级` of 3. */
export function gradeName(grade: number): string {
  return `${NUMERALS[grade] ?? grade}年级`
}

/** `三年级2班` of a grade and a class as the school names it. */
export function className(grade: number, homeClass: string): string {
  return homeClass.startsWith(gradeName(grade)) ? homeClass : gradeName(grade) + homeClass
}

/** `一至三年级`, `一、三年级` of a set of grades. */
export function gradesText(grades: readonly number[]): string {
  const sorted = [...new Set(grades)].sort((a, b) => a - b)
  if (sorted.length === 0) return '不限年级'
  if (sorted.length === 1) return gradeName(sorted[0]!)
  const first = sorted[0]!
  const last = sorted[sorted.length - 1]!
  if (last - first === sorted.length - 1 && sorted.length > 2) return `${NUMERALS[first]}至${NUMERALS[last]}年级`
  return `${sorted.map((g) => NUMERALS[g] ?? g).join('、')}年级`
}

/** `应到 34 · 实到 32 · 未到 2`: counts always with their whole. */
export function attendance(expected: number | undefined | null, present: number | undefined | null): string {
  if (expected === undefined || expected === null) return '—'
  if (present === undefined || present === null) return `应到 ${expected}`
  return `应到 ${expected} · 实到 ${present} · 未到 ${expected - present}`
}

/** `94.1%` of a part and its whole; a whole of nothing has no share. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`
}

/** `138****5678`. The server masks what it sends; this is for what the reader typed just now. */
export function maskPhone(digits: string): string {
  return digits.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2')
}

/** 自愿投诉: what a family says happened. */
export const complaintKinds = {
  FORCED_IN: '被要求参加',
  FORCED_OUT: '被劝退或不让参加',
} as const

/** 代办: what a helper enters for a family. */
export const helperActs = {
  PLACE: '报名',
  JOIN: '排候补',
  ACCEPT: '要候补到的名额',
  LEAVE: '不再候补',
  WITHDRAW: '退课',
  WISHES: '填摇号志愿',
} as const

/** Why a school does not agree to a place. */
export const refusalWhys = {
  COURSE_NEEDS: '不符合课程公布的要求（年级、基础、身体条件）',
  WRONG_LIST: '名单有误，孩子不该在这个班的名单里',
  OTHER: '其他原因',
} as const

/** 代录的凭据: what a family signed. */
export const paperKinds = {
  SHEET: '学校印的意愿表',
  SIGNED: '家长写的纸条',
  TEXT: '家长发来的短信',
} as const
