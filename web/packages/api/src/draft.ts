/*
 * Paths of the contract whose server modules are not described yet. Where the server describes a path, its own types
 * win (see client.ts), so a difference shows as a type error.
 */
import type { Read } from './draft/call'

interface CityHome {
  name: string
  asOf: string
  schools: number
  courses: number
  pupils: number
}

export interface paths {
  '/api/public/city': Read<CityHome>
}
