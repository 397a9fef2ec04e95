import type { Read } from './call'

interface OverviewRow {
  number: number
  name: string
  kind: 'CITY' | 'DISTRICT' | 'SCHOOL' | 'OFFERING'
  schools: number
  staff: number
  pupils: number
  pupilsServed: number
  sessions: number
  held: number
  expected: number
  present: number
  orders?: number
  paidFen?: number
  refundedFen?: number
  counted: number
}
interface OverviewMetric {
  name: string
  label: string
  numerator: number
  denominator: number
  value?: number
  leftOut: number
  citation: string
}
interface Overview {
  place: number
  name: string
  kind: 'CITY' | 'DISTRICT' | 'SCHOOL' | 'PROVIDER' | 'OPERATOR'
  path: { number: number; name: string }[]
  from: string
  to: string
  asOf: string
  totals: OverviewRow
  rows: OverviewRow[]
  metrics: OverviewMetric[]
}
interface FigureDifference {
  school: number
  night: string
  day: string
  figure: string
  rolledUp: number
  recounted: number
}

export interface schemas {
  Overview: Overview
  OverviewRow: OverviewRow
  OverviewMetric: OverviewMetric
}
export interface paths {
  '/api/overview': Read<Overview, { place?: number; from?: string; to?: string }>
  '/api/overview/differences': Read<FigureDifference[]>
}
