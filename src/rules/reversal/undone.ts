import { inputJson } from '../../kernel/recordedInput.js'
import type { State } from '../../kernel/state.js'

/** Each operation that is undone, with the undo that counts: one that was not undone itself. (REVERSE-2) */
export function undoneBy(state: State): ReadonlyMap<string, string> {
  const undone = new Map<string, string>()
  const over = new Set<string>()
  for (let index = state.entries.length - 1; index >= 0; index -= 1) {
    const entry = state.entries.at(index)
    // The newest come first, so that whether an undo is itself undone is known when it is met.
    if (entry.operation !== 'undo' || over.has(entry.id)) continue
    const operation = inputJson(entry, state.opened.decimals)['operation']
    if (typeof operation !== 'string') continue
    undone.set(operation, entry.id)
    over.add(operation)
  }
  return undone
}
