import type { ById, Put, Read, Remove, Send } from './call'

type StaffKind = 'TEACHER' | 'LEADERSHIP' | 'FINANCE' | 'LOGISTICS' | 'OTHER'
type Action = 'NEW' | 'CHANGED' | 'SAME' | 'LEFT_OUT'
type Decision = 'SAME_PUPIL' | 'ANOTHER_PUPIL' | 'LEAVE_OUT'
type PupilState = 'ENROLLED' | 'TRANSFERRED' | 'LEFT' | 'GRADUATED'
type HiddenField = 'ID_NUMBER' | 'STUDENT_NUMBER' | 'GUARDIAN_PHONE'

interface StaffInput {
  name: string
  phone: string
  kind: StaffKind
  employeeNumber?: string
  version?: number
}
interface StaffMember {
  id: number
  name: string
  phone: string
  kind: StaffKind
  employeeNumber?: string
  account?: number
  left: boolean
  version: number
}
interface PupilRow {
  id: number
  name: string
  sex?: 'MALE' | 'FEMALE'
  grade: number
  homeClass: number
  homeClassName: string
  number?: number
  state: PupilState
  guardians: number
}
interface GuardianRow {
  id: number
  kinship: string
  name?: string
  phone?: string
  account: boolean
}
interface PupilDetail {
  pupil: PupilRow
  birth?: string
  idType?: string
  idNumber?: string
  studentNumber?: string
  guardians: GuardianRow[]
}
interface HomeClass {
  id: number
  grade: number
  name: string
  pupils: number
}
interface RosterProblem {
  sheet: string
  row: number
  column: string
  code: string
  expected: string
}
interface RosterLine {
  sheet: string
  row: number
  name: string
  grade?: number
  homeClass: string
  number?: number
  guardians: number
  action: Action
  decision?: Decision
}
interface RosterCounts {
  rows: number
  new: number
  changed: number
  same: number
  leaving: number
  errors: number
  questions: number
}
interface RosterImport {
  id: number
  kind: 'PUPILS' | 'STAFF'
  state: 'PREVIEW' | 'CONFIRMED' | 'UNDONE' | 'DISCARDED'
  file: string
  counts: RosterCounts
  problems: RosterProblem[]
  keptColumns: string[]
  ignoredColumns: string[]
  sample: RosterLine[]
  uploadedAt: string
  confirmedAt?: string
  undoneAt?: string
}
interface Promotion {
  standing: number
  current: number
  due: boolean
  moving: number
  graduating: number
  history: { schoolYear: number; promoted: number; graduated: number; at: string }[]
}
interface PageOf<T> {
  items: T[]
  next?: string
}

export interface schemas {
  StaffMember: StaffMember
  StaffInput: StaffInput
  PupilRow: PupilRow
  PupilDetail: PupilDetail
  GuardianRow: GuardianRow
  HomeClass: HomeClass
  RosterImport: RosterImport
  RosterProblem: RosterProblem
  RosterLine: RosterLine
}
export interface paths {
  '/api/staff': Read<StaffMember[]> & Send<StaffMember, StaffInput>
  '/api/staff/{id}': Put<StaffMember, StaffInput, ById>
  '/api/pupils': Read<
    PageOf<PupilRow>,
    { homeClass?: number; q?: string; all?: boolean; after?: number; limit?: number }
  >
  '/api/pupils/{id}': Read<PupilDetail, never, ById>
  '/api/pupils/{id}/unmasking': Send<
    { field: HiddenField; value: string },
    { field: HiddenField; guardian?: number; reason: string },
    ById
  >
  '/api/pupils/{id}/transfer': Send<PupilRow, undefined, ById>
  '/api/pupils/{id}/leaving': Send<PupilRow, undefined, ById>
  '/api/pupils/{id}/return': Send<PupilRow, { homeClass: number }, ById>
  '/api/pupils/{id}/move': Send<PupilRow, { homeClass: number }, ById>
  '/api/home-classes': Read<HomeClass[]>
  '/api/promotions': Read<Promotion> & Send<Promotion>
  '/api/roster-imports': Read<RosterImport[]> & Send<RosterImport, { file: string }>
  '/api/roster-imports/{id}': Read<RosterImport, never, ById> & Remove<RosterImport, ById>
  '/api/roster-imports/{id}/rows': Read<PageOf<RosterLine>, { after?: number; limit?: number }, ById>
  '/api/roster-imports/{id}/answers': Send<RosterImport, { sheet: string; row: number; decision: Decision }, ById>
  '/api/roster-imports/{id}/confirmation': Send<RosterImport, { leave: boolean }, ById>
  '/api/roster-imports/{id}/undo': Send<RosterImport, undefined, ById>
}
