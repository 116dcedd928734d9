/**
 * Loads the page at this address whole, where its host has it: the app of an older edition looks for files that went with
 * it, and the page brings its own. Each app does so once; on a device that keeps nothing it rejects.
 */
export async function reloadOnce(): Promise<void> {
  const app = import.meta.url
  if (sessionStorage.getItem(place) === app || !(await fetch('', { method: 'HEAD' })).ok) return
  sessionStorage.setItem(place, app)
  location.reload()
}

const place = 'landmark.app'
