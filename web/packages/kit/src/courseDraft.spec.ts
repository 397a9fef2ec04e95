import { describe, expect, it } from 'vitest'
import {
  blankCourse,
  differing,
  draftOf,
  keepable,
  lacking,
  merged,
  movedLesson,
  partText,
  pastedLessons,
  withLesson,
  withoutLesson,
} from './courseDraft'

const lesson = (number: number, title: string, minutes = 50) => ({ number, title, minutes })

describe('a course dossier', () => {
  it('sends no lesson without a title, and numbers the others', () => {
    const form = { ...blankCourse(), name: ' 剪纸 ', lessons: [lesson(1, ''), lesson(2, '团花', 40)] }
    expect(draftOf(form).lessons).toEqual([lesson(1, '团花', 40)])
    expect(draftOf(form).name).toBe('剪纸')
    expect(keepable(form)).toBe(true)
    expect(keepable({ ...form, name: '剪' })).toBe(false)
  })

  it('moves, adds and drops lessons and numbers them anew', () => {
    const outline = [lesson(1, 'a', 40), lesson(2, 'b', 60)]
    expect(movedLesson(outline, 1, 0)).toEqual([lesson(1, 'b', 60), lesson(2, 'a', 40)])
    expect(movedLesson(outline, 0, -1)).toEqual(outline)
    expect(withLesson(outline)[2]).toEqual(lesson(3, '', 60))
    expect(withoutLesson(outline, 0)).toEqual([lesson(1, 'b', 60)])
  })

  it('takes a pasted outline line by line, without its numbers', () => {
    const pasted = pastedLessons([lesson(1, '认识剪刀', 40), lesson(2, '')], '1. 对称花样\n\n第二课：团花\n生肖')
    expect(pasted).toEqual([
      lesson(1, '认识剪刀', 40),
      lesson(2, '对称花样', 50),
      lesson(3, '团花', 50),
      lesson(4, '生肖', 50),
    ])
  })

  it('joins what two people wrote: their parts, and mine where I touched them', () => {
    const base = { ...blankCourse(), name: '剪纸', aims: '旧', introduction: '旧' }
    const mine = { ...base, aims: '我的' }
    const theirs = { ...base, introduction: '对方的', aims: '对方的' }
    expect(differing(base, theirs)).toEqual(['introduction', 'aims'])
    expect(merged(base, mine, theirs)).toMatchObject({ aims: '我的', introduction: '对方的' })
    expect(partText('aims', theirs)).toBe('对方的')
  })

  it('says by section what is missing', () => {
    const check = {
      version: 1,
      gaps: ['level', 'practice.form', 'evaluation'],
      evidence: ['SAFETY_PLAN' as const],
      verdicts: [],
    }
    expect(lacking('basics', check, {})).toEqual(['层次'])
    expect(lacking('practice', check, {})).toEqual(['组织形式'])
    expect(lacking('words', check, {})).toEqual([])
    expect(lacking('evidence', check, { SAFETY_PLAN: '安全预案' })).toEqual(['安全预案'])
  })
})
