import { app } from '../../vite.shared.ts'

export default app('public', '/', 5174)
