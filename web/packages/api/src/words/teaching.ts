import type { Words } from '../words'

export const teaching: Words = {}
