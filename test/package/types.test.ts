import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { expect, it } from 'vitest'
import { packed } from './packed.js'

// The `node16` profile: TypeScript's old `node10` resolution cannot see subpaths at all.
it('every entry has its own right types for import and for require', { timeout: 60_000 }, async () => {
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(packed().bytes)))
  if (analysis.types === false) throw new Error('The tarball has no types.')
  expect(Object.keys(analysis.entrypoints)).toEqual(['.', './fr', './codecs', './journal', './package.json'])
  expect(analysis.problems.filter((problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'))).toEqual([])
})
