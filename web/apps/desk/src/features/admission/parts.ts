import type { Schema } from '@kehou/api/client'
import { categoryOf } from '@kehou/kit/category'
import { paperDay, weekdayName } from '@kehou/kit/dates'
import { courseForms, courseLevels, evaluationParts, everyActivity, evidenceKinds } from '@kehou/kit/dossier'
import { gradesText, instructorKinds, word } from '@kehou/kit/words'

/** A line of a dossier: what it is and what it says; lessons and evidence are lists. */
export interface DossierLine {
  title: string
  lines: string[]
  list?: boolean
}

/** Lines that are read together, under one heading. */
export interface DossierPart {
  key: string
  title: string
  lines: DossierLine[]
}

const one = (title: string, text: string): DossierLine => ({ title, lines: [text || '没有写'] })

const instructorCategories: Record<string, string> = {
  GENERAL: '综合',
  SUBJECT: '学科拓展',
  SPORTS: '体育',
  ARTS: '艺术',
  LABOUR: '劳动',
  CHARACTERISTIC: '特色',
}

export function courseParts(course: Schema<'Course'>): DossierPart[] {
  const { practice, evaluation } = course
  return [
    {
      key: 'basics',
      title: '基本情况',
      lines: [
        one('类别', categoryOf(course.category).word),
        one('活动', course.activity ? word(everyActivity, course.activity) : ''),
        one('层次', course.level ? word(courseLevels, course.level) : ''),
        one('适合年级', gradesText(course.grades)),
        one('班额上限', `${course.classSize} 人`),
        one('课程介绍', course.introduction),
        one('课程目标', course.aims),
      ],
    },
    {
      key: 'practice',
      title: '实施方案',
      lines: [
        one('实施方法', practice.method),
        one('组织形式', practice.form ? word(courseForms, practice.form) : ''),
        one('课时', practice.classHours ? `${practice.classHours} 课时` : ''),
        one('场地设备', practice.conditions),
      ],
    },
    {
      key: 'lessons',
      title: '课次安排',
      lines: [
        {
          title: '课次',
          lines: course.lessons.map((of) => `第 ${of.number} 次　${of.title}　${of.minutes} 分钟`),
          list: true,
        },
      ],
    },
    {
      key: 'evaluation',
      title: '评价方案',
      lines: evaluationParts.map((of) => one(of.title, evaluation[of.key])),
    },
  ]
}

export function instructorParts(of: Schema<'Instructor'>): DossierPart[] {
  const { dossier } = of
  return [
    {
      key: 'person',
      title: '人员情况',
      lines: [
        one('姓名', of.name),
        one('来源', word(instructorKinds, of.kind)),
        one('可担任', of.duty === 'TEACHES' ? '独立授课' : '助教和作业辅导'),
        one('简介', of.introduction),
      ],
    },
    {
      key: 'experience',
      title: '专业与经历',
      lines: [
        one('类别', word(instructorCategories, dossier.category)),
        one('专长', dossier.specialties.join('、')),
        one('任教年限', `${dossier.teachingYears} 年`),
        one('从业年限', `${dossier.workYears} 年`),
        one('可来校', dossier.weekdays.map(weekdayName).join('、')),
      ],
    },
  ]
}

const providerScopes: Record<string, string> = {
  ARTS: '艺术',
  SPORTS: '体育',
  SCIENCE: '科技',
  LABOUR: '劳动',
  READING: '阅读',
  OTHER: '其他',
  SUBJECT_TUTORING: '学科培训',
}

const days = (from?: string, until?: string) => `${from ? paperDay(from) : '—'} 至 ${until ? paperDay(until) : '长期'}`

export function providerParts(of: Schema<'Provider'>): DossierPart[] {
  const { licence, agreement } = of
  return [
    {
      key: 'provider',
      title: '机构情况',
      lines: [
        one('名称', of.name),
        one('介绍', of.introduction),
        one('业务范围', of.scope.map((code) => word(providerScopes, code)).join('、')),
        one('服务项目', of.services.join('、')),
      ],
    },
    {
      key: 'licence',
      title: '证照',
      lines: [
        one('编号', licence.number),
        one('发证机关', licence.issuer),
        one('有效期', days(licence.from, licence.until)),
      ],
    },
    {
      key: 'agreement',
      title: '协议',
      lines: [
        one('服务方式', agreement.way),
        one('服务内容', agreement.content),
        one('安全责任', agreement.safety),
        one('期限', days(agreement.from, agreement.until)),
      ],
    },
    {
      key: 'people',
      title: '派出人员',
      lines: [{ title: '人员', lines: of.people.map((person) => `${person.name}　${person.post}`), list: true }],
    },
  ]
}

