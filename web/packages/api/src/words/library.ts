import type { Words } from '../words'

export const library: Words = {}
