import type { Schema } from '@kehou/api/client'
import { Refused } from '@kehou/api/problem'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, shallowRef, toRaw, watch, type Ref } from 'vue'
import { blankCourse, differing, draftOf, formOf, keepable, merged, type CourseDraftForm } from './courseDraft'
import type { CoursePort } from './coursePorts'
import { useAutosave } from './useAutosave'
import { useMe } from './useMe'

type Course = Schema<'Course'>

/**
 * One dossier under a person's hands: loaded, edited, saved by itself, checked against the rules after each save, and
 * brought together with what somebody else saved meanwhile. `id` is undefined until a new one was saved first;
 * `came` is told its id then.
 */
export function useCourse(
  port: CoursePort,
  id: Ref<number | undefined>,
  came: (id: number) => void,
  wished: () => number | undefined = () => undefined,
) {
  const queries = useQueryClient()
  const { me } = useMe()
  const query = useQuery({
    queryKey: ['course-dossier', port.name, id],
    queryFn: () => port.find(id.value!),
    enabled: () => id.value !== undefined,
    refetchOnWindowFocus: false,
  })
  const course = shallowRef<Course>()
  const form = ref<CourseDraftForm>(blankCourse())
  /** What the form started from, and what the server had last. */
  const base = shallowRef<CourseDraftForm>(blankCourse())
  /** What this device held of an earlier visit, unsent, was put back into the form. */
  const restored = ref(false)
  const loaded = ref(false)
  const locked = computed(() => course.value !== undefined && !['DRAFT', 'RETURNED'].includes(course.value.state))

  const saves = useAutosave({
    content: () => draftOf(form.value),
    ready: (draft) => keepable(draft) && !locked.value,
    send: (draft, intent) =>
      course.value
        ? port.edit(course.value.id, { ...draft, version: course.value.version }, intent)
        : port.add(draft, intent, wished()),
    saved: (of) => {
      const isNew = course.value === undefined
      take(of)
      if (isNew) came(of.id)
    },
    shelf: () => `kehou.course:${me.value?.account ?? 0}:${port.name}:${course.value?.id ?? 'new'}`,
  })

  function take(of: Course): void {
    course.value = of
    base.value = formOf(of)
    queries.setQueryData(['course-dossier', port.name, of.id], of)
    void queries.invalidateQueries({ queryKey: [port.name] })
  }

  function load(of: Course): void {
    course.value = of
    base.value = formOf(of)
    form.value = structuredClone(base.value)
    saves.settle()
  }

  function begin(of: Course | undefined): void {
    /* read before settling, which is right for the server's words and drops the device's */
    loaded.value = true
    course.value = of
    base.value = of ? formOf(of) : blankCourse()
    const kept = locked.value ? undefined : saves.kept(of === undefined)
    form.value = structuredClone(base.value)
    saves.settle()
    if (kept && differing(kept, base.value).length > 0) {
      form.value = { ...blankCourse(), ...kept }
      restored.value = true
    }
  }

  watch(
    [query.data, id],
    ([of, wanted]) => {
      if (wanted === undefined) {
        if (!loaded.value) begin(undefined)
        return
      }
      if (!of || of.id !== wanted) return
      if (course.value?.id !== of.id) begin(of)
      else if (of.version > course.value.version && saves.state.value === 'SAVED') load(of)
      else if (of.state !== course.value.state) load(of)
    },
    { immediate: true },
  )

  /** What somebody else saved while this form was open. */
  const theirs = computed(() => {
    const error = saves.error.value
    if (saves.state.value !== 'STALE' || !(error instanceof Refused)) return undefined
    return error.problem.facts.current as Course
  })

  /** Goes on with both: their parts, and this form's where it was touched. */
  function join(): Promise<boolean> {
    const other = theirs.value!
    const both = merged(base.value, draftOf(toRaw(form.value)), formOf(other))
    take(other)
    form.value = structuredClone(both)
    return saves.resume()
  }

  /** Gives up this form's changes for what the other person saved. */
  function yieldTo(): void {
    const other = theirs.value!
    take(other)
    load(other)
  }

  const check = useQuery({
    queryKey: ['course-check', port.name, id, () => course.value?.version],
    queryFn: () => port.check(id.value!),
    enabled: () => id.value !== undefined && course.value !== undefined,
    placeholderData: (before) => before,
  })

  /** Starts over from what the server has, as after a submission. */
  async function reload(): Promise<void> {
    const of = await port.find(id.value!)
    take(of)
    load(of)
    await queries.invalidateQueries({ queryKey: ['course-check', port.name] })
  }

  return { query, course, form, locked, loaded, restored, saves, check, theirs, base, join, yieldTo, reload }
}
