import type { Schema } from '@kehou/api/client'

type Question = Schema<'SurveyQuestion'>
type Answer = Schema<'SurveyAnswer'>

/** What a family has said so far; nothing until it says it. */
export interface Said {
  takesPart?: boolean
  reason?: string
  whereabouts?: string
  note?: string
  picked: Record<number, number[]>
  words: Record<number, string>
}

/** The questions that are asked of this family. */
export function askedOf(form: Schema<'SurveyForm'>, takesPart: boolean | undefined): Question[] {
  return takesPart === undefined ? [] : form.questions.filter((of) => of.forAll || takesPart)
}

/** Tapping an option: one of a single choice, any of a multiple one; again takes it back. */
export function tapped(question: Question, picked: readonly number[], option: number): number[] {
  if (picked.includes(option)) return picked.filter((of) => of !== option)
  const single = question.kind === 'SINGLE' || question.kind === 'YES_NO'
  return single ? [option] : [...picked, option].sort((a, b) => a - b)
}

/** The first question that has to be answered and is not. */
export function open(form: Schema<'SurveyForm'>, said: Said): Question | undefined {
  return askedOf(form, said.takesPart).find((of) => of.required && !said.picked[of.number]?.length)
}

export function draftOf(of: Schema<'ChildSurvey'>, said: Said): Schema<'SurveyAnswerDraft'> {
  const declines = said.takesPart === false
  return {
    survey: of.survey,
    edition: of.form.edition,
    takesPart: said.takesPart === true,
    reason: declines ? said.reason : undefined,
    whereabouts: declines ? said.whereabouts : undefined,
    note: declines ? said.note?.trim() || undefined : undefined,
    replies: askedOf(of.form, said.takesPart).map((question) => ({
      question: question.number,
      options: question.kind === 'TEXT' ? [] : (said.picked[question.number] ?? []),
      words: question.kind === 'TEXT' ? said.words[question.number]?.trim() || undefined : undefined,
    })),
  }
}

/** An answer in one line: `参加 · 周一、周三 · 科学与编程`. */
export function told(form: Schema<'SurveyForm'>, answer: Answer): string {
  const parts = answer.replies
    .map((reply) => {
      const question = form.questions.find((of) => of.number === reply.question)
      if (reply.words) return reply.words
      return question?.options
        .filter((of) => reply.options.includes(of.number))
        .map((of) => of.words)
        .join('、')
    })
    .filter((text): text is string => Boolean(text))
  return [answer.takesPart ? '参加' : '不参加', ...parts].join(' · ')
}
