import type { ById, Put, Read, Send } from './call'
import type { components } from '../schema'

type SheetProblem = components['schemas']['SheetProblem']

interface StaffMember {
  id: number
  name: string
  phone: string
  kind: string
  account?: number
}
interface StaffDraft {
  name: string
  phone: string
  kind: string
}
interface PageOf<T> {
  items: T[]
  next?: string
}
interface PupilRow {
  id: number
  name: string
  sex?: string
  grade: number
  homeClass: string
  number?: string
  state: string
  guardians: number
}
interface HomeClass {
  id: number
  grade: number
  name: string
  pupils: number
}
interface RosterImport {
  id: number
  kind: 'PUPILS' | 'STAFF'
  state: 'PREVIEW' | 'CONFIRMED' | 'UNDONE' | 'DISCARDED'
  file: string
  counts: { new: number; changed: number; same: number; leaving: number; errors: number; questions: number }
  problems: SheetProblem[]
}

export interface schemas {
  StaffMember: StaffMember
  PupilRow: PupilRow
  HomeClass: HomeClass
  RosterImport: RosterImport
}
export interface paths {
  '/api/staff': Read<PageOf<StaffMember>> & Send<StaffMember, StaffDraft>
  '/api/staff/{id}': Put<StaffMember, StaffDraft, ById>
  '/api/pupils': Read<PageOf<PupilRow>, { homeClass?: number; q?: string; after?: number; limit?: number }>
  '/api/home-classes': Read<HomeClass[]>
  '/api/roster-imports': Read<RosterImport[]> & Send<RosterImport, { file: string; kind: string }>
  '/api/roster-imports/{id}/confirmation': Send<RosterImport, undefined, ById>
  '/api/roster-imports/{id}/undo': Send<RosterImport, undefined, ById>
}
