import type { Words } from '../words'

export const plan: Words = {}
