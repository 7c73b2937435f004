import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Code a reader can see, and where each of its lines stands. */
export interface Example {
  readonly file: string
  readonly start: number
  readonly code: ReadonlyArray<string>
  readonly lines: ReadonlyArray<number>
}

const filesIn = (directory: string, extension: string): ReadonlyArray<string> => {
  const found = readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' })
  return found.filter((path) => path.endsWith(extension)).map((path) => `${directory}/${path}`).sort()
}

const readable = (path: string): boolean => !path.startsWith('docs/api/') && !path.includes('/node_modules/')

/** The text of each line that may hold an example: all of a page, and in source what stands under `@example`. */
const prose = (file: string): ReadonlyArray<string | undefined> => {
  const lines = readFileSync(join(root, file), 'utf8').split(/\r?\n/)
  if (file.endsWith('.md')) return lines
  let inExample = false
  let inFence = false
  return lines.map((line) => {
    const text = /^\s*\* ?(?!\/)(.*)$/.exec(line)?.[1]
    if (text === undefined) inExample = inFence = false
    else if (text.startsWith('```')) inFence = !inFence
    else if (!inFence && text.startsWith('@')) inExample = text.startsWith('@example')
    return inExample ? text : undefined
  })
}

const examplesIn = (file: string): ReadonlyArray<Example> => {
  const found: Array<Example> = []
  let fence: { info: string; start: number; code: Array<string>; lines: Array<number> } | undefined
  prose(file).forEach((text, index) => {
    const info = /^\s*```(.*)$/.exec(text ?? '')?.[1]?.trim()
    if (fence === undefined) {
      if (info !== undefined) fence = { info, start: index + 1, code: [], lines: [] }
    } else if (info === undefined) {
      fence.code.push(text ?? '')
      fence.lines.push(index + 1)
    } else {
      const before = found.at(-1)
      const { start, code, lines } = fence
      if (fence.info === 'ts') found.push({ file, start, code, lines })
      else if (fence.info === 'ts continued' && before !== undefined)
        found.push({ file, start, code: [...before.code, ...code], lines: [...before.lines, ...lines] })
      else if (fence.info.startsWith('ts ') && fence.info !== 'ts signature') throw new Error(`${file}:${index + 1}: what is a \`\`\`${fence.info} fence?`)
      fence = undefined
    }
  })
  if (fence !== undefined) throw new Error(`${file}: a fence never ends`)
  return found
}

export const examples = (): ReadonlyArray<Example> =>
  ['README.md', ...filesIn('docs', '.md').filter(readable), ...filesIn('src', '.ts')].flatMap(examplesIn)
