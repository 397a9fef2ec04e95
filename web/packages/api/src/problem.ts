/** Facts of a refusal: numbers and names that its sentence is made of. */
export type Facts = Readonly<Record<string, unknown>>

/** Problem details (RFC 9457) as the server sends them. */
export interface Problem {
  title?: string
  status: number
  /** `module.reason`, e.g. `enrolment.full`. */
  code: string
  facts: Facts
}

/** The server said no, or something else went wrong on its side. `words.ts` turns it into a sentence. */
export class Refused extends Error {
  readonly problem: Problem
  /** Seconds after which to ask again, where the server named them. */
  readonly retryAfter: number | undefined

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.code)
    this.name = 'Refused'
    this.problem = problem
    this.retryAfter = retryAfter
  }

  get status(): number {
    return this.problem.status
  }

  get code(): string {
    return this.problem.code
  }

  /** Whether nothing is known about the outcome, so that the same intent may be sent again. */
  get unsettled(): boolean {
    return this.status >= 500 || this.status === 429 || this.code === 'kernel.key_busy'
  }
}

/** The server was not reached: the outcome is unknown. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause })
    this.name = 'Unreachable'
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What an error body says; one that is no problem document is named by its status. */
export function problemOf(body: unknown, status: number): Problem {
  const of = isRecord(body) ? body : {}
  return {
    title: typeof of.title === 'string' ? of.title : undefined,
    status,
    code: typeof of.code === 'string' ? of.code : `http.${status}`,
    facts: isRecord(of.facts) ? of.facts : {},
  }
}

/** The data of a call, or `Refused` / `Unreachable`. */
export async function ask<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let answer
  try {
    answer = await call
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Unreachable(cause)
  }
  if (!answer.response.ok) {
    const wait = Number(answer.response.headers.get('Retry-After') ?? undefined)
    throw new Refused(problemOf(answer.error, answer.response.status), Number.isFinite(wait) ? wait : undefined)
  }
  return answer.data as T
}
