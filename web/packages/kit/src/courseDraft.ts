import type { Schema } from '@kehou/api/client'
import { activities, courseForms, courseLevels, evaluationParts } from './dossier'
import { categoryOf } from './category'
import { gradesText, word } from './words'

type Course = Schema<'Course'>

/** A dossier as its form holds it: every part there, nothing optional but what is picked. */
export interface CourseDraftForm {
  name: string
  category: Course['category']
  activity?: Course['activity']
  level?: Course['level']
  introduction: string
  aims: string
  grades: number[]
  classSize: number
  lessons: { number: number; title: string; minutes: number }[]
  practice: { method: string; form?: NonNullable<Course['practice']['form']>; classHours?: number; conditions: string }
  evaluation: { object: string; content: string; subject: string; method: string; result: string }
  evidence: { kind: Course['evidence'][number]['kind']; file: number; note: string }[]
}

const USUAL_MINUTES = 50
const USUAL_CLASS = 30

export function blankCourse(): CourseDraftForm {
  return {
    name: '',
    category: 'SCIENCE',
    introduction: '',
    aims: '',
    grades: [],
    classSize: USUAL_CLASS,
    lessons: [],
    practice: { method: '', conditions: '' },
    evaluation: { object: '', content: '', subject: '', method: '', result: '' },
    evidence: [],
  }
}

/** Every part in one order, what is unset left out: so that two dossiers compare by their text. */
function ordered(of: CourseDraftForm): CourseDraftForm {
  const { method, form, classHours, conditions } = of.practice
  const { object, content, subject, method: means, result } = of.evaluation
  return {
    name: of.name,
    category: of.category,
    ...(of.activity ? { activity: of.activity } : {}),
    ...(of.level ? { level: of.level } : {}),
    introduction: of.introduction,
    aims: of.aims,
    grades: [...of.grades].sort((a, b) => a - b),
    classSize: of.classSize,
    lessons: of.lessons.map(({ number, title, minutes }) => ({ number, title, minutes })),
    practice: { method, ...(form ? { form } : {}), ...(classHours ? { classHours } : {}), conditions },
    evaluation: { object, content, subject, method: means, result },
    evidence: of.evidence.map(({ kind, file, note }) => ({ kind, file, note })),
  }
}

/** The form of a course as it stands. */
export function formOf(course: Course): CourseDraftForm {
  return ordered(course)
}

/** What is sent: lessons without a title stay on the page until they have one. */
export function draftOf(form: CourseDraftForm): CourseDraftForm {
  return ordered({
    ...form,
    name: form.name.trim(),
    classSize: form.classSize || 1,
    lessons: numbered(form.lessons.filter((of) => of.title.trim() !== '')),
  })
}

/** Whether the server can keep it as a draft. */
export function keepable(form: CourseDraftForm): boolean {
  return form.name.trim().length > 1
}

function numbered(lessons: CourseDraftForm['lessons']): CourseDraftForm['lessons'] {
  return lessons.map((of, i) => ({
    ...of,
    title: of.title.trim(),
    minutes: of.minutes || USUAL_MINUTES,
    number: i + 1,
  }))
}

/** One more lesson, as long as the last. */
export function withLesson(lessons: CourseDraftForm['lessons']): CourseDraftForm['lessons'] {
  const minutes = lessons.at(-1)?.minutes ?? USUAL_MINUTES
  return [...lessons, { number: lessons.length + 1, title: '', minutes }]
}

/** The outline with the lesson at `from` in the place `to`, numbered anew. */
export function movedLesson(lessons: CourseDraftForm['lessons'], from: number, to: number): CourseDraftForm['lessons'] {
  if (to < 0 || to >= lessons.length) return [...lessons]
  const copy = lessons.filter((_, i) => i !== from)
  copy.splice(to, 0, lessons[from]!)
  return copy.map((of, i) => ({ ...of, number: i + 1 }))
}

/** The outline without the lesson at `at`. */
export function withoutLesson(lessons: CourseDraftForm['lessons'], at: number): CourseDraftForm['lessons'] {
  return lessons.filter((_, i) => i !== at).map((of, i) => ({ ...of, number: i + 1 }))
}

