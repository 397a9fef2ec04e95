/* Types of the API from the committed description; run by every build and check, so they are never stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const description = new URL('../../api/openapi.json', import.meta.url)
const types = new URL('../packages/api/src/schema.d.ts', import.meta.url)

const text = astToString(await openapiTS(description))
if (!existsSync(types) || readFileSync(types, 'utf8') !== text) writeFileSync(types, text)
