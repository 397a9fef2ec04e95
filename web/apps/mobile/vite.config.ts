import { app } from '../../vite.shared.ts'

export default app('mobile', '/m/', 5172)
