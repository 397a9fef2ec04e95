import type { ById, Read, Send } from './call'

type SessionState = 'PLANNED' | 'HELD' | 'CANCELLED'
interface CheckIn {
  id: number
  session: number
  at: string
  distance: 'INSIDE' | 'NEAR' | 'OUTSIDE' | 'UNKNOWN'
  onTime: boolean
  state: 'OK' | 'PENDING_APPROVAL' | 'APPROVED' | 'REJECTED'
  reason?: string
  decidedAt?: string
}
interface BoardSession {
  id: number
  school: number
  offering: number
  courseName: string
  category: string
  instructorName: string
  substituted?: boolean
  venueName: string
  date: string
  from: string
  to: string
  number: number
  lessonTitle: string
  state: SessionState
  cancelledFor?: string
  expected?: number
  present?: number
  absent?: number
  leave?: number
  checkIn?: CheckIn
  mark?: 'PRESENT' | 'ABSENT' | 'LATE' | 'LEAVE'
}
interface Gap {
  session: number
  kind: 'NOT_CHECKED_IN' | 'CHECK_IN_PENDING' | 'ROLL_NOT_CALLED' | 'CANCELLED'
}
interface SchoolToday {
  school: number
  name: string
  upcoming: number
  running: number
  ended: number
  cancelled: number
  substituted: number
  gaps: Gap[]
  sessions: BoardSession[]
}
interface TodayBoard {
  asOf: string
  schools: SchoolToday[]
}
interface PendingCheckIn {
  checkIn: CheckIn
  date: string
  from: string
  courseName: string
  instructorName: string
  venueName: string
}
interface AverageRating {
  course: number
  courseName: string
  ratings: number
  average?: number
}
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
  LessonSession: BoardSession
  SchoolToday: SchoolToday
  TodayBoard: TodayBoard
  PendingCheckIn: PendingCheckIn
  Gap: Gap
  Overview: Overview
  OverviewRow: OverviewRow
  OverviewMetric: OverviewMetric
}
export interface paths {
  '/api/board/today': Read<TodayBoard>
  '/api/sessions/{id}/cancellation': Send<BoardSession, { reason: string }, ById>
  '/api/sessions/{id}/substitution': Send<BoardSession, { instructor: number; reason: string }, ById>
  '/api/check-ins/pending': Read<PendingCheckIn[]>
  '/api/check-ins/{id}/approval': Send<PendingCheckIn, { approved: boolean }, ById>
  '/api/course-ratings': Read<AverageRating[]>
  '/api/overview': Read<Overview, { place?: number; from?: string; to?: string }>
  '/api/overview/differences': Read<FigureDifference[]>
}
