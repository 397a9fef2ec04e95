import type { Schema } from '@kehou/api/client'
import { describe, expect, it } from 'vitest'
import { figures, figureText, metricText, rates } from './figures'

const row: Schema<'OverviewRow'> = {
  number: 3,
  name: '松湖区',
  kind: 'DISTRICT',
  schools: 5,
  staff: 90,
  pupils: 2000,
  pupilsServed: 1800,
  sessions: 400,
  held: 380,
  expected: 10000,
  present: 9700,
  counted: 5,
}

describe('the figures of a place', () => {
  it('are shares of the whole they name', () => {
    expect(rates(row)).toEqual({ served: '90.0%', present: '97.0%' })
    expect(figures.served!.value(row)).toBe(90)
  })
  it('are nothing, not everything, where there is no whole', () => {
    expect(figures.present!.value({ ...row, expected: 0, present: 0 })).toBe(0)
    expect(rates({ ...row, pupils: 0, pupilsServed: 0 }).served).toBe('—')
  })
  it('show no money where a class has none', () => {
    expect(figures.paid!.value(row)).toBe(0)
  })
  it('say when a metric has nothing to count against', () => {
    const metric = { name: 'COVERAGE', label: '覆盖率', numerator: 0, denominator: 0, leftOut: 1, citation: 'JA-1' }
    expect(metricText(metric)).toBe('尚无数据')
    expect(metricText({ ...metric, denominator: 8, numerator: 7, value: 875 })).toBe('87.5%')
  })
  it('are recounted in their own unit', () => {
    expect([figureText('paidFen', 12_050), figureText('present', 1204)]).toEqual(['¥120.50', '1,204'])
  })
})
