import { app } from '../../vite.shared.ts'

export default app('desk', '/desk/', 5171)
