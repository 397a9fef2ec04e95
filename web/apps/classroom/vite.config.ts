import { app } from '../../vite.shared.ts'

export default app('classroom', '/classroom/', 5173)
