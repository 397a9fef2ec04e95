/** Says which row of the requirements a test drives: `test('…', clause('NP-1.2.4/roll'), async …)`. */
export function clause(...keys: string[]) {
  return { annotation: keys.map((description) => ({ type: 'clause', description })) }
}
