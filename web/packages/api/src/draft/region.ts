import type { ById, Put, Read, Send } from './call'

type Kind = 'CITY' | 'DISTRICT' | 'SCHOOL' | 'PROVIDER' | 'OPERATOR'
type SchoolRun = 'MUNICIPAL' | 'DISTRICT' | 'PROVINCIAL_UNIVERSITY' | 'PRIVATE'
type Stage = 'PRIMARY' | 'JUNIOR'
type Crs = 'WGS84' | 'GCJ02' | 'BD09'
type OnboardingState = 'NOT_INVITED' | 'INVITED' | 'ROSTER_IMPORTED' | 'LIVE'
type Post = 'PRINCIPAL' | 'CONTACT' | 'DEPUTY' | 'GRADE' | 'HOME_CLASS'
type VenueKind =
  'CLASSROOM' | 'HALL' | 'LAB' | 'GROUND' | 'LIBRARY' | 'ART_ROOM' | 'COMPUTER_ROOM' | 'CANTEEN' | 'GATEHOUSE' | 'OTHER'
type Category = 'SCIENCE' | 'ARTS' | 'SPORTS' | 'LABOUR' | 'READING' | 'MIND' | 'OUTING' | 'HOMEWORK'

interface SchoolFacts {
  name: string
  run?: SchoolRun
  stages?: Stage[]
  village: boolean
  teachingPoint: boolean
  boarding: boolean
  practice: boolean
  code?: string
}
interface Organisation extends SchoolFacts {
  number: number
  kind: Kind
  parent?: number
  stages: Stage[]
  onboarding?: OnboardingState
  successor?: number
  version: number
}
interface NewOrganisation extends SchoolFacts {
  kind: Kind
  parent: number
}
interface OrganisationChange extends SchoolFacts {
  parent?: number
  version: number
}
interface OrganisationDetail {
  organisation: Organisation
  path: Organisation[]
  authority: number
  formerNames: { name: string; until: string }[]
}
export interface SheetProblem {
  sheet: string
  row: number
  column: string
  code: string
  expected: string
  found: string
}
interface OrganisationImport {
  id: number
  file: string
  uploadedAt: string
  confirmedAt?: string
  counts: { added: number; changed: number; same: number; problems: number }
  problems: SheetProblem[]
  lines: { row: number; kind: Kind; name: string; parent?: string; effect: 'ADD' | 'CHANGE' | 'SAME' }[]
}
interface CampusFacts {
  name: string
  address?: string
  lat: number
  lon: number
  crs: Crs
  fenceMetres: number
  version?: number
}
interface Campus extends CampusFacts {
  id: number
  address: string
  version: number
}
interface VenueFacts {
  campusId: number
  name: string
  kind: VenueKind
  capacity: number
  allowedUses: Category[]
  open: boolean
  version?: number
}
interface Venue extends VenueFacts {
  id: number
  version: number
}
interface NewTerm {
  name: string
  firstDay: string
  lastDay: string
}
interface Term extends NewTerm {
  id: number
}
interface CalendarDay {
  date: string
  service: boolean
  label?: string
  provisional: boolean
}
interface CalendarDecision {
  stage?: Stage
  service: boolean
  label: string
}
interface HolidayYear {
  year: number
  paper: string
  days: { date: string; name: string; off: boolean }[]
}
interface Responsible {
  id: number
  post: Post
  part: string
  name: string
  phone?: string
  since: string
  until?: string
}
interface InCharge {
  organisation: number
  principal?: Responsible
  contact?: Responsible
  deputy?: Responsible
  chain: Responsible[]
  history: Responsible[]
}
interface ResponsibleWish {
  post: Post
  part?: string
  name: string
  phone?: string
}
interface DistrictProgress {
  number: number
  name: string
  schools: number
  notInvited: number
  invited: number
  rosterImported: number
  live: number
}
interface Laggard {
  school: number
  name: string
  district: string
  state: OnboardingState
  due: OnboardingState
  daysLate: number
}
interface OnboardingProgress {
  asOf: string
  districts: DistrictProgress[]
  laggards: Laggard[]
}
interface SchoolOnboarding {
  school: number
  state: OnboardingState
  registeredAt: string
  invitedAt?: string
  rosterImportedAt?: string
  liveAt?: string
  reminders: { due: OnboardingState; sentAt: string }[]
}
interface OnboardingBulletin {
  id: number
  title: string
  date: string
  paragraphs: string[]
}

export interface schemas {
  Organisation: Organisation
  NewOrganisation: NewOrganisation
  OrganisationChange: OrganisationChange
  OrganisationImport: OrganisationImport
  SheetProblem: SheetProblem
  Campus: Campus
  CampusFacts: CampusFacts
  Venue: Venue
  VenueFacts: VenueFacts
  Term: Term
  NewTerm: NewTerm
  CalendarDay: CalendarDay
  CalendarDecision: CalendarDecision
  InCharge: InCharge
  Responsible: Responsible
  ResponsibleWish: ResponsibleWish
  OnboardingProgress: OnboardingProgress
  DistrictProgress: DistrictProgress
  Laggard: Laggard
  SchoolOnboarding: SchoolOnboarding
  OnboardingBulletin: OnboardingBulletin
}

interface ByNumber {
  number: number
}
export interface paths {
  '/api/organisations': Read<Organisation[], { under?: number }> & Send<Organisation, NewOrganisation>
  '/api/organisations/{number}': Read<OrganisationDetail, never, ByNumber> &
    Put<Organisation, OrganisationChange, ByNumber>
  '/api/organisations/{number}/in-charge': Read<InCharge, never, ByNumber> &
    Put<InCharge, { posts: ResponsibleWish[] }, ByNumber>
  '/api/organisation-imports': Send<OrganisationImport, { file: string }>
  '/api/organisation-imports/{id}/confirmation': Send<OrganisationImport, undefined, ById>
  '/api/campuses': Read<Campus[]> & Send<Campus, CampusFacts>
  '/api/campuses/{id}': Put<Campus, CampusFacts, ById>
  '/api/venues': Read<Venue[]> & Send<Venue, VenueFacts>
  '/api/venues/{id}': Put<Venue, VenueFacts, ById>
  '/api/terms': Read<Term[]> & Send<Term, NewTerm>
  '/api/calendar': Read<CalendarDay[], { from: string; to: string; stage?: Stage }>
  '/api/calendar/{date}': Put<CalendarDay, CalendarDecision, { date: string }>
  '/api/holidays': Send<HolidayYear, HolidayYear>
  '/api/onboarding': Read<OnboardingProgress, { district?: number }>
  '/api/onboarding/bulletin': Send<OnboardingBulletin>
  '/api/onboarding/bulletins': Read<OnboardingBulletin[]>
  '/api/onboarding/reminders': Send<Laggard[]>
  '/api/onboarding/me': Read<SchoolOnboarding>
  '/api/onboarding/live': Send<SchoolOnboarding>
}
