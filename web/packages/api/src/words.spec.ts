import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { problemOf, Refused } from './problem'
import { sentence } from './words'

const sources = resolve(fileURLToPath(import.meta.url), '../../../../../server/src/main/java/kehou')
/* told to payment providers only, never to a person */
const SILENT = new Set(['channel'])

/** The codes of every enum of reasons in the server: `module.reason` with its status. */
function reasons(): { code: string; status: number }[] {
  return globSync('*/*.java', { cwd: sources }).flatMap((file) => {
    const module = file.split('/')[0]!
    const text = readFileSync(join(sources, file), 'utf8')
    if (SILENT.has(module) || !/enum \w+ implements Reason/.test(text)) return []
    return [...text.matchAll(/^ {4}([A-Z][A-Z_]+)\((\d+)\)/gm)].map(([, name, status]) => ({
      code: `${module}.${name!.toLowerCase()}`,
      status: Number(status),
    }))
  })
}

describe('the words of refusals', () => {
  it('are there for every reason the server can give', () => {
    const all = reasons()
    expect(all.length).toBeGreaterThan(50)
    const unknown = (code: string, status: number) =>
      sentence(new Refused(problemOf({ code: `${code}.x` }, status))).says
    const unworded = all.filter(
      ({ code, status }) =>
        sentence(new Refused(problemOf({ code }, status))).says === unknown('nobody', status) &&
        !code.startsWith('kernel.'),
    )
    expect(unworded.map((reason) => reason.code)).toEqual([])
  })

  it('say a day as people do', () => {
    const taken = problemOf({ code: 'enrolment.drop_in_taken', facts: { date: '2026-11-29' } }, 409)
    expect(sentence(new Refused(taken)).says).toBe('11月29日 周日 已经约过。')
  })
})
