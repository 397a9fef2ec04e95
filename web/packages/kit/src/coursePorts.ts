import { api, type Schema } from '@kehou/api/client'
import type { Intent } from '@kehou/api/intent'
import { ask } from '@kehou/api/problem'
import type { CourseDraftForm } from './courseDraft'

type Course = Schema<'Course'>
type Check = Schema<'CourseCheck'>

/** Where a person's dossiers are kept: a school's office, a provider's, a teacher's own applications. */
export interface CoursePort {
  name: 'courses' | 'provider-courses' | 'course-applications'
  find: (id: number) => Promise<Course>
  add: (draft: CourseDraftForm, intent: Intent, authority?: number) => Promise<Course>
  edit: (id: number, draft: CourseDraftForm & { version: number }, intent: Intent) => Promise<Course>
  check: (id: number) => Promise<Check>
  /** Hands it in: to the authority (the wished one, where there is a choice), or to the school's committee. */
  submit: (id: number, intent: Intent, authority?: number) => Promise<Course>
}

const at = (id: number) => ({ path: { id } })

export const schoolCourses: CoursePort = {
  name: 'courses',
  find: (id) => ask(api.GET('/api/courses/{id}', { params: at(id) })),
  add: (body, { headers }) => ask(api.POST('/api/courses', { body, headers })),
  edit: (id, body, { headers }) => ask(api.PUT('/api/courses/{id}', { params: at(id), body, headers })),
  check: (id) => ask(api.GET('/api/courses/{id}/check', { params: at(id) })),
  submit: (id, { headers }) => ask(api.POST('/api/courses/{id}/submission', { params: at(id), headers })),
}

export const providerCourses: CoursePort = {
  name: 'provider-courses',
  find: (id) => ask(api.GET('/api/provider-courses/{id}', { params: at(id) })),
  add: (body, { headers }) => ask(api.POST('/api/provider-courses', { body, headers })),
  edit: (id, body, { headers }) => ask(api.PUT('/api/provider-courses/{id}', { params: at(id), body, headers })),
  check: (id) => ask(api.GET('/api/provider-courses/{id}/check', { params: at(id) })),
  submit: (id, { headers }, authority) =>
    ask(api.POST('/api/provider-courses/{id}/submission', { params: at(id), body: { authority }, headers })),
}

export const teacherCourses: CoursePort = {
  name: 'course-applications',
  find: async (id) => (await ask(api.GET('/api/course-applications/{id}', { params: at(id) }))).course,
  add: async (course, { headers }, authority) =>
    (await ask(api.POST('/api/course-applications', { body: { course, authority }, headers }))).course,
  edit: async (id, body, { headers }) =>
    (await ask(api.PUT('/api/course-applications/{id}', { params: at(id), body, headers }))).course,
  check: (id) => ask(api.GET('/api/course-applications/{id}/check', { params: at(id) })),
  submit: async (id, { headers }) =>
    (await ask(api.POST('/api/course-applications/{id}/submission', { params: at(id), headers }))).course,
}
