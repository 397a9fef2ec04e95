/** Sends these parts as a form: spread it beside a body whose type the client knows. */
export function upload(parts: Record<string, Blob | string>): { bodySerializer: () => FormData } {
  return {
    bodySerializer() {
      const form = new FormData()
      for (const [name, part] of Object.entries(parts)) form.append(name, part)
      return form
    },
  }
}
