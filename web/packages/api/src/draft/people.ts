import type { components } from '../schema'
import type { Read, Send } from './call'

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

interface DemoAccount {
  key: string
  role: components['schemas']['GrantCard']['role']
  label: string
  placeName: string
  account: string
  app: string
}

export interface paths {
  '/api/demo/accounts': Read<DemoAccount[]>
  '/api/demo/sign-in': Send<components['schemas']['SignedIn'], { key: string; app: string }>
  '/api/classroom/screens': Send<ScreenCode>
  '/api/public/city': Read<CityHome>
}
