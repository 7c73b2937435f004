export const HARMLESS: readonly string[] = []
export const CONSISTENT: readonly string[] = []
