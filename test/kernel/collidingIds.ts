/** Ids that share one 32-bit FNV-1a hash each, found by search: the known word pairs, and three triples. */
export const COLLIDING: readonly (readonly string[])[] = [
  ['costarring', 'liquid'],
  ['declinate', 'macallums'],
  ['altarage', 'zinke'],
  ['INV-162vu', 'INV-1duea'],
  ['thenjj', 'xh31lh3', 'h3c6ur'],
  ['xvrjuw8', 'hfynwz', 'xeodoef'],
  ['inyg6d', 'xnkukx', 'x4ahtik']
]
