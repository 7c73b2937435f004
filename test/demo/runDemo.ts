import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../package/packed.js'

/** Runs the demo as `npm run demo -- FILE` does. */
export const runDemo = (...given: ReadonlyArray<string>): { readonly out: string; readonly error: string; readonly code: number | null } => {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const program = [tsx, '--tsconfig', 'tsconfig.test.json', 'docs/examples/demo/main.ts', ...given]
  const { stdout, stderr, status } = spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8' })
  return { out: stdout, error: stderr, code: status }
}
