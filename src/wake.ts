// What a page runs before anything is asked of it: it waits for a sign of intent, then wakes the app.
const app = document.getElementById('root')?.dataset['app']
const signs = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'scroll']
/** Long after load, when whoever reads has settled into the text. */
const patience = 10_000

/** Each sign until the app is there; a key among them it is told of then, since it had no ears when it was pressed. */
const wake = async (sign?: object) => {
  // The built app has its own entry; this address is filled in when a page is made.
  if (app) await import(/* @vite-ignore */ app)
  for (const it of signs) removeEventListener(it, wake)
  if (sign instanceof KeyboardEvent) dispatchEvent(sign)
}
// A page without content, as while it is being written, has nothing to wait for; one that searches has nothing without its app.
if (document.querySelector('#root > *') && !document.querySelector('main [role=search]')) {
  for (const sign of signs) addEventListener(sign, wake, { passive: true })
  addEventListener('load', () => setTimeout(() => requestIdleCallback?.(wake), patience))
} else void wake()