/** A line each of a text with several lines, as new lessons: an outline pasted out of a document. */
export function pastedLessons(lessons: CourseDraftForm['lessons'], text: string): CourseDraftForm['lessons'] {
  const titles = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(第?\s*[0-9一二三四五六七八九十]+\s*[课次讲周]?\s*[.、:：)）]?)\s*/, '').trim())
    .filter((title) => title !== '')
  const minutes = lessons.at(-1)?.minutes ?? USUAL_MINUTES
  const filled = lessons.filter((of) => of.title.trim() !== '')
  return [...filled, ...titles.map((title) => ({ number: 0, title: title.slice(0, 60), minutes }))]
    .slice(0, 60)
    .map((of, i) => ({ ...of, number: i + 1 }))
}

type Part = keyof CourseDraftForm

/** The parts of a dossier, in the order of the form, as people say them. */
export const courseParts: Record<Part, string> = {
  name: '课程名称',
  category: '类别',
  activity: '活动',
  level: '层次',
  grades: '适合年级',
  classSize: '班额上限',
  introduction: '课程介绍',
  aims: '课程目标',
  practice: '实施方案',
  lessons: '课次安排',
  evaluation: '评价方案',
  evidence: '佐证材料',
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The parts in which two dossiers differ, in the order of the form. */
export function differing(a: CourseDraftForm, b: CourseDraftForm): Part[] {
  return (Object.keys(courseParts) as Part[]).filter((part) => !same(a[part], b[part]))
}

/** What two people made of one dossier: their parts, and mine where I have touched them. */
export function merged(base: CourseDraftForm, mine: CourseDraftForm, theirs: CourseDraftForm): CourseDraftForm {
  const copy: Record<string, unknown> = { ...theirs }
  for (const part of differing(base, mine)) copy[part] = mine[part]
  return copy as unknown as CourseDraftForm
}

/** A dossier's part in few words, to show what somebody else has written. */
export function partText(part: Part, of: CourseDraftForm): string {
  switch (part) {
    case 'category':
      return categoryOf(of.category).word
    case 'activity':
      return word(activities[of.category] ?? {}, of.activity)
    case 'level':
      return word(courseLevels, of.level)
    case 'grades':
      return gradesText(of.grades)
    case 'classSize':
      return `${of.classSize} 人`
    case 'practice': {
      const { method, form, classHours, conditions } = of.practice
      return [method, word(courseForms, form), classHours ? `${classHours} 课时` : '', conditions]
        .filter(Boolean)
        .join('；')
    }
    case 'lessons':
      return of.lessons.map((one) => `${one.number}. ${one.title}（${one.minutes} 分钟）`).join('；')
    case 'evaluation':
      return evaluationParts.map(({ key, title }) => `${title}：${of.evaluation[key] || '—'}`).join('；')
    case 'evidence':
      return `${of.evidence.length} 个文件`
    default:
      return of[part]
  }
}

export type Section = 'basics' | 'words' | 'practice' | 'lessons' | 'evaluation' | 'evidence'

/** The sections of the form, with the parts that the server names when they are missing. */
export const courseSections: { key: Section; title: string; gaps: string[] }[] = [
  { key: 'basics', title: '基本信息', gaps: ['activity', 'level', 'grades'] },
  { key: 'words', title: '介绍与目标', gaps: ['introduction', 'aims'] },
  {
    key: 'practice',
    title: '实施方案',
    gaps: ['practice.method', 'practice.form', 'practice.classHours', 'practice.conditions'],
  },
  { key: 'lessons', title: '课次安排', gaps: ['lessons'] },
  { key: 'evaluation', title: '评价方案', gaps: ['evaluation'] },
  { key: 'evidence', title: '佐证材料', gaps: [] },
]

/** What a part that the server names is called. */
export const gapWords: Record<string, string> = {
  activity: '活动',
  level: '层次',
  grades: '适合年级',
  introduction: '课程介绍',
  aims: '课程目标',
  'practice.method': '实施方法',
  'practice.form': '组织形式',
  'practice.classHours': '课时数',
  'practice.conditions': '实施条件',
  lessons: '课次',
  evaluation: '完整的评价方案',
}

/** What a section lacks, in words; empty where it is complete. */
export function lacking(
  section: Section,
  check: Schema<'CourseCheck'>,
  evidenceWords: Record<string, string>,
): string[] {
  if (section === 'evidence') return check.evidence.map((kind) => word(evidenceWords, kind))
  const gaps = courseSections.find((of) => of.key === section)!.gaps
  return check.gaps.filter((gap) => gaps.includes(gap)).map((gap) => gapWords[gap] ?? gap)
}
