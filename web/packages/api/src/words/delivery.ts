import type { Words } from '../words'

export const delivery: Words = {}
