import type { Schema } from '@kehou/api/client'
import { className } from '@kehou/kit/words'

type Child = Schema<'ClassEndLine'>

/** Why a child of the class has no place in the other one. */
export const unfitWords: Record<NonNullable<Child['unfit']>, string> = {
  UNPAID: '还没有付款',
  GONE: '已经离校',
  HAS_PLACE: '已在那个班',
  GRADE: '那个班不收这个年级',
  HOME_CLASS: '那个班不收这个班级',
  CLASH: '与别的课时间冲突',
  FULL: '那个班没有名额了',
}

export function childName(of: Child): string {
  return of.pupil ? `${of.pupil.name}（${className(of.pupil.grade, of.pupil.homeClassName)}）` : '已离校的学生'
}

/** What becomes of the child's place, in a few words. */
export function fateText(of: Child): string {
  if (of.moves) return '转过去'
  return of.unfit ? `退出：${unfitWords[of.unfit]}` : '退出'
}
