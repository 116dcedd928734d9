type Press = {
  metaKey: boolean
  ctrlKey: boolean
  shiftKey: boolean
  altKey: boolean
  preventDefault: () => void
}

/** Takes a press on a link over from the browser; false where it is for a new tab or window, or to be saved. */
export function takeOver(press: Press): boolean {
  if (press.metaKey || press.ctrlKey || press.shiftKey || press.altKey) return false
  press.preventDefault()
  return true
}
