import type { Schema } from '@kehou/api/client'
import { describe, expect, it } from 'vitest'
import { askedOf, draftOf, open, tapped, told, type Said } from './answer'

const days: Schema<'SurveyQuestion'> = {
  number: 1,
  kind: 'WEEKDAYS',
  words: '哪几天？',
  forAll: false,
  required: true,
  options: [
    { number: 1, words: '周一' },
    { number: 2, words: '周二' },
  ],
}
const text: Schema<'SurveyQuestion'> = {
  number: 2,
  kind: 'TEXT',
  words: '想说的',
  forAll: true,
  required: false,
  options: [],
}
const form: Schema<'SurveyForm'> = {
  edition: 2,
  title: '征询单',
  introduction: '',
  arrangement: '',
  opensAt: '',
  closesAt: '',
  questions: [days, text],
}
const nothing: Said = { picked: {}, words: {} }
const survey = { survey: 7, form } as Schema<'ChildSurvey'>

describe('a family answering', () => {
  it('is asked nothing before it says yes or no, and only the general questions after a no', () => {
    expect(askedOf(form, undefined)).toEqual([])
    expect(askedOf(form, false)).toEqual([text])
    expect(askedOf(form, true)).toEqual([days, text])
  })

  it('taps options on and off', () => {
    expect(tapped(days, [2], 1)).toEqual([1, 2])
    expect(tapped(days, [1, 2], 2)).toEqual([1])
    expect(tapped({ ...days, kind: 'SINGLE' }, [1], 2)).toEqual([2])
  })

  it('has to choose days when it takes part, and nothing when it declines', () => {
    expect(open(form, { ...nothing, takesPart: true })).toBe(days)
    expect(open(form, { ...nothing, takesPart: true, picked: { 1: [1] } })).toBeUndefined()
    expect(open(form, { ...nothing, takesPart: false })).toBeUndefined()
  })

  it('sends a reason only with a no', () => {
    const said = { ...nothing, reason: 'TIME', picked: { 1: [1] }, words: { 2: ' 谢谢 ' } }
    expect(draftOf(survey, { ...said, takesPart: true })).toMatchObject({
      edition: 2,
      reason: undefined,
      replies: [
        { question: 1, options: [1] },
        { question: 2, words: '谢谢' },
      ],
    })
    expect(draftOf(survey, { ...said, takesPart: false })).toMatchObject({ takesPart: false, reason: 'TIME' })
  })

  it('reads an answer back in one line', () => {
    const answer = {
      takesPart: true,
      replies: [
        { question: 1, options: [1, 2] },
        { question: 2, options: [], words: '好' },
      ],
    }
    expect(told(form, answer as unknown as Schema<'SurveyAnswer'>)).toBe('参加 · 周一、周二 · 好')
  })
})
