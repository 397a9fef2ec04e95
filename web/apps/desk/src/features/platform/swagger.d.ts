declare module 'swagger-ui-dist/swagger-ui-es-bundle' {
  interface Options {
    domNode: HTMLElement | undefined
    spec: unknown
    supportedSubmitMethods: string[]
    docExpansion: 'none' | 'list' | 'full'
    filter: boolean
    tagsSorter: 'alpha'
  }
  export default function SwaggerUI(options: Options): void
}
