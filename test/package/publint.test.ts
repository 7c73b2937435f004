import { publint } from 'publint'
import { expect, it } from 'vitest'
import { packed } from './packed.js'

it('publint finds nothing to say of the tarball', async () => {
  const { bytes } = packed()
  const tarball = new Uint8Array(bytes).buffer
  const { messages } = await publint({ pack: { tarball }, strict: true })
  expect(messages.filter(({ type }) => type !== 'suggestion')).toEqual([])
})
