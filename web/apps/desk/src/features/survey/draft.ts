import type { Schema } from '@kehou/api/client'

export type SurveyDraft = Schema<'SurveyDraft'>
export type QuestionDraft = Schema<'SurveyQuestionDraft'>
type Hit = Schema<'WordingHit'>

const PLACES: Record<string, string> = { title: '标题', introduction: '服务介绍', arrangement: '时间与内容' }

/** `第 2 题的选项 1` of `questions.2.options.1`. */
export function placeName(place: string): string {
  const [part, question, , option] = place.split('.')
  if (part !== 'questions') return PLACES[place] ?? place
  return option ? `第 ${question} 题的选项 ${option}` : `第 ${question} 题`
}

/** A form as the builder edits it. Kinds with fixed options carry none of their own. */
export function draftOf(form: Schema<'SurveyForm'>, survey: Schema<'DemandSurvey'>): SurveyDraft {
  return {
    kind: survey.kind,
    title: form.title,
    introduction: form.introduction,
    arrangement: form.arrangement,
    opensAt: form.opensAt,
    closesAt: form.closesAt,
    version: survey.version,
    questions: form.questions.map((of) => ({
      kind: of.kind,
      words: of.words,
      forAll: of.forAll,
      required: of.required,
      options:
        of.kind === 'SINGLE' || of.kind === 'MULTIPLE'
          ? of.options.map((option) => ({ words: option.words, category: option.category }))
          : [],
    })),
  }
}

/** The draft with the neutral wording in the place of the words that were found; itself where they are gone. */
export function mended(draft: SurveyDraft, hit: Hit): SurveyDraft {
  const swap = (text: string) => text.replace(hit.said, hit.neutral)
  const [part, question, , option] = hit.place.split('.')
  if (part !== 'questions') {
    const key = hit.place as 'title' | 'introduction' | 'arrangement'
    return { ...draft, [key]: swap(draft[key]) }
  }
  return {
    ...draft,
    questions: draft.questions.map((of, i) => {
      if (i + 1 !== Number(question)) return of
      if (!option) return { ...of, words: swap(of.words) }
      const options = of.options.map((one, j) => (j + 1 === Number(option) ? { ...one, words: swap(one.words) } : one))
      return { ...of, options }
    }),
  }
}

/** `list` with the item at `from` one place up or down. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by
  if (to < 0 || to >= list.length) return [...list]
  const copy = [...list]
  ;[copy[from], copy[to]] = [copy[to]!, copy[from]!]
  return copy
}
