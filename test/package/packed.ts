import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A new empty directory, gone when the test is over. */
export const emptyDirectory = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'billing-rules-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

export const run = (directory: string, command: string, ...given: ReadonlyArray<string>): string =>
  execFileSync(command, given, { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

interface Packed {
  readonly path: string
  readonly bytes: Buffer
  readonly files: ReadonlyArray<string>
}

/** What `npm publish` would upload, made from the present `dist`. */
export const packed = (): Packed => {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('Nothing to pack: run `npm run build` first.')
  const directory = emptyDirectory()
  const [answer] = JSON.parse(run(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', directory))
  const path = join(directory, answer.filename)
  return { path, bytes: readFileSync(path), files: answer.files.map((file: { path: string }) => file.path) }
}
