import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url))
const report = process.env['TEST_REPORT']

export default defineConfig({
  resolve: {
    alias: [
      { find: /^billing-rules$/, replacement: source('index.ts') },
      { find: /^billing-rules\/fr$/, replacement: source('messages/fr.ts') },
      { find: /^billing-rules\/codecs$/, replacement: source('codecs/index.ts') },
      { find: /^billing-rules\/journal$/, replacement: source('journal/index.ts') }
    ]
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    // The library has no state of its own, so test files can share a process: a new one for each takes longer than its tests.
    isolate: false,
    // Every core, which is not what a short run of tests takes by itself.
    maxWorkers: '100%',
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]]
  }
})
