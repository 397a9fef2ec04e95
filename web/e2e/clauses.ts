import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { writeFileSync } from 'node:fs'

/** Writes `clauses.json`: for each row of the requirements the titles of the passed tests that drive it. */
export default class Clauses implements Reporter {
  private readonly passed = new Map<string, Set<string>>()

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'passed') return
    for (const { type, description } of test.annotations) {
      if (type !== 'clause' || !description) continue
      const titles = this.passed.get(description) ?? new Set()
      this.passed.set(description, titles.add(test.titlePath().filter(Boolean).join(' › ')))
    }
  }

  onEnd(): void {
    const sorted = [...this.passed]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, titles]) => [key, [...titles].sort()])
    writeFileSync(new URL('clauses.json', import.meta.url), JSON.stringify(Object.fromEntries(sorted), null, 2) + '\n')
  }

  printsToStdio(): boolean {
    return false
  }
}
