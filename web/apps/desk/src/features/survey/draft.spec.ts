import { describe, expect, it } from 'vitest'
import { mended, moved, placeName, type SurveyDraft } from './draft'

const draft: SurveyDraft = {
  kind: 'TERM',
  title: '征询单',
  introduction: '学生必须参加。',
  arrangement: '',
  opensAt: '',
  closesAt: '',
  questions: [
    {
      kind: 'SINGLE',
      words: '参加吗？',
      forAll: false,
      required: false,
      options: [{ words: '全员参加' }, { words: '不' }],
    },
  ],
}
const hit = { rule: 'r', force: 'REFUSED' as const, from: 0, says: '', neutral: '自愿参加', clause: '' }

describe('a survey draft', () => {
  it('names the places of the wording check', () => {
    expect(placeName('introduction')).toBe('服务介绍')
    expect(placeName('questions.2')).toBe('第 2 题')
    expect(placeName('questions.2.options.1')).toBe('第 2 题的选项 1')
  })

  it('takes the neutral wording where words were found, and nowhere else', () => {
    expect(mended(draft, { ...hit, place: 'introduction', said: '必须参加' }).introduction).toBe('学生自愿参加。')
    const options = mended(draft, { ...hit, place: 'questions.1.options.1', said: '全员参加' }).questions[0]!.options
    expect(options.map((one) => one.words)).toEqual(['自愿参加', '不'])
    expect(mended(draft, { ...hit, place: 'title', said: '没有的话' })).toEqual(draft)
  })

  it('moves a question and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })
})
