/*
 * Every example a reader can see is compiled and run: the ```ts fences of README.md, of docs/**.md, and of each `@example` in src.
 *
 * - A fence stands alone and imports what it uses: `import { applyCredit } from 'billing-rules'`.
 *   ```ts continued     goes on where the fence before it in the same file stopped.
 *   ```ts signature     is read by people only.
 * - `// =>` asserts, at the end of a statement or on the line after it:
 *     console.log(value) // => the text that is printed (spaces and line ends do not count)
 *     value              // => a JavaScript expression; the two are equal as `toEqual` says
 *     const x = value    // => the same, of x
 *   A long expectation goes on in the lines below, each indented by three spaces or more after its `//`.
 * - A `// =>` that follows no statement, or is never reached, fails: none is believed without being checked.
 */
import { format } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { complaints, runnable } from './compile.js'
import { examples, type Example } from './fences.js'

type Load = (name: string) => unknown

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (...code: ReadonlyArray<string>) => (
  ...given: ReadonlyArray<unknown>
) => Promise<void>

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

const runExample = async (example: Example): Promise<void> => {
  const { body, modules, assertions } = runnable(example)
  const loaded = new Map(await Promise.all(modules.map(async (name) => [name, await import(/* @vite-ignore */ name)] as const)))
  const load: Load = (name) => loaded.get(name)
  const reached = new Set<number>()
  const printed = (id: number, line: number, expected: string) => (...given: ReadonlyArray<unknown>): void => {
    reached.add(id)
    expect(oneLine(format(...given)), `${example.file}:${line}`).toBe(oneLine(expected))
  }
  const equals = (id: number, line: number, expected: string) => (value: unknown): void => {
    reached.add(id)
    expect(value, `${example.file}:${line}`).toEqual(new Function(`return (${expected}\n)`)())
  }
  const silent = { ...console, log: () => undefined }
  const code = new AsyncFunction('require', 'exports', 'console', '__printed', '__equals', body)
  await code(load, {}, silent, printed, equals)
  expect(reached.size, 'assertions reached').toBe(assertions)
}

const all = examples()

describe('the examples', () => {
  let found: ReturnType<typeof complaints> = []

  beforeAll(() => {
    found = complaints(all)
  }, 60_000)

  it('are there', () => expect(all.length).toBeGreaterThan(0))

  all.forEach((example, index) => {
    it(`${example.file}:${example.start}`, async () => {
      expect(found[index]).toEqual([])
      await runExample(example)
    })
  })
})
