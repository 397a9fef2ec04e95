/*
 * Paths of the phone, the classroom and the public pages whose server modules have not landed yet; as `draft.ts`.
 * The generated ones win; this file ends empty.
 */
interface Answer<R> {
  200: { headers: Record<string, unknown>; content: [R] extends [never] ? never : { 'application/json': R } }
}
interface In<Query = never> {
  query?: Query
  header?: never
  path?: never
  cookie?: never
}
interface InP<Path, Query = never> {
  query?: Query
  header?: never
  path: Path
  cookie?: never
}
interface InQ<Query> {
  query: Query
  header?: never
  path?: never
  cookie?: never
}
interface InPQ<Path, Query> {
  query: Query
  header?: never
  path: Path
  cookie?: never
}
interface Op<P, R, B> {
  parameters: P
  requestBody: { content: { 'application/json': B } }
  responses: Answer<R>
}
interface OpN<P, R> {
  parameters: P
  requestBody?: never
  responses: Answer<R>
}
type Mark = 'PRESENT' | 'ABSENT' | 'LATE' | 'LEAVE'
type Category = 'SCIENCE' | 'ARTS' | 'SPORTS' | 'LABOUR' | 'READING' | 'MIND' | 'OUTING' | 'HOMEWORK'
interface LessonSession {
  id: number
  school: number
  offering: number
  courseName: string
  category: Category
  instructorName: string
  venueName: string
  date: string
  from: string
  to: string
  number: number
  lessonTitle: string
  state: 'PLANNED' | 'HELD' | 'CANCELLED'
  cancelledFor?: string
  expected?: number
  present?: number
  absent?: number
  leave?: number
  checkIn?: CheckIn
  mark?: Mark
}
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
interface Roll {
  session: number
  version: number
  expected: number
  present: number
  absent: number
  leave: number
  marks: RollMark[]
  submitted: boolean
  calledAt?: string
}
interface RollMark {
  pupil: number
  seat: number
  name: string
  homeClass?: string
  number?: number
  mark: Mark
  remarked: boolean
}
interface RemarkLine {
  id: number
  session: number
  date: string
  courseName: string
  lessonTitle: string
  instructorName: string
  tags: string[]
  text: string
  writtenAt: string
}
interface Leave {
  session: number
  pupil: number
  reason: string
  askedAt: string
}
interface Remark {
  id: number
  session: number
  pupil: number
  tags: string[]
  text: string
  writtenAt: string
}
interface ScreenState {
  state: 'WAITING' | 'CONFIRMED' | 'EXPIRED'
  session?: number
  until?: string
}
interface ClassroomSignIn {
  session: number
  until: string
}
interface ClassroomLesson {
  session: number
  courseName: string
  lessonTitle: string
  number: number
  outline: Lesson[]
  date: string
  from: string
  to: string
  instructorName: string
  venueName: string
  expected?: number
  present?: number
}
interface Message {
  id: number
  kind: 'REMARK' | 'SESSION_CANCELLED'
  pupil: number
  session: number
  about: number
  madeAt: string
  readAt?: string
}
interface PageMessage {
  items: Message[]
  next?: string
}
interface Lesson {
  number: number
  title: string
  minutes: number
}
interface Rating {
  id: number
  session: number
  pupil: number
  stars: number
  text: string
  ratedAt: string
}

export interface paths {
  '/api/sessions': { get: OpN<InQ<{ from: string; to: string }>, LessonSession[]> }
  '/api/children/{pupil}/sessions': {
    get: OpN<InPQ<{ pupil: number }, { from: string; to: string }>, LessonSession[]>
  }
  '/api/sessions/{id}/check-in': {
    post: Op<
      InP<{ id: number }>,
      CheckIn,
      { lat?: number; lon?: number; crs?: 'WGS84' | 'GCJ02' | 'BD09'; accuracy?: number; reason?: string }
    >
  }
  '/api/sessions/{id}/roll': {
    get: OpN<InP<{ id: number }>, Roll>
    put: Op<InP<{ id: number }>, Roll, { device: string; marks: { pupil: number; mark: Mark; markedAt: string }[] }>
  }
  '/api/sessions/{id}/remarks': {
    post: Op<InP<{ id: number }>, Remark, { pupil: number; tags: string[]; text: string }>
  }
  '/api/children/{pupil}/remarks': { get: OpN<InP<{ pupil: number }>, RemarkLine[]> }
  '/api/children/{pupil}/leaves': {
    get: OpN<InP<{ pupil: number }>, Leave[]>
    post: Op<InP<{ pupil: number }>, Leave, { session: number; reason: string }>
  }
  '/api/classroom/screens/{screen}': { get: OpN<InP<{ screen: string }>, ScreenState> }
  '/api/classroom/sign-ins': { post: Op<In, ClassroomSignIn, { qr?: string; digits?: string }> }
  '/api/classroom/lesson': { get: OpN<In, ClassroomLesson> }
  '/api/children/{pupil}/ratings': {
    get: OpN<InP<{ pupil: number }>, Rating[]>
    post: Op<InP<{ pupil: number }>, Rating, { session: number; stars: number; text?: string }>
  }
  '/api/messages': { get: OpN<In<{ after?: string; limit?: number }>, PageMessage> }
  '/api/messages/{id}/read': { post: OpN<InP<{ id: number }>, never> }
}
