/*
 * Paths of the contract whose server modules are not described yet. Where the server describes a path or a record,
 * its own types win (see client.ts), so a difference shows as a type error.
 */
import type { schemas as people, paths as peoplePaths } from './draft/people'
import type { schemas as region, paths as regionPaths } from './draft/region'

export type paths = peoplePaths & regionPaths
export type schemas = people & region
