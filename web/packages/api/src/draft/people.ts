import type { ById, Read, Remove, Send } from './call'

type Role =
  | 'GUARDIAN'
  | 'TEACHER'
  | 'SCHOOL'
  | 'SCHOOL_FINANCE'
  | 'PRINCIPAL'
  | 'BUREAU'
  | 'BUREAU_FINANCE'
  | 'OPERATOR'
  | 'SYSTEM_ADMIN'
  | 'SECURITY_ADMIN'
  | 'AUDIT_ADMIN'
  | 'CLASSROOM'
  | 'SYSTEM'
interface Grant {
  id: number
  role: Role
  place: number
  placeName: string
}
interface SignedIn {
  app: string
  person: { account: number; name: string }
  grants: Grant[]
  active?: Grant
  needsTotp: boolean
  mustEnrol: boolean
  expiresAt: string
}
interface TotpEnrolment {
  secret: string
  uri: string
}
interface SignIn {
  id: number
  app: string
  address: string
  agent: string
  onDevice: boolean
  startedAt: string
  seenAt: string
  expiresAt: string
  here: boolean
}
interface Invitation {
  id: number
  role: Role
  place: number
  placeName: string
  name: string
  state: 'OPEN' | 'ACCEPTED' | 'EXPIRED' | 'WITHDRAWN'
  sentAt: string
  expiresAt: string
}
interface InvitationWish {
  role: Role
  place: number
  name: string
  phone?: string
}
interface InvitationPreview {
  role: Role
  placeName: string
  name: string
  needsPassword: boolean
}
interface InvitationAcceptance {
  code: string
  account?: string
  password?: string
}
interface PlatformAccount {
  id: number
  login?: string
  name: string
  state: 'ACTIVE' | 'LOCKED' | 'CLOSED'
  hasTotp: boolean
  createdAt: string
  grants: Grant[]
}
interface Child {
  pupil: number
  school: number
  schoolName: string
  name: string
  grade: number
  homeClass: string
}
interface Me {
  account: number
  name: string
  app: string
  grants: Grant[]
  active?: Grant
  children?: Child[]
  hasTotp: boolean
  demo: boolean
}
interface DemoAccount {
  key: string
  role: string
  label: string
  placeName: string
  account: string
  app: string
}
interface ScreenCode {
  screen: string
  qr: string
  digits: string
  expiresAt: string
}
interface CityHome {
  name: string
  asOf: string
  schools: number
  courses: number
  pupils: number
}
export interface schemas {
  Grant: Grant
  SignedIn: SignedIn
  Me: Me
  DemoAccount: DemoAccount
  SignIn: SignIn
  Invitation: Invitation
  InvitationWish: InvitationWish
  PlatformAccount: PlatformAccount
  TotpEnrolment: TotpEnrolment
}

export interface paths {
  '/api/classroom/screens': Send<ScreenCode>
  '/api/public/city': Read<CityHome>
  '/api/sign-in/invitation': Send<{ account: number }, InvitationAcceptance>
  '/api/sign-in/invitation/preview': Send<InvitationPreview, { code: string }>
  '/api/sign-in/password': Send<SignedIn, { account: string; password: string; app: string; newPassword?: string }>
  '/api/sign-in/totp/enrolment': Send<TotpEnrolment, { app: string }>
  '/api/sign-in/totp': Send<SignedIn, { code: string; app: string }>
  '/api/sign-in/code/request': Send<undefined, { phone: string }>
  '/api/sign-in/code': Send<SignedIn, { phone: string; code: string; device?: string; app: string }>
  '/api/me': Read<Me>
  '/api/me/active': Send<Me, { grant: number }>
  '/api/sign-out': Send<undefined>
  '/api/demo/accounts': Read<DemoAccount[]>
  '/api/demo/sign-in': Send<SignedIn, { key: string; app: string }>
  '/api/me/password': Send<undefined, { old?: string; password: string }>
  '/api/me/totp': Send<TotpEnrolment>
  '/api/me/totp/confirmation': Send<undefined, { code: string }>
  '/api/invitations': Read<Invitation[]> & Send<{ invitation: Invitation; code: string }, InvitationWish>
  '/api/invitations/{id}': Remove<undefined, ById>
  '/api/platform/accounts': Read<{ items: PlatformAccount[]; next?: string }, { after?: number; limit?: number }>
  '/api/platform/grants': Send<undefined, { account: number; role: Role; place: number }>
  '/api/platform/grants/{id}': Remove<undefined, ById>
  '/api/platform/accounts/{id}/lock': Send<undefined, undefined, ById>
  '/api/platform/accounts/{id}/unlock': Send<undefined, undefined, ById>
  '/api/platform/accounts/{id}/totp': Remove<undefined, ById>
  '/api/me/sign-ins/{id}': Remove<undefined, ById>
}
