import type { ById, Read, Remove, Send } from './call'

interface Grant {
  id: number
  role: string
  place: number
  placeName: string
}
interface SignedIn {
  app: string
  person?: { account: number; name: string }
  grants: Grant[]
  active?: Grant
  needsTotp: boolean
  expiresAt?: string
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
interface Activation {
  code: string
  name: string
  account: string
  password: string
  app: string
}

export interface schemas {
  Grant: Grant
  SignedIn: SignedIn
  Me: Me
  DemoAccount: DemoAccount
}

export interface paths {
  '/api/classroom/screens': Send<ScreenCode>
  '/api/public/city': Read<CityHome>
  '/api/sign-in/activation': Send<SignedIn, Activation>
  '/api/sign-in/invitation': Send<SignedIn, Activation>
  '/api/sign-in/password': Send<SignedIn, { account: string; password: string; app: string }>
  '/api/sign-in/totp': Send<SignedIn, { code: string; app: string }>
  '/api/sign-in/code/request': Send<undefined, { phone: string }>
  '/api/sign-in/code': Send<SignedIn, { phone: string; code: string; device?: string; app: string }>
  '/api/me': Read<Me>
  '/api/me/active': Send<Me, { grant: number }>
  '/api/sign-out': Send<undefined>
  '/api/demo/accounts': Read<DemoAccount[]>
  '/api/demo/sign-in': Send<SignedIn, { key: string; app: string }>
  '/api/me/sign-ins/{id}': Remove<undefined, ById>
}
