/*
 * Paths of the contract whose server modules are not described yet. Where the server describes a path or a record,
 * its own types win (see client.ts), so a difference shows as a type error.
 */
import type { schemas as overview, paths as overviewPaths } from './draft/overview'
import type { paths as publicPaths } from './draft/public'

export type paths = overviewPaths & publicPaths
export type schemas = overview
