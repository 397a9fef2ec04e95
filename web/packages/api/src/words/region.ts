import type { Words } from '../words'

export const region: Words = {}