/** The whole dossier by parts, whatever it is about. */
export function dossierParts(of: Schema<'AdmissionDossier'>): DossierPart[] {
  if (of.course) return courseParts(of.course)
  if (of.instructor) return instructorParts(of.instructor)
  return of.provider ? providerParts(of.provider) : []
}

/** The files that a dossier names, each with what it proves. */
export function evidenceOf(of: Schema<'AdmissionDossier'>): Schema<'Evidence'>[] {
  if (of.course) return of.course.evidence
  const scans: Schema<'Evidence'>[] = []
  if (of.provider?.licence.scan) scans.push({ kind: 'LICENCE', file: of.provider.licence.scan, note: '' })
  if (of.provider?.agreement.scan) scans.push({ kind: 'AGREEMENT', file: of.provider.agreement.scan, note: '' })
  return scans
}

/** What an expert reads: the server has struck the names; codes become words here. */
export function blindParts(parts: readonly Schema<'BlindPart'>[]): DossierLine[] {
  return parts.map(({ heading, lines }) => {
    const title = headings[heading] ?? heading
    if (heading === 'lessons') {
      const rows = lines.map((row) => row.split('\t'))
      return { title, lines: rows.map(([n, name, minutes]) => `第 ${n} 次　${name}　${minutes} 分钟`), list: true }
    }
    if (heading === 'grades') return one(title, gradesText(lines.map(Number)))
    const said = lines.map((line) => meaning(heading, line)).filter(Boolean)
    return { title, lines: said.length ? said : [attached.has(heading) ? '没有附' : '没有写'] }
  })
}

const attached = new Set(['evidence', 'certificates'])

function meaning(heading: string, line: string): string {
  switch (heading) {
    case 'category':
      return categoryOf(line).word
    case 'activity':
      return line && word(everyActivity, line)
    case 'level':
      return line && word(courseLevels, line)
    case 'form':
      return line && word(courseForms, line)
    case 'scope':
      return word(providerScopes, line)
    case 'evidence':
      return word(evidenceKinds, line)
    case 'certificates':
      return word(certificateKinds, line)
    case 'classSize':
      return `${line} 人`
    case 'classHours':
      return `${line} 课时`
    case 'teachingYears':
      return `${line} 年`
    default:
      return line
  }
}

const headings: Record<string, string> = {
  name: '课程名称',
  category: '类别',
  activity: '活动',
  level: '层次',
  grades: '适合年级',
  classSize: '班额上限',
  introduction: '介绍',
  aims: '课程目标',
  method: '实施方法',
  form: '组织形式',
  classHours: '课时',
  conditions: '场地设备',
  lessons: '课次安排',
  evidence: '附有材料',
  specialties: '专长',
  teachingYears: '任教年限',
  certificates: '持有证书',
  scope: '业务范围',
  services: '服务项目',
  'agreement.way': '服务方式',
  'agreement.content': '服务内容',
  'agreement.safety': '安全责任',
  posts: '派出人员岗位',
  ...Object.fromEntries(evaluationParts.map((of) => [`evaluation.${of.key}`, of.title])),
}

const certificateKinds: Record<string, string> = {
  TEACHER: '教师资格证',
  VOCATIONAL: '职业资格证',
  INDUSTRY: '行业有关证书',
  TECHNICAL: '通用技术资格证',
  DEGREE: '大学相应专业毕业',
  TROUPE: '专业艺术团专家',
  ARTS_PROFESSIONAL: '社会艺术教育专业人士',
  AUTHORITY: '相关权威机构认证',
  ARTISAN: '民间艺人、手工艺证书',
  HERITAGE: '非遗传承人',
  STEAM_AWARD: 'STEAM 赛事获奖',
  ATHLETE: '运动员证书',
  COACH: '专业教练证',
  AWARD: '市级以上赛事获奖',
}
