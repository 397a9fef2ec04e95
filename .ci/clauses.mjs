/* reports/clauses.json: for each clause of the requirements the tests that passed, Java and browser alike. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const merged = {}
for (const part of ['server/target/clauses.json', 'web/e2e/clauses.json']) {
  const file = new URL(part, root)
  if (!existsSync(file)) continue
  for (const [key, tests] of Object.entries(JSON.parse(readFileSync(file, 'utf8')))) {
    merged[key] = [...new Set([...(merged[key] ?? []), ...tests])].sort()
  }
}
const sorted = Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)))
mkdirSync(new URL('reports/', root), { recursive: true })
writeFileSync(new URL('reports/clauses.json', root), JSON.stringify(sorted, null, 2) + '\n')
console.error(`kehou: reports/clauses.json: ${Object.keys(sorted).length} clauses`)
