/*
 * Paths of the contract whose server modules are not described yet. Where the server describes a path or a record,
 * its own types win (see client.ts), so a difference shows as a type error.
 */
import type { schemas as day, paths as dayPaths } from './draft/day'
import type { schemas as money, paths as moneyPaths } from './draft/money'
import type { paths as peoplePaths } from './draft/people'
import type { schemas as platform, paths as platformPaths } from './draft/platform'

export type paths = dayPaths & moneyPaths & peoplePaths & platformPaths
export type schemas = day & money & platform
