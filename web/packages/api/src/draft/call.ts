/* Shapes of a path as the generated types have them, short enough to write by hand. */
interface Answer<T> {
  200: { headers: Record<string, unknown>; content: { 'application/json': T } }
}
type Parameters<Path, Query> = Path extends undefined
  ? { query?: Query; header?: never; path?: never; cookie?: never }
  : { query?: Query; header?: never; path: Path; cookie?: never }
interface Call<T, Body, Path, Query> {
  parameters: Parameters<Path, Query>
  requestBody: { content: { 'application/json': Body } }
  responses: Answer<T>
}
interface Ask<T, Path, Query> {
  parameters: Parameters<Path, Query>
  requestBody?: never
  responses: Answer<T>
}

export interface Read<T, Query = Record<never, never>, Path = undefined> {
  get: Ask<T, Path, Query>
}
export interface Send<T, Body = undefined, Path = undefined> {
  post: Body extends undefined ? Ask<T, Path, never> : Call<T, Body, Path, never>
}
export interface Put<T, Body, Path = undefined> {
  put: Call<T, Body, Path, never>
}
export interface Remove<T, Path> {
  delete: Ask<T, Path, never>
}
export interface ById {
  id: number
}
