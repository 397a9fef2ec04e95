import type { Schema } from '@kehou/api/client'
import { describe, expect, it } from 'vitest'
import { byKind, judgedGroups } from './pattern'

type Judged = Schema<'JudgedSubject'>
const verdict = (measured: string) => ({ rule: 'service.day-minutes', measured }) as Judged['verdicts'][number]
const day = (weekday: number, measured: string): Judged => ({
  kind: 'DAY',
  key: `weekday-${weekday}`,
  name: '',
  alike: 1,
  verdicts: [verdict(measured)],
})

describe('the verdicts of a pattern', () => {
  it('put the days together that are judged alike', () => {
    const school: Judged = { kind: 'SCHOOL', key: '7', name: '湖滨小学', alike: 1, verdicts: [verdict('5 天')] }
    const groups = judgedGroups([school, ...[1, 2, 3, 4].map((n) => day(n, '120 分钟')), day(5, '90 分钟')])
    expect(groups.map((group) => group.name)).toEqual(['全校', '周一至周四', '周五'])
  })
})

describe('the periods of a pattern', () => {
  it('stand under their kind in one order', () => {
    const period = (kind: Schema<'ServicePeriod'>['kind']) => ({ kind }) as Schema<'ServicePeriod'>
    const groups = byKind([period('HOLIDAY'), period('SCHOOL_DAY'), period('SCHOOL_DAY')])
    expect(groups.map((group) => [group.kind, group.periods.length])).toEqual([
      ['SCHOOL_DAY', 2],
      ['HOLIDAY', 1],
    ])
  })
})
