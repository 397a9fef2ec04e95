import { api, type Schema } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import type { StatusKind } from '@kehou/kit/status'
import { useQuery } from '@tanstack/vue-query'

export type Application = Schema<'CourseApplication'>

const ORGANISATION = 2 ** 35

/** The number of the organisation that keeps a course, which its id tells. */
export function ownerOf(course: number): number {
  return Math.floor(course / ORGANISATION)
}

/** How an application stands, as its own teacher sees it: with the school first, then with the authority. */
export function standing({ course, review }: Application): { kind: StatusKind; state: string } {
  return course.state === 'DRAFT' && review
    ? { kind: 'schoolReview', state: review.state }
    : { kind: 'course', state: course.state }
}

/** Whether the teacher may go on writing. */
export function writable({ course, review }: Application): boolean {
  if (review?.state === 'OPEN') return false
  if (course.state === 'DRAFT') return review?.state !== 'SUPPORTED'
  return course.state === 'RETURNED'
}

/** The teacher's own applications. */
export function useApplications() {
  return useQuery({ queryKey: ['course-applications'], queryFn: () => ask(api.GET('/api/course-applications')) })
}
