import type { Schema } from '@kehou/api/client'

type Result = Schema<'SurveyResult'>

/** How many pupils chose the option; of one grade where one is named. */
export function chosen(result: Pick<Result, 'counts'>, question: number, option: number, grade?: number): number {
  return result.counts
    .filter((of) => of.question === question && of.option === option && (grade === undefined || of.grade === grade))
    .reduce((all, of) => all + of.pupils, 0)
}

/** The grades asked, each with how many take part. */
export function gradesOf(result: Pick<Result, 'classes'>): { grade: number; takingPart: number }[] {
  const grades = new Map<number, number>()
  for (const of of result.classes) grades.set(of.grade, (grades.get(of.grade) ?? 0) + of.takingPart)
  return [...grades].sort(([a], [b]) => a - b).map(([grade, takingPart]) => ({ grade, takingPart }))
}
