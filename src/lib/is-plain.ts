/** Whether a link was pressed to be followed here: not in a new tab or window, nor to be saved. */
export function isPlain(event: {
  metaKey: boolean
  ctrlKey: boolean
  shiftKey: boolean
  altKey: boolean
}): boolean {
  return !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}
