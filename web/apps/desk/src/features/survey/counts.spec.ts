import { describe, expect, it } from 'vitest'
import { chosen, gradesOf } from './counts'

const count = (option: number, grade: number, pupils: number) => ({
  question: 1,
  option,
  grade,
  homeClass: grade,
  pupils,
})
const row = { homeClass: 1, className: '1班', asked: 9, answered: 8, declining: 1, paper: 0 }

describe('results of a survey', () => {
  it('adds the classes of a grade and of the school', () => {
    const result = { counts: [count(1, 3, 4), count(1, 3, 2), count(1, 4, 5), count(2, 3, 9)] }
    expect(chosen(result, 1, 1)).toBe(11)
    expect(chosen(result, 1, 1, 3)).toBe(6)
    expect(chosen(result, 2, 1)).toBe(0)
  })

  it('lists grades in order with those who take part', () => {
    const classes = [
      { ...row, grade: 4, takingPart: 5 },
      { ...row, grade: 3, takingPart: 2 },
      { ...row, grade: 4, takingPart: 1 },
    ]
    expect(gradesOf({ classes })).toEqual([
      { grade: 3, takingPart: 2 },
      { grade: 4, takingPart: 6 },
    ])
  })
})
