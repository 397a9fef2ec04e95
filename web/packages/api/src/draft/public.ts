import type { Read } from './call'

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
