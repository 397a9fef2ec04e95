import { describe, expect, it } from 'vitest'
import { lessonTime, nearLessons } from './lessonClock'

const lesson = { from: '16:30:00', to: '17:20:00' }
const at = (time: string) => lessonTime(lesson, new Date(`2026-11-23T${time}+08:00`))

describe('the time of a lesson', () => {
  it('counts whole minutes until it begins and until it ends', () => {
    expect(at('16:20:30')).toEqual({ phase: 'before', minutes: 10, share: 0 })
    expect(at('16:55:00')).toEqual({ phase: 'during', minutes: 25, share: 0.5 })
    expect(at('17:19:01').minutes).toBe(1)
  })
  it('is over at its last second, by Beijing time', () => {
    expect(at('17:20:00')).toEqual({ phase: 'over', minutes: 0, share: 1 })
  })
})

describe('the outline', () => {
  const numbers = (today: number, of = 16) =>
    nearLessons(Array<string>(of).fill('课'), today).map((lesson) => lesson.number)

  it('shows five lessons: the one before, today, and what comes', () => {
    expect(numbers(1)).toEqual([1, 2, 3, 4, 5])
    expect(numbers(7)).toEqual([6, 7, 8, 9, 10])
    expect(numbers(16)).toEqual([12, 13, 14, 15, 16])
    expect(numbers(2, 3)).toEqual([1, 2, 3])
  })
})
